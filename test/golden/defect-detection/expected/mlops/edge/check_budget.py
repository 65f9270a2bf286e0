"""Fails when the model file is larger than release.yaml allows, or a measured latency is above it."""

import argparse
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent


def problems(size_mb: float, latency_ms: float | None, budget: dict) -> list[str]:
    found = []
    if size_mb > budget["size_mb"]:
        found.append(f"{size_mb:.1f} MB is above {budget['size_mb']} MB")
    if latency_ms is not None and latency_ms > budget["latency_ms"]:
        found.append(f"{latency_ms:.1f} ms is above {budget['latency_ms']} ms")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--p95-ms", type=float, help="measured on the device")
    arguments = parser.parse_args()
    budget = yaml.safe_load((HERE / "release.yaml").read_text(encoding="utf-8"))["budget"]
    found = problems(arguments.model.stat().st_size / 1e6, arguments.p95_ms, budget)
    for problem in found:
        print(problem, file=sys.stderr)
    if arguments.p95_ms is None:
        print("latency was not given: measure p95 on the device and pass --p95-ms", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
