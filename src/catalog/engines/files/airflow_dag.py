"""Airflow 3: the DAG of the pipeline that pipeline.json beside this file describes."""

from __future__ import annotations

import json
import operator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pendulum
from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.hitl import ApprovalOperator
from airflow.providers.standard.operators.python import ShortCircuitOperator
from airflow.sdk import DAG

PIPELINE: dict[str, Any] = json.loads((Path(__file__).parent / "pipeline.json").read_text(encoding="utf-8"))
COMPARISONS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}


def holds(condition: dict[str, Any], outputs: Any) -> bool:
    """Whether a condition holds; an output that is missing is an error, never a yes."""
    kind = condition["kind"]
    if kind == "not":
        return not holds(condition["part"], outputs)
    if kind == "and":
        return all(holds(part, outputs) for part in condition["parts"])
    if kind == "or":
        return any(holds(part, outputs) for part in condition["parts"])

    def value(operand: dict[str, Any]) -> Any:
        if operand["kind"] == "value":
            return operand["value"]
        return outputs(operand["step"])[operand["output"]]

    return COMPARISONS[condition["operator"]](value(condition["left"]), value(condition["right"]))


def check(condition: dict[str, Any], **context: Any) -> bool:
    return holds(condition, lambda step: json.loads(context["ti"].xcom_pull(task_ids=step)))


def build() -> DAG:
    with DAG(
        dag_id=PIPELINE["name"],
        schedule=PIPELINE["schedule"],
        start_date=pendulum.datetime(2025, 1, 1, tz=PIPELINE["timezone"]),
        catchup=False,
        max_active_runs=PIPELINE["max_active_runs"],
        tags=["mlops", "retraining"],
    ) as dag:
        last: dict[str, Any] = {}
        first: dict[str, Any] = {}
        for step in PIPELINE["steps"]:
            # The last line that the command prints, its outputs as JSON, is what later tasks read.
            task = BashOperator(
                task_id=step["name"],
                bash_command=step["bash"],
                env=step["env"],
                append_env=True,
                retries=step["retries"],
                retry_delay=timedelta(seconds=step["backoff_s"]),
                retry_exponential_backoff=step["retries"] > 0,
                execution_timeout=timedelta(minutes=step["timeout_minutes"]),
            )
            first[step["name"]] = last[step["name"]] = task
            if step["condition"]:
                gate = ShortCircuitOperator(
                    task_id=f"if-{step['name']}",
                    python_callable=check,
                    op_kwargs={"condition": step["condition"]},
                    # Those behind the step are skipped by its own state; the rollback has a rule of its own.
                    ignore_downstream_trigger_rules=False,
                )
                gate >> task
                first[step["name"]] = gate
            if step["approval"]:
                approval = ApprovalOperator(
                    task_id=f"approve-{step['name']}",
                    subject=f"Let the steps behind {step['name']} begin?",
                    response_timeout=timedelta(hours=step["approval"]["timeout_hours"]),
                    fail_on_reject=True,
                    **({"assigned_users": step["approval"]["users"]} if step["approval"]["users"] else {}),
                )
                task >> approval
                last[step["name"]] = approval
            for dependency in step["dependencies"]:
                last[dependency] >> first[step["name"]]
        rollback = PIPELINE["rollback"]
        if rollback:
            back = BashOperator(
                task_id="rollback",
                bash_command=rollback["bash"],
                env=rollback["env"],
                append_env=True,
                trigger_rule="one_failed",
                execution_timeout=timedelta(minutes=30),
            )
            # Beside what comes behind the step, so that its failure and no other is what counts.
            last[rollback["step"]] >> back
    return dag


dag = build()
