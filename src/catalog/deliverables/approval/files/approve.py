"""Records that a version may go to production: python mlops/governance/approve.py VERSION --by NAME --report LINK

Writes approvals/VERSION.yaml, which "mlops deploy" asks for, and the tag approved_by on the registered version, which the
retraining pipeline waits for. Who approves is neither the owner nor the one who asked.
"""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def problems(policy: dict, by: str, requested_by: str, report: str) -> list[str]:
    """Everything that speaks against this approval."""
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
    if found:
        print("\n".join(found), file=sys.stderr)
        sys.exit(1)
    record = {
        "model": policy["model"],
        "version": arguments.version,
        "approved_by": arguments.by,
        "approved_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "requested_by": arguments.requested_by,
        "report": arguments.report,
    }
    if not arguments.no_registry:
        import mlflow

        mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
        client = mlflow.MlflowClient()
        number = arguments.registry_version or client.get_model_version_by_alias(policy["model"], "challenger").version
        client.set_model_version_tag(policy["model"], str(number), "approved_by", arguments.by)
        record["registry_version"] = str(number)
        record["digest"] = client.get_model_version(policy["model"], str(number)).source
    folder = HERE / "approvals"
    folder.mkdir(exist_ok=True)
    path = folder / f"{arguments.version}.yaml"
    path.write_text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True), encoding="utf-8")
    print(f"wrote {path}")


if __name__ == "__main__":
    main()
