"""Gives model cards to the programs that read them: check_cards.py FOLDER …, each a generated project."""

import json
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from huggingface_hub import ModelCard

failed = 0
for folder in map(Path, sys.argv[1:]):
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(
        (folder / "mlops/governance/ml-bom.cdx.json").read_text(encoding="utf-8")
    )
    card = ModelCard((folder / "docs/mlops/model-card.md").read_text(encoding="utf-8"))
    data = card.data.to_dict()
    if error or not data.get("pipeline_tag") or "mlops" not in data.get("tags", []):
        failed += 1
        print(f"{folder.name}: {str(error)[:400]} {json.dumps(data)[:200]}")
print(f"accepted: {len(sys.argv) - 1 - failed}")
sys.exit(1 if failed else 0)
