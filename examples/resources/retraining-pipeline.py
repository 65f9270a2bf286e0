"""The retraining of fraud-detection as a pipeline of Kubeflow Pipelines v2: kfp dsl compile --py retraining-pipeline.py

Compiled for the other engines from mlops/pipelines/retraining.yaml of a generated project: mlops compile.
"""

from kfp import dsl

IMAGE = "registry.example.com/models/fraud-detection:1.0.0"
PROGRAM = ["python", "src/pipeline_steps.py"]


@dsl.container_component
def validate_data():
    return dsl.ContainerSpec(image=IMAGE, command=[*PROGRAM, "custom.DataValidator"])


@dsl.container_component
def train_model(version: dsl.OutputPath(str)):
    return dsl.ContainerSpec(
        image=IMAGE, command=[*PROGRAM, "custom.Trainer"], args=[f"MLOPS_OUTPUT_version={version}"]
    )


@dsl.container_component
def evaluate_model(better: dsl.OutputPath(bool)):
    return dsl.ContainerSpec(
        image=IMAGE, command=[*PROGRAM, "custom.Evaluator"], args=[f"MLOPS_OUTPUT_better={better}"]
    )


@dsl.container_component
def approve():
    """Waits for the tag approved_by on the challenger, and fails without an answer."""
    return dsl.ContainerSpec(image=IMAGE, command=[*PROGRAM, "approve"])


@dsl.container_component
def deploy_model():
    return dsl.ContainerSpec(image=IMAGE, command=[*PROGRAM, "custom.Deployer"])


@dsl.component(base_image=IMAGE)
def go_back(status: dsl.PipelineTaskFinalStatus) -> None:
    """Runs however the others ended, and takes the deployment back when it was what failed."""
    import json
    import subprocess

    if status.state != "FAILED":
        return
    said = {
        "state": status.state,
        "pipelineTaskName": status.pipeline_task_name,
        "error": {"message": status.error_message},
    }
    settings = {"step": "deploy-model", "to": "previous"}
    words = [f"MLOPS_STATUS={json.dumps(said)}", f"MLOPS_ROLLBACK={json.dumps(settings)}"]
    subprocess.run(["python", "src/pipeline_steps.py", "rollback", *words], cwd="/app", check=True)


@dsl.pipeline(name="fraud-detection-retraining", description="Trains, compares, asks and deploys; goes back on failure.")
def retraining():
    with dsl.ExitHandler(go_back(), name="retraining"):
        data = validate_data().set_caching_options(False)
        training = train_model().after(data).set_retry(num_retries=2).set_caching_options(False)
        evaluation = evaluate_model().after(training).set_caching_options(False)
        with dsl.If(evaluation.outputs["better"] == True, name="better"):  # noqa: E712 - compiled to an expression
            approval = approve().set_caching_options(False)
            deploy_model().after(approval).set_caching_options(False)


if __name__ == "__main__":
    from kfp import compiler

    compiler.Compiler().compile(retraining, "retraining-pipeline.yaml")
