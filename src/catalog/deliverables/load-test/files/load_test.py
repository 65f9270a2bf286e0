"""Asks the server at the planned rate and says whether it keeps its promise: load_test.py URL [--seconds 60] [--share 1.0]

Requests leave by the clock, whether or not the ones before were answered: a slow server cannot slow the test down and look
better than it is. Ends with 1 when p95 or the share of errors is above what settings.json beside it promises.
"""

import argparse
import json
import math
import queue
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent


def percentile(values: list[float], share: float) -> float:
    """By rank, so that the answer is a latency that was seen."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.inf


def ask(url: str, body: bytes, timeout: float) -> bool:
    request = urllib.request.Request(url, data=body, headers={"Content-Type": "application/json"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310 - the scheme was checked
            answer.read()
            return 200 <= answer.status < 300
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


def run(
    url: str, body: bytes, rate: float, seconds: float, timeout: float, workers: int
) -> tuple[list[float], int, int]:
    """Latencies in milliseconds from when each request was due, how many failed, and how many were sent."""
    due: queue.Queue[float | None] = queue.Queue()
    latencies: list[float] = []
    failures = [0]
    lock = threading.Lock()

    def work() -> None:
        while (at := due.get()) is not None:
            is_good = ask(url, body, timeout)
            # The wait for a free worker counts: the caller waits as well.
            took = (time.perf_counter() - at) * 1000
            with lock:
                latencies.append(took)
                failures[0] += not is_good

    threads = [threading.Thread(target=work, daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    count = max(1, int(rate * seconds))
    begin = time.perf_counter()
    for number in range(count):
        at = begin + number / rate
        time.sleep(max(0.0, at - time.perf_counter()))
        due.put(at)
    for _ in threads:
        due.put(None)
    for thread in threads:
        thread.join()
    return latencies, failures[0], count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url", help="of the model, such as http://host/v2/models/NAME/infer")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--share", type=float, default=1.0, help="of the planned peak")
    parser.add_argument("--body", type=Path, default=HERE / "load-test-request.json")
    arguments = parser.parse_args()
    if not arguments.url.startswith(("http://", "https://")):
        parser.error("the address begins with http:// or https://")
    settings = json.loads((HERE / "load-test.json").read_text(encoding="utf-8"))
    rate = settings["peak_rps"] * arguments.share
    # Little: as many in flight as come within the longest wait that is still counted.
    workers = min(512, max(4, math.ceil(rate * settings["timeout_seconds"])))
    body = arguments.body.read_bytes()
    latencies, failures, count = run(arguments.url, body, rate, arguments.seconds, settings["timeout_seconds"], workers)
    p95, ratio = percentile(latencies, 0.95), failures / count
    print(f"{count} requests at {rate:g} a second: p50 {percentile(latencies, 0.5):.0f} ms, p95 {p95:.0f} ms, ", end="")
    print(f"p99 {percentile(latencies, 0.99):.0f} ms, errors {ratio:.2%}")
    problems = []
    if p95 > settings["p95_ms"]:
        problems.append(f"p95 is above {settings['p95_ms']:g} ms")
    if ratio > settings["error_ratio"]:
        problems.append(f"errors are above {settings['error_ratio']:.2%}")
    if problems:
        sys.exit("; ".join(problems))


if __name__ == "__main__":
    main()
