"""Trains the model, logs what a second run would need, and registers it as the challenger."""

import argparse
import hashlib
import os
import platform
import random
import subprocess
import sys
from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import yaml
from mlflow.models import infer_signature

sys.path.insert(0, str(Path(__file__).resolve().parent))
import problem  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent


def settings() -> dict:
    return yaml.safe_load((ROOT / "src" / "settings.yaml").read_text(encoding="utf-8"))


def digest(*arrays: object) -> str:
    """SHA-256 over every value, unlike the tracker's own digest, which samples the first rows."""
    sha = hashlib.sha256()
    for array in arrays:
        values = np.asarray(array)
        sha.update(str((values.shape, values.dtype.str)).encode())
        is_text = values.dtype == object or values.dtype.kind in "US"
        sha.update("\n".join(map(str, values.ravel())).encode() if is_text else np.ascontiguousarray(values).tobytes())
    return sha.hexdigest()


def git_commit() -> str:
    result = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout.strip() if result.returncode == 0 else "not in git"


def fit(seed: int, world: str = "now") -> tuple:
    random.seed(seed)
    np.random.seed(seed)
    data = problem.load_data(seed)
    if world == "drifted":
        data = problem.drifted(data, seed)
    model = problem.train(data, seed)
    return data, model, problem.evaluate(model, data)


def publish(model: object, data: object, metrics: dict, seed: int, names: dict, register: bool = True) -> None:
    """Logs a run with all that a second one would need, and registers its model as the challenger."""
    with mlflow.start_run():
        if "MLFLOW_RUN_ID" not in os.environ:
            mlflow.log_params({"seed": seed, "register": str(register).lower()})
        mlflow.log_metrics(metrics)
        mlflow.set_tags(
            {
                "git_commit": git_commit(),
                "data_digest": digest(data.train_x, data.train_y),
                "model_version": names["model_version"],
                "python": platform.python_version(),
                "numpy": np.__version__,
            }
        )
        mlflow.log_artifact(str(ROOT / "requirements.txt"))
        outputs = getattr(model, problem.PREDICT)(data.example)
        logged = mlflow.sklearn.log_model(
            model,
            name="model",
            signature=infer_signature(data.example, outputs),
            input_example=data.example,
            pyfunc_predict_fn=problem.PREDICT,
            # The safe format: no code runs when it is loaded.
            serialization_format=mlflow.sklearn.SERIALIZATION_FORMAT_SKOPS,
            skops_trusted_types=problem.TRUSTED or None,
            registered_model_name=names["registered_model"] if register else None,
        )
        if register:
            client = mlflow.MlflowClient()
            version = str(logged.registered_model_version)
            client.set_registered_model_alias(names["registered_model"], names["alias"], version)
            client.set_model_version_tag(names["registered_model"], version, "semantic_version", names["model_version"])
            print(f"registered {names['registered_model']} version {version} as {names['alias']}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--register", default="true", choices=["true", "false"])
    parser.add_argument(
        "--data", default="now", choices=["now", "drifted"], help="drifted: as the local loop changes it"
    )
    arguments = parser.parse_args()
    names = settings()

    # SQLite, because the tracker's file store is refused by new versions.
    default_uri = f"sqlite:///{ROOT / 'mlflow.db'}"
    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", default_uri))
    if "MLFLOW_RUN_ID" not in os.environ:
        mlflow.set_experiment(names["experiment"])

    data, model, metrics = fit(arguments.seed, arguments.data)
    publish(model, data, metrics, arguments.seed, names, arguments.register == "true")
    print(f"{names['gate_metric']} = {metrics[names['gate_metric']]:.4f}")


if __name__ == "__main__":
    main()
