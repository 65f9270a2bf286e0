"""Gives compiled pipelines to the SDKs of their engines: check.py FOLDER, one folder a pipeline, one below it an engine."""

import json
import logging
import sys
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

import botocore.session  # noqa: E402
import kfp  # noqa: E402
import yaml  # noqa: E402
from azure.ai.ml import load_job  # noqa: E402
from azure.ai.ml.entities._load_functions import load_schedule  # noqa: E402
from botocore.validate import ParamValidator  # noqa: E402
from databricks.sdk.service.jobs import JobSettings  # noqa: E402
from google.protobuf import json_format  # noqa: E402
from kfp.pipeline_spec import pipeline_spec_pb2  # noqa: E402

aws = botocore.session.get_session()


def kfp_pipeline(folder: Path) -> None:
    kfp.components.load_component_from_file(str(folder / "pipeline.yaml"))
    spec = yaml.safe_load((folder / "pipeline.yaml").read_text(encoding="utf-8"))
    json_format.ParseDict(spec, pipeline_spec_pb2.PipelineSpec())


def vertex(folder: Path) -> None:
    job = json.loads((folder / "pipeline-job.json").read_text(encoding="utf-8"))
    json_format.ParseDict(job["pipelineSpec"], pipeline_spec_pb2.PipelineSpec())


def azure(folder: Path) -> None:
    load_job(str(folder / "pipeline.yml"))._to_rest_object()
    if (folder / "schedule.yml").exists():
        load_schedule(str(folder / "schedule.yml"))


def shape(service: str, operation: str, value: object) -> None:
    model = aws.get_service_model(service).operation_model(operation)
    report = ParamValidator().validate(value, model.input_shape)
    if report.has_errors():
        raise ValueError(report.generate_report())


def sagemaker(folder: Path) -> None:
    definition = (folder / "pipeline.json").read_text(encoding="utf-8")
    shape(
        "sagemaker",
        "CreatePipeline",
        {
            "PipelineName": "p",
            "ClientRequestToken": "0" * 32,
            "RoleArn": "arn:aws:iam::1:role/x" + "x" * 10,
            "PipelineDefinition": definition,
        },
    )
    for step in steps_of(json.loads(definition)["Steps"]):
        if step["Type"] != "Processing":
            continue
        arguments = json.loads(json.dumps(step["Arguments"]), object_hook=resolved)
        shape("sagemaker", "CreateProcessingJob", {"ProcessingJobName": step["Name"], **arguments})
    for name, service, operation in (
        ("schedule.json", "scheduler", "CreateSchedule"),
        ("rollback-rule.json", "events", "PutRule"),
    ):
        if (folder / name).exists():
            shape(service, operation, json.loads((folder / name).read_text(encoding="utf-8")))


def steps_of(steps: list) -> list:
    inner = [one for step in steps if step["Type"] == "Condition" for one in steps_of(step["Arguments"]["IfSteps"])]
    return steps + inner


def resolved(value: dict) -> object:
    """What a run puts in the place of a reference."""
    return "x" * 24 if set(value) in ({"Get"}, {"Std:Join"}) else value


def databricks(folder: Path) -> None:
    bundle = yaml.safe_load((folder / "databricks-job.yml").read_text(encoding="utf-8"))
    for job in bundle["resources"]["jobs"].values():
        read = JobSettings.from_dict(job).as_dict()
        # The SDK passes over keys that it does not know: they are missing afterwards.
        if difference(job, read):
            raise ValueError(f"not read by the SDK: {difference(job, read)}")


def difference(wanted: object, read: object, at: str = "") -> list:
    if isinstance(wanted, dict):
        read = read if isinstance(read, dict) else {}
        return [one for key, value in wanted.items() for one in difference(value, read.get(key), f"{at}.{key}")]
    if isinstance(wanted, list):
        read = read if isinstance(read, list) else []
        pairs = enumerate(wanted)
        return [
            one
            for index, value in pairs
            for one in difference(value, read[index] if index < len(read) else None, f"{at}[{index}]")
        ]
    return (
        []
        if wanted == read or (wanted in (False, [], {}, 0) and read is None)
        else [f"{at}: {wanted!r} became {read!r}"]
    )


CHECKS = {"kfp": kfp_pipeline, "vertex": vertex, "azure-ml": azure, "sagemaker": sagemaker, "databricks": databricks}

root = Path(sys.argv[1])
failed = 0
counts = dict.fromkeys(CHECKS, 0)
for pipeline in sorted(root.iterdir()):
    for engine, check in CHECKS.items():
        try:
            check(pipeline / engine)
            counts[engine] += 1
        except Exception as error:  # noqa: BLE001 - every kind of refusal is told, and the rest is checked
            failed += 1
            print(f"{pipeline.name}/{engine}: {type(error).__name__}: {str(error)[:600]}")
print("accepted: " + ", ".join(f"{engine} {count}" for engine, count in counts.items()))
sys.exit(1 if failed else 0)
