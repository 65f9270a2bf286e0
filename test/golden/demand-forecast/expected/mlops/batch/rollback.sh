#!/usr/bin/env bash
# Moves the alias back to a version that served well; the next run, or a run by hand, uses it.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/batch/settings.env
version="${1:-}"
if [ -z "$version" ] || [ "$version" = "--yes" ]; then
  echo "Usage: rollback.sh VERSION [--yes]; the versions of $MODEL are in the registry." >&2
  exit 2
fi
if [ "${2:-}" != "--yes" ]; then
  echo "Would point $MODEL@$ALIAS at version $version (run again with --yes)."
  exit 0
fi
python - "$MODEL" "$ALIAS" "$version" << 'PYTHON'
import sys

import mlflow

model, alias, version = sys.argv[1:]
client = mlflow.MlflowClient()
try:
    before = client.get_model_version_by_alias(model, alias).version
    client.set_model_version_tag(model, before, "rolled_back_to", version)
except mlflow.exceptions.MlflowException:
    before = "none"
client.set_registered_model_alias(model, alias, version)
print(f"{model}@{alias}: {before} -> {version}. Run the affected dates again.")
PYTHON
