"""Scores every night; settings.yaml beside it says what and when (Prefect 3)."""

import subprocess
import sys
from pathlib import Path

import yaml
from prefect import flow, task

HERE = Path(__file__).resolve().parent


@task(retries=2, retry_delay_seconds=300)
def score(partition: int) -> None:
    subprocess.run([sys.executable, str(HERE / "score.py"), "--partition", str(partition)], check=True)


@flow(name="score-all")
def score_all() -> None:
    settings = yaml.safe_load((HERE / "settings.yaml").read_text(encoding="utf-8"))
    for run in score.map(range(settings["partitions"])):
        run.result()


if __name__ == "__main__":
    score_all()
