"""The jobs that watch the model: drift is seen, chance is not, and labels find their predictions."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "mlops" / "monitoring"))
import drift_job  # noqa: E402
import join_labels  # noqa: E402
import push_metrics  # noqa: E402

LIMITS = {
    "psi_watch": 0.1,
    "psi_investigate": 0.2,
    "psi_retrain": 0.25,
    "ks_alpha": 0.05,
    "ks_effect": 0.1,
    "least_rows": 500,
    "bins": 10,
}


def column(seed: int, shift: float = 0.0, rows: int = 3000) -> list[str]:
    source = random.Random(seed)
    return [str(source.gauss(shift, 1)) for _ in range(rows)]


def test_the_same_data_is_stable():
    [result] = drift_job.compare({"x": column(1)}, {"x": column(2)}, LIMITS)
    assert result["verdict"] == "stable"
    assert not result["ks_drift"]


def test_a_shift_of_one_deviation_asks_for_retraining():
    [result] = drift_job.compare({"x": column(1)}, {"x": column(2, shift=1.0)}, LIMITS)
    assert result["verdict"] == "retrain"
    assert result["ks_drift"]


def test_few_rows_give_no_verdict():
    [result] = drift_job.compare({"x": column(1)}, {"x": column(2, shift=3.0, rows=499)}, LIMITS)
    assert result == {"feature": "x", "verdict": "too few rows", "rows": 499}


def test_a_new_category_is_seen():
    [result] = drift_job.compare({"c": ["a", "b"] * 500}, {"c": ["a", "new"] * 500}, LIMITS)
    assert result["verdict"] == "retrain"


def test_many_columns_at_once_do_not_add_up_to_alarms():
    assert drift_job.rejected([0.04, 0.5, 0.6, 0.9], 0.05) == [False] * 4
    assert drift_job.rejected([0.001, 0.5, 0.6, 0.9], 0.05) == [True, False, False, False]


def test_labels_find_their_predictions_once(tmp_path: Path):
    log = tmp_path / "log.jsonl"
    for said in ("1", "0"):
        join_labels.log_prediction(log, "a", "sha256:1", said)
    join_labels.log_prediction(log, "b", "sha256:1", "1")
    pairs = join_labels.join(join_labels.read_log(log), {"a": "0", "b": "0", "c": "1"})
    assert pairs == [("0", "0"), ("1", "0")]
    assert join_labels.error(pairs, "share") == 0.5
    assert join_labels.error(pairs, "distance") == 0.5
    assert join_labels.loss_percent(0.11, 0.1) == pytest.approx(10)


def test_labels_of_a_metric_are_escaped():
    assert push_metrics.exposition([("m", {"f": 'a"b'}, 0.25)]) == 'm{f="a\\"b"} 0.25\n'
