"""The example of the contract word for word, and what goes wrong; MLOPS_CLI names the program."""

from pathlib import Path

import pytest

from mlops_lifecycle_manager import AbortError, MLOpsManager, SpecError

INPUTS = {
    "model_type": "classification",
    "deployment_target": "online",
    "scale_requirements": {"rps": 500, "latency_ms": 150},
    "governance_level": "production",
}


def test_the_example_of_the_contract_runs_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    example = readme.split("```python\n")[1].split("```")[0]
    monkeypatch.chdir(tmp_path)
    # The last call looks for the files where they were written.
    text = example.replace("deploy(dry_run=True)", 'deploy(dry_run=True, output_dir="./mlops-config")')
    exec(compile(text, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert (tmp_path / "mlops-config/docs/mlops/plan.md").exists()
    assert (tmp_path / "mlops-config/src/loop.py").exists()


def test_options_are_choices_and_commands_can_be_run() -> None:
    config = MLOpsManager(INPUTS).quick_setup(tracking="mlflow", deployment="kserve")
    serving = next(one for one in config.plan["decisions"] if one["topic"] == "serving")
    assert (serving["choice"], serving["by"]) == ("kserve", "user")
    commands = config.get_start_commands()
    assert "bash mlops/serving/deploy.sh" in commands
    assert commands[0] == "python -m pip install -r requirements.txt"


def test_every_wrong_option_is_told_at_once() -> None:
    with pytest.raises(SpecError, match=r"traking.*Did you mean tracking") as caught:
        MLOpsManager(INPUTS).quick_setup(traking="mlflow", deployent="kserve")
    assert len(caught.value.findings) == 2
    with pytest.raises(SpecError, match="kserve"):
        MLOpsManager(INPUTS).quick_setup(deployment="kserv")
    with pytest.raises(SpecError, match="cannot be left out"):
        MLOpsManager(INPUTS).full_lifecycle(governance={"model_cards": False})
    with pytest.raises(SpecError, match="Did you mean"):
        MLOpsManager(INPUTS, governance_level="prodution").quick_setup()


def test_an_abort_is_raised_with_its_reasons_and_returned_by_plan() -> None:
    manager = MLOpsManager(INPUTS, deployment_target="edge")
    with pytest.raises(AbortError) as caught:
        manager.quick_setup()
    answer = manager.plan()
    assert answer["kind"] == "abort"
    assert [reason["code"] for reason in answer["reasons"]] == [reason["code"] for reason in caught.value.reasons]
    assert MLOpsManager({}).plan()["kind"] == "invalid"


def test_a_deployment_shows_and_is_refused_without_approval(tmp_path: Path) -> None:
    lifecycle = MLOpsManager(INPUTS).full_lifecycle(choices={"serving": "kserve"})
    lifecycle.generate_manifests(tmp_path)
    shown = lifecycle.deploy(output_dir=tmp_path)
    assert shown["commands"][0].startswith("kubectl apply --server-side")
    with pytest.raises(AbortError, match="approved"):
        lifecycle.deploy(dry_run=False, output_dir=tmp_path)


def test_edits_survive(tmp_path: Path) -> None:
    config = MLOpsManager(INPUTS).quick_setup(deployment="kserve")
    config.generate_manifests(tmp_path)
    path = tmp_path / "mlops/serving/settings.env"
    path.write_text(path.read_text(encoding="utf-8") + "MINE='1'\n", encoding="utf-8")
    config.generate_manifests(tmp_path)
    assert "MINE='1'" in path.read_text(encoding="utf-8")
