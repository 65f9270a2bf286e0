"""Writes docs/mlops/model-card.md and ml-bom.cdx.json from model-card.yaml and the run of the registered version.

python mlops/governance/render_card.py [--version N] [--strict]; without a registry the measured values stay open.
--strict ends with 1 while something is open: a release of production asks for that.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import uuid
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
CARD = ROOT / "mlops" / "governance" / "model-card.yaml"
MARKDOWN = ROOT / "docs" / "mlops" / "model-card.md"
BOM = ROOT / "mlops" / "governance" / "ml-bom.cdx.json"
OPEN = "OPEN: "


def open_items(value: object, path: str = "") -> list[str]:
    """Paths of everything that somebody has to write."""
    if isinstance(value, dict):
        return [
            item for key, below in value.items() for item in open_items(below, f"{path}.{key}" if path else str(key))
        ]
    if isinstance(value, list):
        return [item for index, below in enumerate(value) for item in open_items(below, f"{path}[{index}]")]
    return [path] if isinstance(value, str) and value.startswith(OPEN) else []


def measured(card: dict, version: str | None) -> dict:
    """Metrics, tags and signature of the version's own run; empty when there is no such version."""
    import mlflow

    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", f"sqlite:///{ROOT / 'mlflow.db'}"))
    client = mlflow.MlflowClient()
    name = card["registered_model"]
    try:
        found = (
            client.get_model_version(name, version)
            if version
            else client.get_model_version_by_alias(name, "challenger")
        )
    except mlflow.exceptions.MlflowException:
        return {}
    run = client.get_run(found.run_id)
    signature = mlflow.models.get_model_info(f"models:/{name}/{found.version}").signature
    return {
        "version": str(found.version),
        "run_id": found.run_id,
        "metrics": dict(sorted(run.data.metrics.items())),
        "git_commit": run.data.tags.get("git_commit", ""),
        "data_digest": run.data.tags.get("data_digest", ""),
        "signature": signature.to_dict() if signature else {},
    }


def words(value: object) -> str:
    """A value as text; nothing in it becomes markup."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = (", ".join(map(str, value)) or "none") if isinstance(value, list) else str(value)
    return re.sub(r"([\\`*_{}\[\]<>#|~!])", r"\\\1", re.sub(r"\s+", " ", text))


def markdown(card: dict, run: dict) -> str:
    """Front matter as the Hugging Face hub reads it, then the card for people."""
    head: dict = {
        "library_name": card["library"],
        "pipeline_tag": card["task"],
        "tags": ["mlops", card["operation"]["target"]],
    }
    if not card["license"].startswith(OPEN):
        head["license"] = "other"
        head["license_name"] = card["license"]
    if run.get("metrics"):
        results = [{"type": key, "value": value} for key, value in run["metrics"].items()]
        dataset = {"type": "internal", "name": run["data_digest"][:12] or "internal"}
        result = {"task": {"type": card["task"]}, "dataset": dataset, "metrics": results}
        head["model-index"] = [{"name": card["name"], "results": [result]}]
    lines = ["---", yaml.safe_dump(head, sort_keys=False, allow_unicode=True, width=1000).rstrip(), "---", ""]
    lines += [f"# {words(card['name'])} {words(card['version'])}", ""]
    for key in ("owner", "contact", "license"):
        lines.append(f"- {key}: {words(card[key])}")
    for section in ("intended_use", "data", "evaluation", "operation"):
        lines += ["", f"## {section.replace('_', ' ').capitalize()}", ""]
        lines += [f"- {key.replace('_', ' ')}: {words(value)}" for key, value in card[section].items()]
    lines += ["", "## Limits", "", words(card["limits"]), "", "## Measured", ""]
    if run:
        lines += [f"Version {run['version']}, run {run['run_id']}, commit {run['git_commit'] or 'not in git'}.", ""]
        lines += ["| metric | value |", "| --- | --- |"]
        lines += [f"| {words(key)} | {value:.6g} |" for key, value in run["metrics"].items()]
    else:
        lines.append("Nothing yet: run mlops/governance/render_card.py after a training.")
    if card["regulations"]:
        lines += [
            "",
            "## Rules that apply",
            "",
            f"{words(card['regulations'])}. What was done about each stands in mlops/governance; this card claims nothing.",
        ]
    return "\n".join(lines) + "\n"


def library(name: str, version: str) -> dict:
    address = f"pkg:pypi/{name.lower()}@{version}"
    return {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}


def bom(card: dict, run: dict) -> dict:
    """CycloneDX 1.6, with the model card inside."""
    seed = hashlib.sha256(json.dumps([card, run], sort_keys=True).encode()).digest()
    approach = {"clustering": "unsupervised", "text-generation": "self-supervised"}.get(card["task"], "supervised")
    model = {
        "type": "machine-learning-model",
        "bom-ref": "model",
        "name": card["name"],
        "version": run.get("version", card["version"]),
        "modelCard": {
            "modelParameters": {
                "approach": {"type": approach},
                "task": card["task"],
                "datasets": [{"ref": "data"}],
            },
            "quantitativeAnalysis": {
                "performanceMetrics": [
                    {"type": key, "value": str(value)} for key, value in run.get("metrics", {}).items()
                ]
            },
            "considerations": {
                "useCases": [card["intended_use"]["purpose"]],
                "technicalLimitations": [card["limits"]],
            },
        },
        "properties": [
            {"name": f"mlops:{key}", "value": str(run[key])}
            for key in ("run_id", "git_commit", "data_digest")
            if run.get(key)
        ],
    }
    data = {
        "type": "data",
        "bom-ref": "data",
        "name": "training data",
        "version": run.get("data_digest", "")[:16] or "open",
        "data": [{"type": "dataset", "name": "training data", "description": card["data"]["training"]}],
    }
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    libraries = [line.split("==") for line in pins if "==" in line and not line.startswith("#")]
    packages = [library(name.strip(), version.split(";")[0].strip()) for name, version in libraries]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=seed[:16], version=4)}",
        "version": 1,
        "components": [model, data, *packages],
        "dependencies": [{"ref": "model", "dependsOn": ["data", *(package["bom-ref"] for package in packages)]}],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", help="registered version; the challenger when left out")
    parser.add_argument("--strict", action="store_true", help="fail while something is open")
    parser.add_argument("--without-registry", action="store_true", help="leave the measured values open")
    arguments = parser.parse_args()
    card = yaml.safe_load(CARD.read_text(encoding="utf-8"))
    run = {} if arguments.without_registry else measured(card, arguments.version)
    MARKDOWN.write_text(markdown(card, run), encoding="utf-8")
    BOM.write_text(json.dumps(bom(card, run), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    missing = [*open_items(card), *([] if run else ["measured values (train and register first)"])]
    for item in missing:
        print(f"open: {item}")
    sys.exit(1 if arguments.strict and missing else 0)


if __name__ == "__main__":
    main()
