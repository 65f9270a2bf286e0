"""Scores each input file once: bad rows go to quarantine, the output of a date is replaced as a whole."""

import argparse
import os
import time
import urllib.parse
import urllib.request
from pathlib import Path

import mlflow.pyfunc
import pandas as pd
import yaml

HERE = Path(__file__).resolve().parent


def good_rows(frame: pd.DataFrame) -> pd.Series:
    """A row is good when no value is missing; put your own schema here."""
    return frame.notna().all(axis=1)


def score_file(source: Path, model, settings: dict) -> tuple[int, int]:
    frame = pd.read_csv(source)
    is_good = good_rows(frame)
    bad = int((~is_good).sum())
    if len(frame) > 0 and bad / len(frame) > settings["max_bad_row_share"]:
        raise ValueError(f"{source.name}: {bad} of {len(frame)} rows are bad, nothing is written")
    output, quarantine = Path(settings["output"]), Path(settings["quarantine"])
    output.mkdir(parents=True, exist_ok=True)
    quarantine.mkdir(parents=True, exist_ok=True)
    scored = frame[is_good].copy()
    if len(scored) > 0:
        scored["prediction"] = model.predict(frame[is_good])
    # Written beside and renamed: a reader never sees half a file, a second run replaces the first.
    part = output / f".{source.name}.part"
    scored.to_csv(part, index=False)
    os.replace(part, output / source.name)
    frame[~is_good].to_csv(quarantine / source.name, index=False)
    return len(scored), bad


def my_share(files: list[Path], index: int, partitions: int) -> list[Path]:
    return files[index::partitions]


def report(name: str, partition: int, read: int, bad: int) -> None:
    """Numbers of a successful run, for the alerts; a run that fails sends none and its age tells."""
    gateway = os.environ.get("PUSHGATEWAY_URL", "")
    if not gateway:
        return
    if not gateway.startswith(("http://", "https://")):
        raise ValueError("PUSHGATEWAY_URL must begin with http:// or https://")
    labels = f'{{model="{name}"}}'
    text = (
        f"batch_last_success_timestamp_seconds{labels} {time.time():.0f}\n"
        f"batch_rows_read{labels} {read}\n"
        f"batch_rows_quarantined{labels} {bad}\n"
    )
    quoted = urllib.parse.quote(name, safe="")
    url = f"{gateway.rstrip('/')}/metrics/job/batch/model/{quoted}/partition/{partition}"
    request = urllib.request.Request(url, data=text.encode(), method="PUT")  # noqa: S310
    with urllib.request.urlopen(request, timeout=10):  # noqa: S310
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--partition", type=int, default=int(os.environ.get("JOB_COMPLETION_INDEX", "-1")))
    arguments = parser.parse_args()
    settings = yaml.safe_load((HERE / "settings.yaml").read_text(encoding="utf-8"))
    files = sorted(Path(settings["input"]).glob("*.csv"))
    if arguments.partition >= 0:
        files = my_share(files, arguments.partition, settings["partitions"])
    if not files:
        raise SystemExit(f"no input in {settings['input']}")
    model = mlflow.pyfunc.load_model(settings["model_uri"])
    read = quarantined = 0
    for source in files:
        rows, bad = score_file(source, model, settings)
        read, quarantined = read + rows + bad, quarantined + bad
        print(f"{source.name}: {rows} rows scored, {bad} in quarantine")
    report(settings["name"], max(arguments.partition, 0), read, quarantined)


if __name__ == "__main__":
    main()
