"""Records that a version may go to production: python mlops/governance/approve.py VERSION --by NAME --report LINK

Writes approvals/VERSION.yaml, which "mlops deploy" asks for. Where policy.yaml asks for two people, the second one runs
the same command. With the last one the registered version gets the tag approved_by, which the retraining pipeline waits
for. Who approves is neither the owner nor the one who asked.
"""

import argparse
import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HEAD = "# yaml-language-server: $schema=../approval.schema.json\n"


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def problems(policy: dict, by: str, requested_by: str, report: str) -> list[str]:
    """Everything that speaks against this signature."""
    found = []
    if not policy["approvers"]:
        found.append("policy.yaml names no approvers: set team.approvers in mlops.yaml and generate again")
    elif by not in policy["approvers"]:
        found.append(f"{by} is not among the approvers: {', '.join(policy['approvers'])}")
    if by == policy.get("owner"):
        found.append(f"{by} owns the model and may not approve it")
    if by == requested_by:
        found.append(f"{by} asked for this approval and may not give it")
    if not report:
        found.append("an approval names the evaluation that it rests on (--report)")
    return found


def signed(policy: dict, earlier: dict | None, record: dict, now: datetime) -> dict:
    """The record with this signature: the first one, or the second beside a first that still holds."""
    if earlier is None or policy["least_approvals"] == 1 or earlier["expires_at"] < stamp(now):
        return record
    # The second judges what the first judged: a model that was registered in between begins anew.
    if any(earlier.get(key) != record.get(key) for key in ("model", "version", "registry_version", "digest")):
        return record
    if earlier["approved_by"] == record["approved_by"]:
        raise ValueError(f"{record['approved_by']} approved already; the second approval is somebody else's")
    if earlier.get("requested_by") == record["approved_by"]:
        raise ValueError(f"{record['approved_by']} asked for this approval and may not give it")
    return {**earlier, "second": {key: record[key] for key in ("approved_by", "approved_at", "report")}}


def is_complete(policy: dict, record: dict) -> bool:
    return policy["least_approvals"] == 1 or "second" in record


def registered(policy: dict, wanted: str | None) -> tuple[object, str, str]:
    """The registry, the number of the version, and where its model lies."""
    import mlflow

    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
    client = mlflow.MlflowClient()
    number = wanted or client.get_model_version_by_alias(policy["model"], "challenger").version
    return client, str(number), client.get_model_version(policy["model"], str(number)).source


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", help="semantic version, as in mlops.yaml")
    parser.add_argument("--by", required=True)
    parser.add_argument("--requested-by", default=os.environ.get("USER", ""))
    parser.add_argument("--report", default="", help="address of the evaluation")
    parser.add_argument("--registry-version", help="version in the registry; the challenger when left out")
    parser.add_argument("--no-registry", action="store_true", help="write the record alone")
    arguments = parser.parse_args()
    policy = yaml.safe_load((HERE / "policy.yaml").read_text(encoding="utf-8"))
    found = problems(policy, arguments.by, arguments.requested_by, arguments.report)
    if Path(arguments.version).name != arguments.version or arguments.version in ("", ".", ".."):
        found.append(f"{arguments.version!r} is no version")
    if found:
        print("\n".join(found), file=sys.stderr)
        sys.exit(1)
    now = datetime.now(UTC)
    record = {
        "model": policy["model"],
        "version": arguments.version,
        "approved_by": arguments.by,
        "approved_at": stamp(now),
        "expires_at": stamp(now + timedelta(days=policy["valid_days"])),
        "requested_by": arguments.requested_by,
        "report": arguments.report,
    }
    client = None
    if not arguments.no_registry:
        client, record["registry_version"], record["digest"] = registered(policy, arguments.registry_version)
    folder = HERE / "approvals"
    folder.mkdir(exist_ok=True)
    path = folder / f"{arguments.version}.yaml"
    earlier = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None
    try:
        record = signed(policy, earlier, record, now)
    except ValueError as refusal:
        sys.exit(str(refusal))
    # Quoted like JSON, so that a date stays text for every reader.
    text = HEAD + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path}")
    if not is_complete(policy, record):
        print("a second person runs the same command before it may go")
    elif client is not None:
        client.set_model_version_tag(policy["model"], record["registry_version"], "approved_by", record["approved_by"])


if __name__ == "__main__":
    main()
