#!/usr/bin/env bash
# Serves the model folder again that answered before.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
if [ ! -f models/served-before ]; then
  echo "Nothing served before: models/served-before is missing." >&2
  exit 1
fi
before="$(cat models/served-before)"
if [ "${1:-}" != "--yes" ]; then
  echo "Would serve $before again (run again with --yes)."
  exit 0
fi
MODEL_DIR="$before" docker compose -f "$MANIFEST" up --detach --force-recreate
for _ in $(seq 120); do
  if curl --fail --silent --output /dev/null "$HEALTH"; then
    printf '%s\n' "$before" > models/serving-now
    echo "$before answers at $HEALTH."
    exit 0
  fi
  sleep 1
done
echo "$before does not answer at $HEALTH either." >&2
exit 1
