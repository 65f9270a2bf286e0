"""The whole life of the model on this machine, in one command: python src/loop.py

Data is checked, a model is trained and registered, compared, promoted and served; a harmless window of inputs is left
alone, a drifted one is found, a model is trained for it and takes over, and the way back is walked once.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
import lifecycle  # noqa: E402
import problem  # noqa: E402
import serve  # noqa: E402
import train  # noqa: E402

ROOT = lifecycle.ROOT
sys.path.insert(0, str(ROOT / "mlops" / "monitoring"))
import drift_job  # noqa: E402

WINDOW = 1000


def say(step: str, text: str) -> None:
    print(f"{step:<10} {text}", flush=True)


def fit(seed: int, data: str) -> str:
    """Trains and registers in a process of its own, as the pipeline does; returns the new challenger's version."""
    command = [sys.executable, str(ROOT / "src" / "train.py"), "--seed", str(seed), "--data", data]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    names = train.settings()
    version = lifecycle.version_of(lifecycle.client(), names["registered_model"], names["alias"])
    if version is None:
        raise SystemExit("nothing was registered")
    return version


def drift(reference: object, current: object) -> list[dict]:
    limits = json.loads((ROOT / "mlops" / "monitoring" / "drift.json").read_text(encoding="utf-8"))["limits"]
    return drift_job.compare(lifecycle.signals(reference), lifecycle.signals(current), limits)


def worst(results: list[dict]) -> tuple[str, str, float]:
    order = ["too few rows", "stable", "watch", "investigate", "retrain"]
    result = max(results, key=lambda one: (order.index(one["verdict"]), one.get("psi", 0.0)))
    return result["verdict"], result["feature"], result.get("psi", 0.0)


def window(x: object, seed: int) -> np.ndarray:
    """What a day of requests may look like: rows of the same world, drawn anew."""
    values = np.asarray(x)
    return values[np.random.default_rng(seed).integers(len(values), size=max(WINDOW, len(values)))]


def ask(port: int, name: str, x: np.ndarray, number: int) -> dict:
    kind = serve.NAMES.get(x.dtype, "BYTES")
    given = {"name": "input", "shape": list(x.shape), "datatype": kind, "data": x.ravel().tolist()}
    request = urllib.request.Request(  # noqa: S310 - this machine alone
        f"http://127.0.0.1:{port}/v2/models/{name}/infer",
        data=json.dumps({"id": f"request-{number}", "inputs": [given]}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.load(answer)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--requests", type=int, default=20)
    arguments = parser.parse_args()
    started = time.perf_counter()
    names = train.settings()
    name = names["registered_model"]
    registry = lifecycle.client()

    data = problem.load_data(arguments.seed)
    say("data", f"checked: {lifecycle.validate_data(data)['rows']:.0f} rows")

    first = fit(arguments.seed, "now")
    result = lifecycle.compare(data)
    say(
        "train",
        f"version {first}: {names['gate_metric']} {result['challenger']:.4f}, {result['improvement_percent']:+.1f} %",
    )
    if result["better"]:
        lifecycle.promote(registry, name, first, f"{result['improvement_percent']:.1f} % better")
        say("promote", f"{name}@{names['champion']} is version {first}")
    champion = lifecycle.version_of(registry, name, names["champion"])
    if champion is None:
        raise SystemExit("the first model is not better than the baseline: nothing can serve")

    with tempfile.TemporaryDirectory() as folder:
        server, served = serve.start(0, Path(folder) / "predictions.jsonl")
        port = server.server_address[1]
        example = np.asarray(data.example)
        for number in range(arguments.requests):
            answer = ask(port, name, example, number)
            if answer["model_version"] != champion or not answer["outputs"][0]["data"]:
                raise SystemExit(f"the server answered {answer}")
        logged = (Path(folder) / "predictions.jsonl").read_text(encoding="utf-8").splitlines()
        say(
            "serve",
            f"{arguments.requests} requests answered by version {champion}, {len(logged)} in the prediction log",
        )

        verdict, feature, psi = worst(drift(data.train_x, window(data.train_x, 1)))
        say("watch", f"harmless window: {verdict} ({feature}, PSI {psi:.3f})")
        if verdict == "retrain":
            raise SystemExit("a harmless window was taken for drift")
        changed = problem.drifted(data, arguments.seed)
        verdict, feature, psi = worst(drift(data.train_x, window(changed.train_x, 2)))
        say("watch", f"drifted window: {verdict} ({feature}, PSI {psi:.3f})")
        if verdict != "retrain":
            raise SystemExit("the drift was not found")
        lifecycle.audit("drift", model=name, feature=feature, psi=round(psi, 4))

        second = fit(arguments.seed, "drifted")
        result = lifecycle.compare(changed)
        say("retrain", f"version {second}: {result['improvement_percent']:+.1f} % against version {champion}")
        if not result["better"]:
            raise SystemExit("the model that was trained for the new world is not better in it")
        lifecycle.promote(registry, name, second, f"drift; {result['improvement_percent']:.1f} % better")
        served.load()
        if ask(port, name, example, -1)["model_version"] != second:
            raise SystemExit("the server does not answer with the new champion")
        say("promote", f"{name}@{names['champion']} is version {second}")

        back = lifecycle.rollback(registry, name, "rehearsal")
        served.load()
        if back != champion or ask(port, name, example, -2)["model_version"] != champion:
            raise SystemExit(f"the rollback went to {back}, {champion} served last")
        say("rollback", f"{name}@{names['champion']} is version {back} again")
        server.shutdown()

    problems = lifecycle.audit_problems()
    if problems:
        raise SystemExit("\n".join(problems))
    say("audit", "audit.jsonl is whole")
    say(
        "done",
        f"{time.perf_counter() - started:.0f} s; look around with: mlflow ui --backend-store-uri sqlite:///mlflow.db",
    )


if __name__ == "__main__":
    main()
