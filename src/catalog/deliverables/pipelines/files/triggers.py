"""Says whether a retraining is due, and starts it: python mlops/pipelines/triggers.py WINDOW.json [--start]

The triggers stand in retraining.yaml beside this file. WINDOW.json is what the monitoring saw:
{"psi": {"feature": 0.3}, "rows": 1200, "metric_drop_percent": 4.0, "labelled": 800, "new_rows": 20000}; what is missing is
not judged. --start runs the words of the environment variable MLOPS_START and writes down that it did, so that one drift
never starts two runs.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STATE = ROOT / ".mlops" / "retraining.json"
OPERATORS = {
    "greater_than": lambda value, threshold: value > threshold,
    "greater_or_equal": lambda value, threshold: value >= threshold,
    "less_than": lambda value, threshold: value < threshold,
    "less_or_equal": lambda value, threshold: value <= threshold,
}


def judged(trigger: dict, window: dict, today: date) -> str | None:
    """Why this trigger fires, or None. Too few rows or labels say nothing, whatever the number is."""
    kind = trigger["type"]
    least = trigger.get("least_rows", 1)
    if kind == "drift":
        if window.get("rows", 0) < least:
            return None
        fired = {name: psi for name, psi in window.get("psi", {}).items() if holds(trigger, psi)}
        if not fired:
            return None
        worst = max(fired, key=lambda name: fired[name])
        return f"PSI of {worst} is {fired[worst]:.3f}"
    if kind == "performance":
        drop = window.get("metric_drop_percent")
        if drop is None or window.get("labelled", 0) < least or not holds(trigger, drop):
            return None
        return f"{trigger['metric']} is {drop:.1f} over {window['labelled']} labels"
    if kind == "data-volume":
        rows = window.get("new_rows", 0)
        return f"{rows} new rows" if rows >= trigger["rows"] else None
    if kind == "business-date":
        return f"the business date {trigger['date']}" if str(trigger["date"]) == today.isoformat() else None
    # The schedule is the engine's own business.
    return None


def holds(trigger: dict, value: float) -> bool:
    return OPERATORS[trigger.get("operator", "greater_than")](value, trigger["threshold"])


def due(triggers: list[dict], window: dict, last_run: datetime | None, now: datetime) -> str | None:
    """Why a run is due, or None. A run of any trigger cools all of them down: they would see the same drift."""
    for trigger in triggers:
        cool_down = timedelta(hours=trigger.get("cooldown_hours", 24))
        if last_run is not None and now - last_run < cool_down:
            continue
        reason = judged(trigger, window, now.date())
        if reason is not None:
            return f"{trigger['type']}: {reason}"
    return None


def last_run() -> datetime | None:
    if not STATE.exists():
        return None
    return datetime.fromisoformat(json.loads(STATE.read_text(encoding="utf-8"))["started"])


def remember(now: datetime, because: str) -> None:
    """Written in one step: a crash leaves the old state or the new one."""
    STATE.parent.mkdir(exist_ok=True)
    draft = STATE.with_suffix(".draft")
    draft.write_text(json.dumps({"started": now.isoformat(), "because": because}) + "\n", encoding="utf-8")
    draft.replace(STATE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("window", type=Path)
    parser.add_argument("--start", action="store_true")
    arguments = parser.parse_args()
    pipeline = yaml.safe_load((HERE / "retraining.yaml").read_text(encoding="utf-8"))
    window = json.loads(arguments.window.read_text(encoding="utf-8"))
    now = datetime.now(UTC)
    reason = due(pipeline.get("triggers", []), window, last_run(), now)
    if reason is None:
        print("nothing is due")
        return
    print(f"due: {reason}")
    if not arguments.start:
        return
    words = shlex.split(os.environ.get("MLOPS_START", ""))
    if not words:
        sys.exit(
            "MLOPS_START names the command that starts the pipeline, such as: argo submit --from workflowtemplate/NAME"
        )
    # Remembered first: two starts at once would be worse than one that must be repeated by hand.
    remember(now, reason)
    subprocess.run(words, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
