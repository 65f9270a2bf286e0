#!/usr/bin/env bash
# Alarms roll back by themselves; this returns to the former endpoint configuration by hand.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
before="$(cat mlops/serving/served-before 2> /dev/null || true)"
if [ -z "$before" ]; then
  echo "Nothing served before: mlops/serving/served-before is missing." >&2
  exit 1
fi
if [ "${1:-}" != "--yes" ]; then
  echo "Would update the endpoint $MODEL to the configuration $before (run again with --yes)."
  exit 0
fi
aws sagemaker update-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$before"
aws sagemaker wait endpoint-in-service --endpoint-name "$MODEL"
