"""Gives lineage events to the OpenLineage client: check_lineage.py FOLDER …, each a generated project."""

import importlib.util
import sys
from pathlib import Path

import yaml
from openlineage.client import facet_v2
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

CLASSES = {
    "jobType": facet_v2.job_type_job.JobTypeJobFacet,
    "sourceCodeLocation": facet_v2.source_code_location_job.SourceCodeLocationJobFacet,
    "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet,
    "datasetType": facet_v2.dataset_type_dataset.DatasetTypeDatasetFacet,
}
RUN = {"id": "0123abcd", "ended": 1_790_000_000_000, "commit": "abc", "data_digest": "d" * 64, "repository": "https://example.com/r.git"}


def facets(given: dict) -> dict:
    """Each as the client knows it: another field, or an address that the client does not use, is an error."""
    made = {}
    for key, values in given.items():
        made[key] = CLASSES[key](**{name: value for name, value in values.items() if not name.startswith("_")})
        if values["_schemaURL"] != made[key]._schemaURL or not values["_producer"].startswith("https://"):
            raise ValueError(f"{key}: {values['_schemaURL']} instead of {made[key]._schemaURL}")
    return made


def read(event: dict) -> RunEvent:
    made = RunEvent(
        eventType=RunState(event["eventType"]),
        eventTime=event["eventTime"],
        producer=event["producer"],
        run=Run(runId=event["run"]["runId"]),
        job=Job(event["job"]["namespace"], event["job"]["name"], facets(event["job"]["facets"])),
        inputs=[InputDataset(one["namespace"], one["name"], facets(one["facets"])) for one in event["inputs"]],
        outputs=[OutputDataset(one["namespace"], one["name"], facets(one["facets"])) for one in event["outputs"]],
    )
    if event["schemaURL"] != made.schemaURL:
        raise ValueError(f"{event['schemaURL']} instead of {made.schemaURL}")
    return made


def main() -> None:
    failed = 0
    for folder in map(Path, sys.argv[1:]):
        spec = importlib.util.spec_from_file_location("lineage", folder / "mlops/governance/lineage.py")
        lineage = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(lineage)
        names = yaml.safe_load((folder / "src/settings.yaml").read_text(encoding="utf-8"))
        try:
            read(lineage.event(names, {"number": "3"}, RUN))
        except (KeyError, TypeError, ValueError) as problem:
            failed += 1
            print(f"{folder.name}: {problem!r}")
    print(f"accepted: {len(sys.argv) - 1 - failed}")
    sys.exit(1 if failed else 0)


main()
