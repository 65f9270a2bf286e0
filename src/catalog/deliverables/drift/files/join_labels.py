"""Joins late labels to logged predictions by request id and tells how far quality fell below the release."""

import argparse
import csv
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from push_metrics import push  # noqa: E402

HERE = Path(__file__).resolve().parent


def log_prediction(path: Path, request_id: str, model_digest: str, prediction: object) -> None:
    """One line a prediction. Inputs stay out: the request id leads to them where they may be kept."""
    line = json.dumps({"request_id": request_id, "model_digest": model_digest, "prediction": prediction})
    with path.open("a", encoding="utf-8") as log:
        log.write(line + "\n")


def read_log(path: Path) -> dict[str, dict]:
    """The last line of a request counts: a repeated request is one prediction."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {entry["request_id"]: entry for entry in map(json.loads, filter(None, lines))}


def read_labels(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as source:
        return {row["request_id"]: row["label"] for row in csv.DictReader(source)}


def join(log: dict[str, dict], labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(entry["prediction"]), labels[key]) for key, entry in log.items() if key in labels]


def error(pairs: list[tuple[str, str]], measure: str) -> float:
    """A share of wrong answers, or the mean distance of numbers: lower is better for both."""
    if measure == "distance":
        return sum(abs(float(said) - float(true)) for said, true in pairs) / len(pairs)
    return sum(said != true for said, true in pairs) / len(pairs)


def loss_percent(now: float, at_release: float) -> float:
    return 100 * (now - at_release) / at_release if at_release > 0 else (0.0 if now == 0 else 100.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--log", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--error-at-release", type=float, required=True, help="the same measure, on the test data")
    arguments = parser.parse_args()
    settings = json.loads((HERE / "drift.json").read_text(encoding="utf-8"))
    pairs = join(read_log(arguments.log), read_labels(arguments.labels))
    if len(pairs) < settings["limits"]["least_rows"]:
        raise SystemExit(f"no verdict: {len(pairs)} labelled predictions, {settings['limits']['least_rows']} are needed")
    now = error(pairs, settings["measure"])
    loss = loss_percent(now, arguments.error_at_release)
    print(f"error {now:.4f} on {len(pairs)} labelled predictions, {loss:.1f} % above the release")
    push("quality", settings["model"], [("model_quality_loss_percent", {}, loss)])


if __name__ == "__main__":
    main()
