"""The alias moves only as it should, the way back leads to what truly served, and the log shows every change."""

import json
import random
import sys
from dataclasses import replace
from pathlib import Path

import mlflow
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
import lifecycle  # noqa: E402
import problem  # noqa: E402
import train  # noqa: E402

NAME = "rehearsal"


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> mlflow.MlflowClient:
    store = tmp_path_factory.mktemp("store")
    uri = f"sqlite:///{store / 'mlflow.db'}"
    return mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


def new_model(registry: mlflow.MlflowClient, name: str, versions: int) -> None:
    registry.create_registered_model(name)
    for _ in range(versions):
        registry.create_model_version(name, source="file:///nowhere")


def champion(registry: mlflow.MlflowClient, name: str) -> str | None:
    return lifecycle.version_of(registry, name, train.settings()["champion"])


def test_good_data_passes_and_bad_data_is_told_at_once() -> None:
    data = problem.load_data(7)
    assert lifecycle.validate_data(data)["rows"] == len(data.train_x)
    with pytest.raises(ValueError, match="rows to train on"):
        lifecycle.validate_data(replace(data, train_x=data.train_x[:3], train_y=data.train_y[:3]))
    if np.asarray(data.train_x).dtype.kind == "f":
        broken = data.train_x.copy()
        broken.flat[0] = np.nan
        with pytest.raises(ValueError, match="not finite"):
            lifecycle.validate_data(replace(data, train_x=broken))


def test_the_way_back_leads_to_the_last_version_that_served(registry: mlflow.MlflowClient, log: Path) -> None:
    new_model(registry, NAME, 4)
    for version in ("1", "2", "4"):
        lifecycle.promote(registry, NAME, version, "test", log)
    # Version 3 never served: it is not gone back to, though its number is the next lower one.
    assert lifecycle.rollback(registry, NAME, "bad", log) == "2"
    assert champion(registry, NAME) == "2"
    assert lifecycle.rollback(registry, NAME, "bad too", log) == "1"
    with pytest.raises(ValueError, match="nothing to go back to"):
        lifecycle.rollback(registry, NAME, "worse", log)
    assert champion(registry, NAME) == "1"
    with pytest.raises(ValueError, match="withdrawn"):
        lifecycle.promote(registry, NAME, "4", "again", log)
    events = [json.loads(line)["event"] for line in log.read_text(encoding="utf-8").splitlines()]
    assert events == ["promoted"] * 3 + ["rolled back"] * 2
    assert lifecycle.audit_problems(log) == []


def test_a_changed_log_shows(log: Path) -> None:
    for number in range(3):
        lifecycle.audit("event", log, number=number)
    lines = log.read_text(encoding="utf-8").splitlines()
    log.write_text(
        "\n".join([lines[0], lines[1].replace('"number": 1', '"number": 9'), lines[2]]) + "\n", encoding="utf-8"
    )
    assert lifecycle.audit_problems(log) == ["line 3 does not follow the line before it"]
    log.write_text("\n".join([lines[0], lines[2]]) + "\n", encoding="utf-8")
    assert lifecycle.audit_problems(log) == ["line 2 does not follow the line before it"]


class Truth:
    """What should serve, told without a registry."""

    def __init__(self) -> None:
        self.served: list[str] = []
        self.gone: set[str] = set()

    def promote(self, version: str) -> bool:
        if version in self.gone:
            return False
        if self.served[-1:] != [version]:
            self.served.append(version)
        return True

    def rollback(self) -> bool:
        now = self.served[-1] if self.served else None
        left = [version for version in self.served if version not in self.gone]
        while left and left[-1] == now:
            left.pop()
        if not left:
            return False
        self.gone.add(now)
        self.served = left
        return True


@pytest.mark.parametrize("seed", range(3))
def test_random_histories_end_where_the_truth_does(registry: mlflow.MlflowClient, log: Path, seed: int) -> None:
    play(registry, log, seed, steps=20)


def play(registry: mlflow.MlflowClient, log: Path, seed: int, steps: int) -> None:
    """Promotions, canaries that never served, failures and archived versions, against the truth after each of them."""
    rng = random.Random(seed)
    name = f"random-{seed}-{rng.random()}"
    new_model(registry, name, 6)
    truth = Truth()
    for _ in range(steps):
        version = str(rng.randint(1, 6))
        action = rng.choice(["promote", "promote", "rollback", "canary", "archive"])
        if action == "promote":
            if truth.served[-1:] == [version] or version in truth.gone:
                continue
            assert truth.promote(version)
            lifecycle.promote(registry, name, version, "test", log)
        elif action == "rollback":
            before = champion(registry, name)
            if truth.rollback():
                assert lifecycle.rollback(registry, name, "test", log) == truth.served[-1]
            else:
                with pytest.raises(ValueError, match="nothing to go back to"):
                    lifecycle.rollback(registry, name, "test", log)
                assert champion(registry, name) == before
        elif action == "canary":
            registry.set_registered_model_alias(name, "canary", version)
            if rng.random() < 0.5 and version != champion(registry, name):
                lifecycle.withdraw(registry, name, version, "the canary failed", log)
                truth.gone.add(version)
            registry.delete_registered_model_alias(name, "canary")
        elif version != champion(registry, name):
            lifecycle.withdraw(registry, name, version, "archived", log)
            truth.gone.add(version)
        assert champion(registry, name) == (truth.served[-1] if truth.served else None)
    assert lifecycle.audit_problems(log) == [] if log.exists() else True
