"""Runs a command and reports whether it failed: python mlops/monitoring/report_run.py retraining COMMAND…"""

import json
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from push_metrics import push  # noqa: E402

HERE = Path(__file__).resolve().parent


def main() -> None:
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    name, command = sys.argv[1], sys.argv[2:]
    started = time.monotonic()
    code = subprocess.run(command, check=False).returncode
    model = json.loads((HERE / "drift.json").read_text(encoding="utf-8"))["model"]
    labels = {"run": name}
    samples = [
        ("mlops_run_failed", labels, float(code != 0)),
        ("mlops_run_duration_seconds", labels, time.monotonic() - started),
    ]
    push(f"run-{name}", model, samples)
    raise SystemExit(code)


if __name__ == "__main__":
    main()
