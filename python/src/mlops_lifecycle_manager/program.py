"""Calls the program with a spec in a folder of its own, and reads the one JSON document that it prints."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .errors import AbortError, GateError, MlopsError, SpecError


def command() -> list[str]:
    """The words that start the program: MLOPS_CLI, or mlops on the PATH."""
    named = os.environ.get("MLOPS_CLI")
    if named:
        return shlex.split(named)
    found = shutil.which("mlops")
    if found is None:
        raise MlopsError('The program "mlops" is not on the PATH. Install it, or name it in MLOPS_CLI.')
    return [found]


def call(arguments: Sequence[str], cwd: str | os.PathLike[str] | None = None) -> dict[str, Any]:
    """Runs ``mlops ARGUMENTS --json``; raises for findings, aborts and refusals."""
    done = subprocess.run([*command(), *arguments, "--json"], cwd=cwd, capture_output=True, text=True, check=False)
    try:
        answer = json.loads(done.stdout)
    except json.JSONDecodeError:
        raise MlopsError(done.stderr.strip() or f"mlops ended with {done.returncode} and said nothing") from None
    if not isinstance(answer, dict):
        raise MlopsError("mlops printed something else than an object")
    return answer


def raised(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer, unless it is one of those that are raised."""
    kind = answer.get("kind")
    if kind == "invalid":
        raise SpecError(answer["findings"])
    if kind == "abort":
        raise AbortError(answer["reasons"])
    if kind == "refused":
        raise AbortError(answer["reasons"]) if "reasons" in answer else GateError(answer["findings"])
    return answer


def plan(spec: Mapping[str, Any], tier: str | None = None) -> dict[str, Any]:
    """What the program plans for these inputs, whatever it answers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mlops.yaml"
        # JSON is YAML: no printer is needed, and nothing of the user's words can become markup.
        path.write_text(json.dumps(spec), encoding="utf-8")
        return call(["plan", str(path), *([] if tier is None else ["--tier", tier])])
