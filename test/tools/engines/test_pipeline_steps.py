"""The program that runs a step: conditions, skips, outputs and the way back."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "src/catalog/engines/files"))
import pipeline_steps as steps


def compare(operator, value, step="evaluation", output="f1_score"):
    left = {"kind": "output", "step": step, "output": output}
    return {"kind": "compare", "left": left, "operator": operator, "right": {"kind": "value", "value": value}}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (compare(">", 0.88), True),
        (compare(">", 0.9), False),
        (compare("<=", 0.9), True),
        (compare("==", "blue", output="colour"), True),
        ({"kind": "not", "part": compare(">", 0.9)}, True),
        ({"kind": "and", "parts": [compare(">", 0.5), compare("!=", "blue", output="colour")]}, False),
        ({"kind": "or", "parts": [compare(">", 0.95), compare("==", "blue", output="colour")]}, True),
    ],
)
def test_a_condition_holds(condition, expected):
    assert steps.holds(condition, {"evaluation": {"f1_score": 0.9, "colour": "blue"}}) is expected


def test_a_missing_output_is_an_error_and_never_a_yes():
    with pytest.raises(KeyError):
        steps.holds(compare(">", 0), {"evaluation": {}})


def folders(tmp_path, f1=0.9):
    before = tmp_path / "before"
    before.mkdir()
    (before / "outputs.json").write_text(json.dumps({"f1_score": f1}))
    return {"MLOPS_INPUTS": json.dumps({"evaluation": str(before)}), "MLOPS_OUTPUTS": str(tmp_path / "out")}


def test_outputs_lie_where_the_engine_looks(tmp_path):
    environment = {
        "MLOPS_OUTPUTS": str(tmp_path / "out"),
        "MLOPS_OUTPUT_f1_score": str(tmp_path / "elsewhere" / "f1"),
        "MLOPS_STEP_CONFIG": json.dumps({"depth": 3}),
    }
    seen = []
    train = lambda config: seen.append(config) or {"f1_score": 0.91, "good": True}  # noqa: E731
    assert steps.run("train", environment, {"train": train}) == 0
    assert seen == [{"depth": 3}]
    assert (tmp_path / "out/f1_score").read_text() == "0.91"
    assert (tmp_path / "elsewhere/f1").read_text() == "0.91"
    assert (tmp_path / "out/good").read_text() == "true"
    assert json.loads((tmp_path / "out/outputs.json").read_text()) == {"f1_score": 0.91, "good": True}


@pytest.mark.parametrize(("f1", "ran"), [(0.9, True), (0.5, False)])
def test_a_step_skips_itself_and_those_behind_it(tmp_path, f1, ran):
    environment = {**folders(tmp_path, f1), "MLOPS_CONDITION": json.dumps(compare(">", 0.88))}
    calls = []
    components = {"deploy": lambda config: calls.append("deploy"), "notify": lambda config: calls.append("notify")}
    assert steps.run("deploy", environment, components) == 0
    behind = {
        "MLOPS_INPUTS": json.dumps({"deploy": environment["MLOPS_OUTPUTS"]}),
        "MLOPS_OUTPUTS": str(tmp_path / "last"),
    }
    assert steps.run("notify", behind, components) == 0
    assert calls == (["deploy", "notify"] if ran else [])
    assert (tmp_path / "last" / steps.SKIPPED).exists() is not ran


@pytest.mark.parametrize(
    ("status", "ran"),
    [
        (None, True),
        ({"state": "SUCCEEDED"}, False),
        ({"state": "FAILED", "pipelineTaskName": "deploy"}, True),
        ({"state": "FAILED", "pipelineTaskName": "exit-handler-1", "error": {"message": "task load failed"}}, False),
        ({"state": "FAILED", "pipelineTaskName": "exit-handler-1", "error": {"message": "task deploy failed"}}, True),
    ],
)
def test_a_rollback_acts_only_when_its_step_failed(status, ran):
    environment = {"MLOPS_ROLLBACK": json.dumps({"step": "deploy", "to": "previous"})}
    if status is not None:
        environment["MLOPS_STATUS"] = json.dumps(status)
    calls = []
    assert steps.run("rollback", environment, {"rollback": calls.append}) == 0
    assert calls == ([{"step": "deploy", "to": "previous"}] if ran else [])


def test_a_component_that_is_not_there_is_an_error(capsys):
    assert steps.run("approve", {}, {"train": dict}) == 2
    assert "approve" in capsys.readouterr().err
