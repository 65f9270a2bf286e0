"""The model learns something, the same seed gives the same result, and the gate metric is reported."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
import problem  # noqa: E402
import train  # noqa: E402


@pytest.fixture(scope="module")
def first() -> tuple:
    return train.fit(7)


def test_the_gate_metric_is_reported_and_finite(first: tuple) -> None:
    metrics = first[2]
    assert train.settings()["gate_metric"] in metrics
    assert all(np.isfinite(value) for value in metrics.values())


def test_the_model_beats_the_baseline(first: tuple) -> None:
    data, _, metrics = first
    names = train.settings()
    value, baseline = metrics[names["gate_metric"]], problem.baseline(data)
    assert value > baseline if names["higher_is_better"] else value < baseline


def test_the_same_seed_gives_the_same_result(first: tuple) -> None:
    again = train.fit(7)
    assert again[2] == first[2]
    assert train.digest(again[0].train_x, again[0].train_y) == train.digest(first[0].train_x, first[0].train_y)


def test_another_seed_gives_other_data(first: tuple) -> None:
    other = train.fit(8)
    assert train.digest(other[0].train_x, other[0].train_y) != train.digest(first[0].train_x, first[0].train_y)
