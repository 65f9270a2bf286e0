"""The load test tells a server that keeps its promise from one that is slow, fails, or stalls."""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "mlops" / "serving"))
import load_test  # noqa: E402


@contextmanager
def server(answer: Callable[[], int]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802 - the base class names it
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(answer())
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_address[1]}/"
    http.shutdown()


def test_a_good_server_is_quick_and_every_request_counts() -> None:
    with server(lambda: 200) as url:
        latencies, failures, count = load_test.run(url, b"{}", rate=50, seconds=1, timeout=2, workers=20)
    assert (len(latencies), failures, count) == (50, 0, 50)
    assert load_test.percentile(latencies, 0.5) < 200


def test_a_failing_server_shows() -> None:
    with server(lambda: 503) as url:
        _, failures, count = load_test.run(url, b"{}", rate=20, seconds=1, timeout=2, workers=8)
    assert failures == count


def test_a_stall_is_not_hidden_by_a_test_that_waits() -> None:
    def slow() -> int:
        time.sleep(0.2)
        return 200

    with server(slow) as url:
        # One worker answers five a second; twenty come: the last one has waited for all before it.
        latencies, _, _ = load_test.run(url, b"{}", rate=20, seconds=1, timeout=5, workers=1)
    assert load_test.percentile(latencies, 0.95) > 2000


def test_the_promise_comes_from_the_plan() -> None:
    settings = json.loads((ROOT / "mlops" / "serving" / "load-test.json").read_text(encoding="utf-8"))
    assert settings["peak_rps"] > 0
    assert settings["p95_ms"] > 0
    assert 0 < settings["error_ratio"] < 1
