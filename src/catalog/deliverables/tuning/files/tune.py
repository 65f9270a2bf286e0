"""Searches for better hyperparameters and registers the best model as the challenger: python src/tune.py [--trials 50]

The search lies in tuning.db and goes on where it ended. Every trial is a run below one parent; only the best is registered,
and only when it beats the settings that src/problem.py has now.
"""

import argparse
import os
import sys
from pathlib import Path

import mlflow
import numpy as np
import optuna
import yaml
from sklearn.base import clone

sys.path.insert(0, str(Path(__file__).resolve().parent))
import problem  # noqa: E402
import train  # noqa: E402

ROOT = train.ROOT


def search_space() -> dict:
    return yaml.safe_load((ROOT / "src" / "search.yaml").read_text(encoding="utf-8"))


def suggested(trial: optuna.Trial, space: dict) -> dict:
    """The parameters of a trial, by the ranges of search.yaml."""
    chosen = {}
    for name, bounds in space.items():
        if "values" in bounds:
            chosen[name] = trial.suggest_categorical(name, bounds["values"])
        elif bounds["type"] == "int":
            chosen[name] = trial.suggest_int(name, bounds["least"], bounds["most"])
        else:
            chosen[name] = trial.suggest_float(name, bounds["least"], bounds["most"], log=bounds.get("log", False))
    return chosen


def refit(model: object, data: object, parameters: dict) -> object:
    """The same kind of model with other parameters; without labels it learns from the inputs."""
    fresh = clone(model).set_params(**parameters)
    labels = data.train_y if len(data.train_y) > 0 else None
    try:
        return fresh.fit(data.train_x, labels)
    except (TypeError, ValueError):
        if labels is not None:
            raise
        # A recommender is fitted to its own inputs.
        return fresh.fit(data.train_x, data.train_x)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=search_space()["trials"])
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    names, settings = train.settings(), search_space()
    metric = names["gate_metric"]
    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
    mlflow.set_experiment(f"{names['experiment']}-tuning")
    np.random.seed(arguments.seed)
    data, model, now = train.fit(arguments.seed)
    study = optuna.create_study(
        study_name=names["experiment"],
        storage=f"sqlite:///{ROOT / 'tuning.db'}",
        direction="maximize" if names["higher_is_better"] else "minimize",
        sampler=optuna.samplers.TPESampler(seed=arguments.seed),
        load_if_exists=True,
    )

    def judge(trial: optuna.Trial) -> float:
        parameters = suggested(trial, settings["space"])
        with mlflow.start_run(nested=True, run_name=f"trial-{trial.number}"):
            metrics = problem.evaluate(refit(model, data, parameters), data)
            mlflow.log_params(parameters)
            mlflow.log_metrics(metrics)
        return metrics[metric]

    with mlflow.start_run(run_name="search"):
        done = len([trial for trial in study.trials if trial.state.is_finished()])
        study.optimize(judge, n_trials=max(0, arguments.trials - done))
        mlflow.log_params({f"best_{key}": value for key, value in study.best_params.items()})
        mlflow.log_metric(metric, study.best_value)
    is_better = study.best_value > now[metric] if names["higher_is_better"] else study.best_value < now[metric]
    print(f"{metric}: {study.best_value:.4f} with {study.best_params}, {now[metric]:.4f} now")
    if not is_better:
        print("not better than what src/problem.py has: nothing was registered")
        return
    best = refit(model, data, study.best_params)
    train.publish(best, data, problem.evaluate(best, data), arguments.seed, names)


if __name__ == "__main__":
    main()
