"""The steps of the retraining pipeline by the names of their components; pipeline_steps.py runs them on every engine.

A step gets its settings and returns its outputs, both as dictionaries. MLOPS_RELEASE=yes lets the deployment and the way
back also run the platform's scripts; without it they move the champion alias alone.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import lifecycle  # noqa: E402
import problem  # noqa: E402
import train  # noqa: E402

ROOT = lifecycle.ROOT
POLL_SECONDS = 30.0


def validate(config: dict) -> dict:
    return lifecycle.validate_data(problem.load_data(config.get("seed", 7)))


def fit(config: dict) -> dict:
    command = [sys.executable, str(ROOT / "src" / "train.py"), "--seed", str(config.get("seed", 7))]
    subprocess.run(command, check=True)
    names = train.settings()
    return {"version": lifecycle.version_of(lifecycle.client(), names["registered_model"], names["alias"])}


def evaluate(config: dict) -> dict:
    return lifecycle.compare(problem.load_data(config.get("seed", 7)))


def approve(config: dict) -> dict:
    """Waits until somebody who may do so has set the tag ``approved_by`` on the challenger; no answer is a no."""
    registry = lifecycle.client()
    names = train.settings()
    name = names["registered_model"]
    version = lifecycle.version_of(registry, name, names["alias"])
    if version is None:
        raise SystemExit(f"{name} has no {names['alias']} to approve")
    ends = time.monotonic() + float(config.get("timeout_hours", 72)) * 3600
    print(f"waiting for the tag approved_by on version {version} of {name}", flush=True)
    while True:
        by = registry.get_model_version(name, version).tags.get("approved_by", "")
        if by and (not config.get("approvers") or by in config["approvers"]):
            lifecycle.audit("approved", model=name, version=version, approver=by)
            return {}
        if time.monotonic() >= ends:
            raise SystemExit(f"nobody approved version {version} of {name}")
        time.sleep(min(POLL_SECONDS, max(0.0, ends - time.monotonic())))


def release(action: str) -> None:
    if os.environ.get("MLOPS_RELEASE") != "yes":
        return
    scripts = [
        path for area in ("serving", "batch", "edge") if (path := ROOT / "mlops" / area / f"{action}.sh").exists()
    ]
    for script in scripts:
        subprocess.run(["bash", str(script), "--yes"], check=True)


def deploy(_: dict) -> dict:
    registry = lifecycle.client()
    names = train.settings()
    version = lifecycle.version_of(registry, names["registered_model"], names["alias"])
    if version is None:
        raise SystemExit(f"{names['registered_model']} has no {names['alias']} to deploy")
    lifecycle.promote(registry, names["registered_model"], version, "retraining pipeline")
    release("deploy")
    return {"version": version}


def rollback(config: dict) -> dict:
    """The deployment may have failed before the alias moved: then there is nothing to take back."""
    registry = lifecycle.client()
    names = train.settings()
    name = names["registered_model"]
    if lifecycle.version_of(registry, name, names["alias"]) == lifecycle.version_of(registry, name, names["champion"]):
        lifecycle.rollback(registry, name, f"{config.get('step', 'a step')} failed")
    release("rollback")
    return {}


COMPONENTS = {
    "custom.DataValidator": validate,
    "custom.Trainer": fit,
    "custom.Evaluator": evaluate,
    "custom.Deployer": deploy,
    "approve": approve,
    "rollback": rollback,
}
