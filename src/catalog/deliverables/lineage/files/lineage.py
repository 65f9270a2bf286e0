"""Prints, or sends to OPENLINEAGE_URL, the OpenLineage event of a registered version: data → run → model.

python mlops/governance/lineage.py [--version N] [--send]
"""

import argparse
import json
import os
import urllib.request
import uuid
from datetime import UTC, datetime
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
PRODUCER = "https://github.com/mlops-lifecycle/mlops-lifecycle-manager"
SPEC = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
# Each facet has a version of its own.
FACETS = {
    "JobTypeJobFacet": "2-0-4",
    "SourceCodeLocationJobFacet": "1-1-0",
    "DatasetVersionDatasetFacet": "1-0-1",
    "DatasetTypeDatasetFacet": "1-0-1",
}


def facet(name: str, **values: object) -> dict:
    address = f"https://openlineage.io/spec/facets/{FACETS[name]}/{name}.json#/$defs/{name}"
    return {"_producer": PRODUCER, "_schemaURL": address, **values}


def event(names: dict, version: dict, run: dict) -> dict:
    """One event a training: datasets by their digest in, the model version out."""
    namespace = names["experiment"]
    return {
        "eventType": "COMPLETE",
        "eventTime": datetime.fromtimestamp(run["ended"] / 1000, UTC).isoformat(),
        "producer": PRODUCER,
        "schemaURL": SPEC,
        "run": {"runId": str(uuid.uuid5(uuid.NAMESPACE_URL, run["id"])), "facets": {}},
        "job": {
            "namespace": namespace,
            "name": "train",
            "facets": {
                "jobType": facet("JobTypeJobFacet", processingType="BATCH", integration="MLFLOW", jobType="TRAINING"),
                "sourceCodeLocation": facet(
                    "SourceCodeLocationJobFacet", type="git", url=run["repository"], version=run["commit"]
                ),
            },
        },
        "inputs": [
            {
                "namespace": namespace,
                "name": "training-data",
                "facets": {"version": facet("DatasetVersionDatasetFacet", datasetVersion=run["data_digest"])},
            }
        ],
        "outputs": [
            {
                "namespace": namespace,
                "name": f"models:/{names['registered_model']}/{version['number']}",
                "facets": {
                    "version": facet("DatasetVersionDatasetFacet", datasetVersion=version["number"]),
                    "datasetType": facet("DatasetTypeDatasetFacet", datasetType="MODEL"),
                },
            }
        ],
    }


def read(number: str | None, names: dict) -> tuple[dict, dict]:
    import mlflow

    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
    client = mlflow.MlflowClient()
    name = names["registered_model"]
    version = (
        client.get_model_version(name, number) if number else client.get_model_version_by_alias(name, names["alias"])
    )
    run = client.get_run(version.run_id)
    return {"number": str(version.version)}, {
        "id": version.run_id,
        "ended": run.info.end_time or run.info.start_time,
        "commit": run.data.tags.get("git_commit", "unknown"),
        "data_digest": run.data.tags.get("data_digest", "unknown"),
        "repository": os.environ.get("CI_REPOSITORY_URL", "https://example.com/unknown.git"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", help="registered version; the challenger when left out")
    parser.add_argument("--send", action="store_true", help="POST it to OPENLINEAGE_URL")
    arguments = parser.parse_args()
    names = yaml.safe_load((ROOT / "src" / "settings.yaml").read_text(encoding="utf-8"))
    made = event(names, *read(arguments.version, names))
    print(json.dumps(made, indent=2))
    if arguments.send:
        address = os.environ["OPENLINEAGE_URL"].rstrip("/")
        if not address.startswith(("http://", "https://")):
            raise SystemExit("OPENLINEAGE_URL begins with http:// or https://")
        request = urllib.request.Request(  # noqa: S310 - the scheme was checked
            f"{address}/api/v1/lineage", data=json.dumps(made).encode(), headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            print(f"sent: {answer.status}")


if __name__ == "__main__":
    main()
