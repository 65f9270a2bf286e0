"""The life of a model after training: checked data, a fair comparison, an alias that moves, and a way back.

What serves is what the champion alias points to. Every version that truly served is kept in order in the tag
``serving_history`` of the registered model, and every change is a line in ``audit.jsonl`` that holds the hash of the line
before.
"""

import argparse
import hashlib
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
import problem  # noqa: E402
import train  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
HISTORY = "serving_history"
WITHDRAWN = "withdrawn"
LEAST_ROWS = 50
KEPT = 200


def client() -> mlflow.MlflowClient:
    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
    return mlflow.MlflowClient()


# --- audit -----------------------------------------------------------------------------------------------------------


def audit(event: str, path: Path | None = None, **details: object) -> str:
    """Appends a line; returns its hash. A line that is changed or taken away later breaks the chain."""
    target = path or ROOT / "audit.jsonl"
    lines = target.read_text(encoding="utf-8").splitlines() if target.exists() else []
    entry = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "event": event,
        "by": os.environ.get("USER", ""),
        **details,
        "previous": hashlib.sha256(lines[-1].encode()).hexdigest() if lines else "",
    }
    line = json.dumps(entry, sort_keys=True)
    with target.open("a", encoding="utf-8") as log:
        log.write(line + "\n")
    return hashlib.sha256(line.encode()).hexdigest()


def audit_problems(path: Path | None = None) -> list[str]:
    """What is wrong with the chain; empty when nothing was changed."""
    target = path or ROOT / "audit.jsonl"
    problems = []
    before = ""
    for number, line in enumerate(target.read_text(encoding="utf-8").splitlines(), 1):
        if json.loads(line)["previous"] != before:
            problems.append(f"line {number} does not follow the line before it")
        before = hashlib.sha256(line.encode()).hexdigest()
    return problems


# --- data ------------------------------------------------------------------------------------------------------------


def validate_data(data: object) -> dict[str, float]:
    """Counts what was checked; raises with every problem at once."""
    problems = []
    x = np.asarray(data.train_x)
    y = np.asarray(data.train_y)
    if len(x) < LEAST_ROWS:
        problems.append(f"{len(x)} rows to train on, at least {LEAST_ROWS} are needed")
    if len(y) not in (0, len(x)):
        problems.append(f"{len(x)} rows and {len(y)} labels")
    missing = float(np.mean(~np.isfinite(x.astype(float)))) if x.dtype.kind in "fiub" else float(np.mean(x == ""))
    if missing > 0:
        problems.append(f"{missing:.1%} of the values are missing or not finite")
    if len(y) > 0 and len(np.unique(y)) < 2:
        problems.append("every label is the same")
    if problems:
        raise ValueError("; ".join(problems))
    return {"rows": float(len(x)), "missing_share": missing}


def signals(x: object) -> dict[str, list]:
    """Columns in which drift shows: features as they are, or what sums up pictures, texts and long rows."""
    values = np.asarray(x)
    if values.ndim == 1:
        texts = [str(value) for value in values]
        return {"length": [len(text) for text in texts], "words": [len(text.split()) for text in texts]}
    if values.dtype.kind in "US" or values.dtype == object:
        return {f"position_{index}": [str(value) for value in values[:, index]] for index in range(values.shape[1])}
    rows = values.reshape(len(values), -1).astype(float)
    if rows.shape[1] <= 12:
        return {f"feature_{index}": rows[:, index].tolist() for index in range(rows.shape[1])}
    quarters = {
        f"quarter_{index}": part.mean(axis=1).tolist() for index, part in enumerate(np.array_split(rows, 4, axis=1))
    }
    return {"mean": rows.mean(axis=1).tolist(), "spread": rows.std(axis=1).tolist(), **quarters}


# --- registry --------------------------------------------------------------------------------------------------------


def version_of(registry: mlflow.MlflowClient, name: str, alias: str) -> str | None:
    try:
        return str(registry.get_model_version_by_alias(name, alias).version)
    except mlflow.exceptions.MlflowException:
        return None


def history(registry: mlflow.MlflowClient, name: str) -> list[str]:
    """Versions in the order in which they served; the last one serves now."""
    return json.loads(registry.get_registered_model(name).tags.get(HISTORY, "[]"))


