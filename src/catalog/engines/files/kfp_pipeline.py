"""Uploads pipeline.yaml beside this file: python pipeline.py [--run | --schedule]; KFP_ENDPOINT names the API."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import kfp
import yaml

HERE = Path(__file__).parent


def main(arguments: list[str]) -> int:
    package = HERE / "pipeline.yaml"
    # Read by the SDK first: a file that it cannot load is not sent.
    name = kfp.components.load_component_from_file(str(package)).name
    if not arguments:
        print(f"{name} can be loaded; --run starts it, --schedule makes the recurring run")
        return 0
    client = kfp.Client(host=os.environ["KFP_ENDPOINT"])
    experiment = client.create_experiment(name)
    if arguments == ["--run"]:
        client.create_run_from_pipeline_package(str(package), experiment_name=name, enable_caching=False)
        return 0
    if arguments == ["--schedule"]:
        settings = yaml.safe_load((HERE / "recurring-run.yaml").read_text(encoding="utf-8"))
        settings["pipeline_package_path"] = str(package)
        client.create_recurring_run(experiment_id=experiment.experiment_id, **settings)
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
