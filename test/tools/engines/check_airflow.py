"""Loads compiled DAGs with Airflow: check_airflow.py FOLDER, one folder a pipeline; AIRFLOW_HOME is a throw-away folder."""

import importlib.util
import json
import sys
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

failed = 0
loaded = 0
for folder in sorted(path / "airflow" for path in Path(sys.argv[1]).iterdir()):
    try:
        spec = importlib.util.spec_from_file_location(f"dag_{loaded}", folder / "dag.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        dag = module.dag
        dag.check_cycle()
        dag.validate()
        wanted = json.loads((folder / "pipeline.json").read_text(encoding="utf-8"))
        tasks = set(dag.task_ids)
        missing = {step["name"] for step in wanted["steps"]} - tasks
        if missing:
            raise ValueError(f"no task for {missing}")
        loaded += 1
    except Exception as error:  # noqa: BLE001 - every kind of refusal is told, and the rest is checked
        failed += 1
        print(f"{folder}: {type(error).__name__}: {str(error)[:400]}")
print(f"loaded: {loaded}")
sys.exit(1 if failed else 0)