def can_serve(registry: mlflow.MlflowClient, name: str, version: str) -> bool:
    try:
        found = registry.get_model_version(name, version)
    except mlflow.exceptions.MlflowException:
        return False
    return found.tags.get(WITHDRAWN) != "true"


def withdraw(registry: mlflow.MlflowClient, name: str, version: str, because: str, log: Path | None = None) -> None:
    """Marks a version that must never serve again."""
    registry.set_model_version_tag(name, version, WITHDRAWN, "true")
    audit("withdrawn", log, model=name, version=version, because=because)


def promote(registry: mlflow.MlflowClient, name: str, version: str, because: str, log: Path | None = None) -> None:
    """Makes a version the champion. The history is written first: a crash between the two leaves a way back."""
    if not can_serve(registry, name, version):
        raise ValueError(f"version {version} of {name} was withdrawn or is gone")
    served = history(registry, name)
    before = version_of(registry, name, train.settings()["champion"])
    if before == version:
        return
    if before is not None and (not served or served[-1] != before):
        served.append(before)
    registry.set_registered_model_tag(name, HISTORY, json.dumps([*served, version][-KEPT:]))
    registry.set_registered_model_alias(name, train.settings()["champion"], version)
    audit("promoted", log, model=name, version=version, before=before, because=because)


def rollback(registry: mlflow.MlflowClient, name: str, because: str, log: Path | None = None) -> str:
    """Back to the last version that truly served before this one and may still serve; the bad one is withdrawn."""
    now = version_of(registry, name, train.settings()["champion"])
    served = history(registry, name)
    # What is left now leaves the history with everything behind it that may not serve.
    while served and (served[-1] == now or not can_serve(registry, name, served[-1])):
        served.pop()
    if not served:
        raise ValueError(f"no other version of {name} has served: there is nothing to go back to")
    target = served[-1]
    registry.set_registered_model_alias(name, train.settings()["champion"], target)
    registry.set_registered_model_tag(name, HISTORY, json.dumps(served))
    if now is not None:
        registry.set_model_version_tag(name, now, WITHDRAWN, "true")
    audit("rolled back", log, model=name, version=target, before=now, because=because)
    return target


# --- steps -----------------------------------------------------------------------------------------------------------


def load(name: str, alias: str) -> object:
    return mlflow.sklearn.load_model(f"models:/{name}@{alias}")


def compare(data: object) -> dict[str, float | bool]:
    """Challenger against champion on the same data; without a champion against the baseline."""
    registry = client()
    names = train.settings()
    name, metric, sign = names["registered_model"], names["gate_metric"], 1 if names["higher_is_better"] else -1
    challenger = float(problem.evaluate(load(name, names["alias"]), data)[metric])
    if version_of(registry, name, names["champion"]) is None:
        against = float(problem.baseline(data))
    else:
        against = float(problem.evaluate(load(name, names["champion"]), data)[metric])
    # Against nothing at all, everything is twice as good.
    improvement = sign * (challenger - against) / (abs(against) or abs(challenger) or 1.0) * 100
    return {
        "challenger": challenger,
        "champion": against,
        "improvement_percent": improvement,
        "better": bool(improvement > names["min_improvement_percent"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="One step of the lifecycle.")
    parser.add_argument("step", choices=["validate", "compare", "promote", "rollback", "audit"])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--because", default="by hand")
    arguments = parser.parse_args()
    names = train.settings()
    name = names["registered_model"]
    if arguments.step == "validate":
        print(json.dumps(validate_data(problem.load_data(arguments.seed))))
    elif arguments.step == "compare":
        print(json.dumps(compare(problem.load_data(arguments.seed))))
    elif arguments.step == "promote":
        registry = client()
        version = version_of(registry, name, names["alias"])
        if version is None:
            raise SystemExit(f"{name} has no {names['alias']}: train first")
        promote(registry, name, version, arguments.because)
        print(f"{name}@{names['champion']} is version {version}")
    elif arguments.step == "rollback":
        print(f"{name}@{names['champion']} is version {rollback(client(), name, arguments.because)} again")
    else:
        problems = audit_problems()
        print("\n".join(problems) or "the audit log is whole")
        sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
