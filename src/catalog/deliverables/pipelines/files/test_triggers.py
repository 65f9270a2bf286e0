"""What starts a retraining: enough rows, enough labels, one run a drift; and ten thousand days of drift and seasons."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "mlops" / "pipelines"))
sys.path.insert(0, str(ROOT / "mlops" / "monitoring"))
import drift_job  # noqa: E402
import triggers  # noqa: E402

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
DRIFT = {
    "type": "drift",
    "metric": "psi",
    "threshold": 0.25,
    "operator": "greater_than",
    "least_rows": 500,
    "cooldown_hours": 24,
}
DROP = {
    "type": "performance",
    "metric": "f1_drop_percent",
    "threshold": 10,
    "operator": "greater_than",
    "least_rows": 500,
}
ROWS = 1000


@pytest.mark.parametrize(
    ("trigger", "window", "expected"),
    [
        (DRIFT, {"psi": {"a": 0.3}, "rows": 500}, True),
        (DRIFT, {"psi": {"a": 0.3}, "rows": 499}, False),
        (DRIFT, {"psi": {"a": 0.25}, "rows": 5000}, False),
        (DRIFT, {}, False),
        (DROP, {"metric_drop_percent": 11, "labelled": 500}, True),
        (DROP, {"metric_drop_percent": 11, "labelled": 20}, False),
        (DROP, {"metric_drop_percent": -40, "labelled": 5000}, False),
        ({"type": "data-volume", "rows": 1000}, {"new_rows": 1000}, True),
        ({"type": "data-volume", "rows": 1000}, {"new_rows": 999}, False),
        ({"type": "business-date", "date": "2026-11-25"}, {}, True),
        ({"type": "business-date", "date": "2026-11-26"}, {}, False),
        ({"type": "schedule", "cron": "0 2 * * 0"}, {"psi": {"a": 9}, "rows": 9999}, False),
    ],
)
def test_a_trigger_fires_only_on_enough(trigger: dict, window: dict, expected: bool) -> None:
    assert (triggers.due([trigger], window, None, NOW) is not None) is expected


def test_one_drift_never_starts_two_runs() -> None:
    window = {"psi": {"a": 0.9}, "rows": 1000, "metric_drop_percent": 30, "labelled": 1000}
    assert triggers.due([DRIFT, DROP], window, NOW - timedelta(hours=1), NOW) is None
    assert triggers.due([DRIFT, DROP], window, NOW - timedelta(hours=24), NOW) is not None


def test_the_triggers_of_this_project_are_read() -> None:
    pipeline = yaml.safe_load((ROOT / "mlops" / "pipelines" / "retraining.yaml").read_text(encoding="utf-8"))
    for trigger in pipeline.get("triggers", []):
        assert triggers.judged(trigger, {}, NOW.date()) is None


def season(day: int) -> float:
    """Weeks and years move the data a little, and are no drift."""
    return 0.12 * np.sin(2 * np.pi * day / 7) + 0.15 * np.sin(2 * np.pi * day / 365)


def moved(kind: str, rows: np.ndarray, age: int, length: int, rng: np.random.Generator) -> np.ndarray:
    """The six kinds of drift, each some days old."""
    if kind == "sudden":
        return rows + 0.9
    if kind == "gradual":
        return np.where(rng.random(len(rows)) < min(1.0, 0.3 + age / 10), rows + 1.4, rows)
    if kind == "incremental":
        return rows + min(1.2, 0.15 * (age + 1))
    if kind == "recurring":
        return rows + (1.1 if (age // 3) % 2 == 0 else 0.0)
    if kind == "spread":
        return rows * 2.2
    # The inputs stay, their meaning changes: only the labels show it.
    return rows


KINDS = ["sudden", "gradual", "incremental", "recurring", "spread", "concept"]


def test_ten_thousand_days() -> None:
    rng = np.random.default_rng(7)
    limits = {"least_rows": 500, "bins": 10}
    edges = None
    found = missed = false = 0
    day, last = 0, None
    while day < 10_000:
        quiet = int(rng.integers(20, 60))
        kind = KINDS[int(rng.integers(len(KINDS)))]
        length = 15
        is_found = False
        reference = rng.normal(season(day), 1.0, size=20_000)
        edges = drift_job.edges_of(reference.tolist(), limits["bins"])
        before = np.histogram(reference, [-np.inf, *edges, np.inf])[0].tolist()
        for age in range(-quiet, length):
            rows = rng.normal(season(day), 1.0, size=ROWS)
            drop = rng.normal(0, 2.0)
            if age >= 0:
                rows = moved(kind, rows, age, length, rng)
                drop += 20 if kind == "concept" else 0
            now_counts = np.histogram(rows, [-np.inf, *edges, np.inf])[0].tolist()
            window = {
                "psi": {"x": drift_job.psi(before, now_counts)},
                "rows": ROWS,
                "metric_drop_percent": drop,
                "labelled": 800,
            }
            now = NOW + timedelta(days=day)
            if triggers.due([DRIFT, DROP], window, last, now):
                last = now
                if age < 0:
                    false += 1
                else:
                    # The run trains on the new world: what comes next is measured against that.
                    is_found = True
                    day += 1
                    break
            day += 1
        found += is_found
        missed += not is_found
    precision = found / (found + false)
    recall = found / (found + missed)
    print(f"{found} drifts found, {missed} missed, {false} false: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.95
    assert recall >= 0.95
