"""Scores every night; settings.yaml beside score.py says what and when (Airflow 3)."""

from datetime import datetime, timedelta
from pathlib import Path

import yaml
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, Variable

PROJECT = Path(Variable.get("mlops_project", default=str(Path.home() / "project")))
SETTINGS = yaml.safe_load((PROJECT / "mlops" / "batch" / "settings.yaml").read_text(encoding="utf-8"))

with DAG(
    dag_id=f"score-{SETTINGS['name']}",
    schedule=SETTINGS["schedule"],
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5)},
) as dag:
    for index in range(SETTINGS["partitions"]):
        BashOperator(
            task_id=f"score-{index}",
            bash_command=f"python mlops/batch/score.py --partition {index}",
            cwd=str(PROJECT),
        )
