"""Gives a new version traffic step by step, and takes all of it back in one step when it does harm.

python mlops/rollout/controller.py [--yes]; settings.json beside it holds steps, pauses and limits, PROMETHEUS_URL the
address of the metrics. Without --yes it prints what it would do. A step is taken only on metrics that were read: while the
connection is lost nothing advances, and when it stays lost the traffic goes back.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
Query = Callable[[str], float | None]


class Lost(Exception):
    """The metrics could not be read."""


@dataclass
class Measured:
    """What the whole service showed at one look: errors as a share, latency in milliseconds, requests a second."""

    error_ratio: float
    p95_ms: float | None
    rate: float


@dataclass
class Platform:
    """What the controller may do; tests put another one in its place."""

    set_traffic: Callable[[int], None]
    deploy: Callable[[], None]
    measure: Callable[[], Measured]
    sleep: Callable[[float], None]
    record: Callable[[str, dict], None]


def harm_of(now: Measured, before: Measured, weight: int, settings: dict) -> str | None:
    """Why this step does harm, or None.

    Where the two versions share their metrics, the new one's errors follow from the mix: what is above the old share,
    divided by the weight.
    """
    share = weight / 100
    errors = max(0.0, (now.error_ratio - (1 - share) * before.error_ratio) / share)
    requests = now.rate * settings["window_seconds"] * share
    limit = settings["error_rate_limit"]
    if errors > limit and requests >= settings["least_requests"]:
        return f"the new version fails {errors:.1%} of its requests, more than {limit:.1%}"
    if now.p95_ms is not None and before.p95_ms is not None and now.p95_ms > before.p95_ms * settings["latency_factor"]:
        return f"p95 is {now.p95_ms:.0f} ms, it was {before.p95_ms:.0f} ms"
    return None


def look(platform: Platform, settings: dict) -> Measured | None:
    """One look, tried again while the connection is lost; None when it stays lost."""
    waited = 0.0
    while True:
        try:
            return platform.measure()
        except Lost as error:
            if waited >= settings["give_up_seconds"]:
                return None
            platform.record("metrics are lost", {"because": str(error)})
            platform.sleep(settings["poll_seconds"])
            waited += settings["poll_seconds"]


def roll_out(platform: Platform, settings: dict) -> bool:
    """Whether the new version has all traffic in the end."""
    before = look(platform, settings)
    if before is None:
        platform.record("not begun", {"because": "there are no metrics to compare with"})
        return False
    steps = settings["steps"]
    reached = 0
    try:
        # Where the split must stand before the new version is there, or all traffic would go to it.
        if settings["traffic_before_deploy"]:
            platform.set_traffic(steps[0])
        platform.deploy()
        for weight in steps:
            platform.set_traffic(weight)
            reached = weight
            platform.record("step", {"weight": weight})
            waited = 0.0
            while waited < settings["pause_seconds"] or weight == 100 and waited < settings["last_pause_seconds"]:
                platform.sleep(settings["poll_seconds"])
                waited += settings["poll_seconds"]
                now = look(platform, settings)
                harm = "the metrics stay lost" if now is None else harm_of(now, before, weight, settings)
                if harm is not None:
                    platform.set_traffic(0)
                    platform.record("taken back", {"weight": weight, "because": harm})
                    return False
    except Exception as error:
        # A command that failed halfway: nobody knows which version has how much, so the old one gets all.
        platform.set_traffic(0)
        platform.record("taken back", {"weight": reached, "because": f"{type(error).__name__}: {error}"})
        return False
    platform.record("done", {"weight": 100})
    return True


def prometheus(address: str) -> Query:
    if not address.startswith(("http://", "https://")):
        raise SystemExit("PROMETHEUS_URL begins with http:// or https://")

    def query(expression: str) -> float | None:
        url = f"{address.rstrip('/')}/api/v1/query?{urllib.parse.urlencode({'query': expression})}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - the scheme was checked
                results = json.load(answer)["data"]["result"]
        except (OSError, ValueError, KeyError) as error:
            raise Lost(f"{type(error).__name__}: {error}") from error
        return float(results[0]["value"][1]) if results else None

    return query


def measured(query: Query, queries: dict) -> Measured:
    ratio, rate = query(queries["error_ratio"]), query(queries["rate"])
    if ratio is None or rate is None:
        raise Lost("the rules have no value: no traffic, or the recordings are not loaded")
    return Measured(ratio, query(queries["p95_ms"]), rate)


def record(event: str, details: dict) -> None:
    """Appends to the log of releases; each line holds the hash of the line before."""
    path = ROOT / ".mlops" / "releases.jsonl"
    path.parent.mkdir(exist_ok=True)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    entry = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "action": "rollout",
        "result": event,
        "by": os.environ.get("USER", ""),
        **details,
        "previous": hashlib.sha256(lines[-1].encode()).hexdigest() if lines else "",
    }
    with path.open("a", encoding="utf-8") as log:
        log.write(json.dumps(entry) + "\n")
    print(f"{event}: {json.dumps(details)}", flush=True)


def run(*words: str) -> None:
    subprocess.run(words, cwd=ROOT, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--yes", action="store_true", help="act")
    arguments = parser.parse_args()
    settings = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))
    if not arguments.yes:
        for weight in settings["steps"]:
            print(f"+ bash mlops/rollout/set-traffic.sh {weight}, then {settings['pause_seconds']} s of looking")
        print("Nothing was run: run again with --yes.")
        return
    query = prometheus(os.environ.get("PROMETHEUS_URL", "http://localhost:9090"))
    platform = Platform(
        set_traffic=lambda weight: run("bash", "mlops/rollout/set-traffic.sh", str(weight), "--yes"),
        deploy=lambda: run("bash", "mlops/serving/deploy.sh", "--yes"),
        measure=lambda: measured(query, settings["queries"]),
        sleep=time.sleep,
        record=record,
    )
    sys.exit(0 if roll_out(platform, settings) else 1)


if __name__ == "__main__":
    main()
