"""Who may approve a release, and what the record of it holds."""

import importlib.util
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

GOVERNANCE = Path(__file__).resolve().parents[1] / "mlops" / "governance"
spec = importlib.util.spec_from_file_location("approve", GOVERNANCE / "approve.py")
approve = importlib.util.module_from_spec(spec)
spec.loader.exec_module(approve)

NOW = datetime(2026, 1, 10, tzinfo=UTC)
POLICY = {"model": "m", "owner": "olga", "approvers": ["anna", "ben"], "least_approvals": 2, "valid_days": 30}
FIRST = {
    "model": "m",
    "version": "1.0.0",
    "approved_by": "anna",
    "approved_at": "2026-01-09T00:00:00Z",
    "expires_at": "2026-02-08T00:00:00Z",
    "requested_by": "dora",
    "report": "r",
    "digest": "d",
}
SECOND = {**FIRST, "approved_by": "ben", "approved_at": "2026-01-10T00:00:00Z"}


@pytest.mark.parametrize(
    ("by", "requested_by", "report", "words"),
    [
        ("mallory", "dora", "r", "not among the approvers"),
        ("olga", "dora", "r", "owns the model"),
        ("anna", "anna", "r", "asked for this approval"),
        ("anna", "dora", "", "names the evaluation"),
    ],
)
def test_who_may_not_approve(by, requested_by, report, words):
    assert words in " ".join(approve.problems(POLICY, by, requested_by, report))


def test_an_approver_may_and_without_approvers_nobody():
    assert approve.problems(POLICY, "anna", "dora", "r") == []
    assert approve.problems({**POLICY, "approvers": []}, "anna", "dora", "r")


def test_two_people_make_a_whole_approval():
    assert not approve.is_complete(POLICY, FIRST)
    both = approve.signed(POLICY, FIRST, SECOND, NOW)
    assert both["approved_by"] == "anna" and both["second"]["approved_by"] == "ben"
    assert approve.is_complete(POLICY, both)


def test_nobody_approves_twice_or_what_they_asked_for():
    with pytest.raises(ValueError, match="somebody else"):
        approve.signed(POLICY, FIRST, FIRST, NOW)
    with pytest.raises(ValueError, match="asked for"):
        approve.signed(POLICY, {**FIRST, "requested_by": "ben"}, SECOND, NOW)


def test_another_model_or_an_expired_approval_begins_anew():
    assert approve.signed(POLICY, FIRST, {**SECOND, "digest": "other"}, NOW) == {**SECOND, "digest": "other"}
    assert approve.signed(POLICY, {**FIRST, "expires_at": "2026-01-01T00:00:00Z"}, SECOND, NOW) == SECOND


def test_the_record_holds_what_its_schema_asks_for(tmp_path):
    (tmp_path / "approve.py").write_text((GOVERNANCE / "approve.py").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "policy.yaml").write_text(yaml.safe_dump(POLICY), encoding="utf-8")
    command = [sys.executable, str(tmp_path / "approve.py"), "1.0.0", "--requested-by", "dora", "--report", "r"]
    for by in ("anna", "ben"):
        subprocess.run([*command, "--no-registry", "--by", by], check=True)
    record = yaml.safe_load((tmp_path / "approvals" / "1.0.0.yaml").read_text(encoding="utf-8"))
    schema = json.loads((GOVERNANCE / "approval.schema.json").read_text(encoding="utf-8"))
    assert set(schema["required"]) <= set(record) <= set(schema["properties"])
    assert record["second"]["approved_by"] == "ben"
    assert subprocess.run([*command, "--no-registry", "--by", "mallory"], check=False).returncode == 1
