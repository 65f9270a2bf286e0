#!/usr/bin/env bash
# Starts the server with one model folder; the folder that served before is remembered for rollback.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
model_dir="${MODEL_DIR:-$PWD/models/$MODEL/$VERSION}"
if [ "${1:-}" != "--yes" ]; then
  echo "Would serve $model_dir with $MANIFEST (run again with --yes)."
  exit 0
fi
if [ ! -d "$model_dir" ]; then
  echo "There is no model at $model_dir: download it first, or set MODEL_DIR." >&2
  exit 1
fi
[ ! -f models/serving-now ] || cp models/serving-now models/served-before
MODEL_DIR="$model_dir" docker compose -f "$MANIFEST" up --detach
for _ in $(seq 120); do
  if curl --fail --silent --output /dev/null "$HEALTH"; then
    mkdir -p models
    printf '%s\n' "$model_dir" > models/serving-now
    echo "It answers at $HEALTH."
    exit 0
  fi
  sleep 1
done
echo "It does not answer at $HEALTH: run rollback.sh --yes." >&2
exit 1
