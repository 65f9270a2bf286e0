"""Runs one step of a retraining pipeline on any engine: python -m pipeline_steps COMPONENT [NAME=VALUE ...].

The project's own module ``steps`` holds ``COMPONENTS``, a mapping from the name of a component to a function that takes the
step's settings and returns its outputs, both as dictionaries. Values behind the component's name join the environment:

MLOPS_STEP_CONFIG    settings of the step, as JSON
MLOPS_OUTPUTS        folder for the outputs: one text file each, and all of them in outputs.json
MLOPS_OUTPUT_<name>  file for one output, where an engine wants it elsewhere
MLOPS_INPUTS         folders of earlier steps as JSON, name to folder: a step is skipped when one of them was
MLOPS_CONDITION      the condition as JSON, where the engine cannot check it: the step is skipped when it does not hold
MLOPS_STATUS         how the run ended, as JSON: a rollback acts only when its step failed
"""

from __future__ import annotations

import importlib
import json
import operator
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Outputs = dict[str, Any]
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}
SKIPPED = "skipped"


def holds(condition: Mapping[str, Any], outputs: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a condition holds for the outputs of earlier steps; an output that is missing is an error, never a yes."""
    kind = condition["kind"]
    if kind == "not":
        return not holds(condition["part"], outputs)
    if kind == "and":
        return all(holds(part, outputs) for part in condition["parts"])
    if kind == "or":
        return any(holds(part, outputs) for part in condition["parts"])

    def value(operand: Mapping[str, Any]) -> Any:
        if operand["kind"] == "value":
            return operand["value"]
        return outputs[operand["step"]][operand["output"]]

    return COMPARISONS[condition["operator"]](value(condition["left"]), value(condition["right"]))


def read_inputs(environment: Mapping[str, str]) -> dict[str, Outputs | None]:
    """Outputs of earlier steps by the step's name; None for a step that was skipped."""
    found: dict[str, Outputs | None] = {}
    for step, folder in json.loads(environment.get("MLOPS_INPUTS", "{}")).items():
        if (Path(folder) / SKIPPED).exists():
            found[step] = None
        else:
            found[step] = json.loads((Path(folder) / "outputs.json").read_text(encoding="utf-8"))
    return found


def output_folder(environment: Mapping[str, str]) -> Path:
    """The engine's folder for outputs, or one of this machine."""
    folder = Path(environment.get("MLOPS_OUTPUTS") or Path(tempfile.gettempdir()) / "mlops-outputs")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_outputs(outputs: Outputs, environment: Mapping[str, str]) -> None:
    """Writes every output where the engine looks for it."""
    folder = output_folder(environment)
    (folder / "outputs.json").write_text(json.dumps(outputs, sort_keys=True), encoding="utf-8")
    for name, value in outputs.items():
        text = json.dumps(value) if isinstance(value, (bool, dict, list)) else str(value)
        (folder / name).write_text(text, encoding="utf-8")
        elsewhere = environment.get(f"MLOPS_OUTPUT_{name}")
        if elsewhere:
            Path(elsewhere).parent.mkdir(parents=True, exist_ok=True)
            Path(elsewhere).write_text(text, encoding="utf-8")


def give_task_values(outputs: Outputs, environment: Mapping[str, str]) -> None:
    """Databricks reads the outputs of a task from its values, not from files."""
    if "DATABRICKS_RUNTIME_VERSION" not in environment:
        return
    runtime = importlib.import_module("databricks.sdk.runtime")
    for name, value in outputs.items():
        runtime.dbutils.jobs.taskValues.set(key=name, value=value)


def skip(reason: str, environment: Mapping[str, str]) -> None:
    """Marks the step as skipped, so that those behind it are skipped too."""
    folder = output_folder(environment)
    (folder / SKIPPED).write_text(reason, encoding="utf-8")
    print(f"skipped: {reason}")


def failed_step(environment: Mapping[str, str], step: str) -> bool:
    """Whether the run failed at this step; where the engine starts the rollback only then, it gives no status."""
    if "MLOPS_STATUS" not in environment:
        return True
    status = json.loads(environment["MLOPS_STATUS"])
    if status.get("state") != "FAILED":
        return False
    name = status.get("pipelineTaskName", step)
    return name == step or step in status.get("error", {}).get("message", step)


def run(component: str, environment: Mapping[str, str], components: Mapping[str, Callable[..., Outputs | None]]) -> int:
    """Runs a component; 0 when it ended or was skipped."""
    if component not in components:
        print(f"steps.COMPONENTS has no {component!r}; it has {', '.join(sorted(components))}", file=sys.stderr)
        return 2
    if component == "rollback":
        settings = json.loads(environment.get("MLOPS_ROLLBACK", "{}"))
        if not failed_step(environment, settings.get("step", "")):
            print("nothing to take back")
            return 0
        components[component](settings)
        return 0
    inputs = read_inputs(environment)
    for step, outputs in inputs.items():
        if outputs is None:
            skip(f"{step} was skipped", environment)
            return 0
    if "MLOPS_CONDITION" in environment:
        known = {step: outputs for step, outputs in inputs.items() if outputs is not None}
        if not holds(json.loads(environment["MLOPS_CONDITION"]), known):
            skip("the condition does not hold", environment)
            return 0
    outputs = components[component](json.loads(environment.get("MLOPS_STEP_CONFIG", "{}"))) or {}
    write_outputs(outputs, environment)
    give_task_values(outputs, environment)
    return 0


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    given = dict(argument.split("=", 1) for argument in arguments[1:])
    components = importlib.import_module("steps").COMPONENTS
    return run(arguments[0], {**os.environ, **given}, components)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
