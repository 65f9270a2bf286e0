"""The manager of the contract, with the names of Python."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .errors import SpecError
from .program import call, plan, raised

_TOPICS = {
    "tracking": "tracking",
    "experiment_tracking": "tracking",
    "model_monitoring": "monitoring",
    "drift_detection": "drift",
}
_GOVERNANCE = {"model_cards": "model-card", "audit_logs": "audit"}
_DEPLOYMENTS = ("serving", "batch", "edge")


def _finding(message: str) -> dict[str, Any]:
    start = {"line": 1, "column": 1}
    return {
        "file": "options",
        "rule": "spec/value",
        "severity": "error",
        "message": message,
        "range": {"start": start, "end": start},
        "fixes": [],
        "help": "",
    }


class SetUp:
    """A plan with its files and its commands."""

    def __init__(self, spec: Mapping[str, Any], tier: str, made: dict[str, Any]) -> None:
        """Made by the manager."""
        self._spec = dict(spec)
        self.tier = tier
        self.plan = made

    def get_start_commands(self) -> list[str]:
        """Shell commands from the folder that was written to, in the order in which a new user runs them."""
        found = (re.match(r"[A-Z][A-Za-z ]*: `([^`]+)`", item) for item in self.plan["checklist"])
        return [match[1] for match in found if match and re.match(r"(python|bash|mlflow|promtool) ", match[1])]

    def generate_manifests(self, output_dir: str | os.PathLike[str], dry_run: bool = False) -> dict[str, Any]:
        """Writes the files, all or none, and mlops.yaml where there is none; what was edited since is merged."""
        folder = Path(output_dir)
        spec = folder / "mlops.yaml"
        arguments = ["--out", str(folder), "--tier", self.tier, *(["--dry-run"] if dry_run else [])]
        if spec.exists():
            return raised(call(["generate", str(spec), *arguments]))
        if not dry_run:
            folder.mkdir(parents=True, exist_ok=True)
            spec.write_text(json.dumps(self._spec, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
            return raised(call(["generate", str(spec), *arguments]))
        import tempfile

        with tempfile.TemporaryDirectory() as other:
            path = Path(other) / "mlops.yaml"
            path.write_text(json.dumps(self._spec), encoding="utf-8")
            return raised(call(["generate", str(path), *arguments]))


class Lifecycle(SetUp):
    """The full lifecycle, which can also be released."""

    def deploy(self, dry_run: bool = True, output_dir: str | os.PathLike[str] = ".") -> dict[str, Any]:
        """Shows the commands, or runs them after the checks of the governance level.

        Raises ``AbortError`` with every reason when an approval, the model card or the way back is missing.
        """
        return raised(call(["deploy", str(output_dir), "--tier", self.tier, *([] if dry_run else ["--yes"])]))


class MLOpsManager:
    """The five inputs and their options, under the keys of mlops.yaml, as a mapping or as keywords."""

    def __init__(self, spec: Mapping[str, Any] | None = None, /, **inputs: Any) -> None:
        """Nothing is read or written before a call asks for it."""
        self._spec: dict[str, Any] = {**(spec or {}), **inputs}

    def plan(self) -> dict[str, Any]:
        """The plan, an abort with its reasons, or the findings about inputs that are not legal."""
        return plan(self._spec)

    def quick_setup(
        self,
        *,
        tracking: str | None = None,
        deployment: str | None = None,
        choices: Mapping[str, str] | None = None,
        **unknown: object,
    ) -> SetUp:
        """T1: what is needed to see whether the model is worth more."""
        options = {"tracking": tracking, "deployment": deployment}
        spec, made = self._decided("T1", options, choices, unknown, [*options, "choices"])
        return SetUp(spec, "T1", made)

    def design_pipeline(
        self,
        *,
        experiment_tracking: bool | str | None = None,
        model_monitoring: bool | str | None = None,
        drift_detection: bool | str | None = None,
        deployment: str | None = None,
        choices: Mapping[str, str] | None = None,
        **unknown: object,
    ) -> SetUp:
        """T2: the production pipeline. ``True`` leaves a choice to the rules, a word is the choice."""
        options = {
            "experiment_tracking": experiment_tracking,
            "model_monitoring": model_monitoring,
            "drift_detection": drift_detection,
            "deployment": deployment,
        }
        spec, made = self._decided("T2", options, choices, unknown, [*options, "choices"])
        return SetUp(spec, "T2", made)

    def full_lifecycle(
        self,
        *,
        retraining_triggers: Sequence[str] | None = None,
        governance: Mapping[str, bool | str] | None = None,
        experiment_tracking: bool | str | None = None,
        model_monitoring: bool | str | None = None,
        drift_detection: bool | str | None = None,
        deployment: str | None = None,
        choices: Mapping[str, str] | None = None,
        **unknown: object,
    ) -> Lifecycle:
        """T3: the full lifecycle with governance."""
        options = {
            "experiment_tracking": experiment_tracking,
            "model_monitoring": model_monitoring,
            "drift_detection": drift_detection,
            "deployment": deployment,
            **{f"governance.{key}": value for key, value in (governance or {}).items()},
        }
        legal = ["retraining_triggers", "governance", *list(options)[:4], "choices"]
        extra = {} if retraining_triggers is None else {"retraining": {"triggers": list(retraining_triggers)}}
        spec, made = self._decided("T3", options, choices, unknown, legal, extra)
        return Lifecycle(spec, "T3", made)

    def _decided(
        self,
        tier: str,
        options: Mapping[str, object],
        choices: Mapping[str, str] | None,
        unknown: Mapping[str, object],
        legal: Sequence[str],
        extra: Mapping[str, Mapping[str, object]] | None = None,
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        before = raised(plan(self._spec, tier))
        topics = {decision["topic"] for decision in before["decisions"]}
        problems = [self._unknown(name, legal) for name in unknown]
        chosen = dict(choices or {})
        for name, value in options.items():
            topic = self._topic(name, topics)
            if topic is None:
                problems.append(self._unknown(name.removeprefix("governance."), list(_GOVERNANCE)))
            elif value is False:
                problems.append(f"{name} cannot be left out of this tier. Take a lower tier, or leave the option away.")
            elif value is True and topic not in topics:
                problems.append(f"{name}: a plan for these inputs has no {topic}.")
            elif isinstance(value, str):
                chosen[topic] = value
        if problems:
            raise SpecError([_finding(problem) for problem in problems])
        spec = dict(self._spec)
        for key, below in (extra or {}).items():
            spec[key] = {**spec.get(key, {}), **below}
        if chosen:
            spec["choices"] = {**spec.get("choices", {}), **chosen}
        return spec, raised(plan(spec, tier))

    @staticmethod
    def _topic(name: str, topics: set[str]) -> str | None:
        if name == "deployment":
            return next((topic for topic in _DEPLOYMENTS if topic in topics), "serving")
        if name.startswith("governance."):
            return _GOVERNANCE.get(name.removeprefix("governance."))
        return _TOPICS.get(name)

    @staticmethod
    def _unknown(name: str, legal: Sequence[str]) -> str:
        near = get_close_matches(name, legal, n=1)
        hint = f" Did you mean {near[0]}?" if near else f" Legal options: {', '.join(legal)}."
        return f"{name!r} is no option here.{hint}"
