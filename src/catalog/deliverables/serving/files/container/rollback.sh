#!/usr/bin/env bash
# Serves the model folder again that answered before.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
act=no
[ "${1:-}" != "--yes" ] || act=yes
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
# After a deployment that never answered, the one that answered last is the one to return to.
kept=models/served-before
[ ! -f models/attempt ] || kept=models/serving-now
if [ ! -f "$kept" ]; then
  echo "Nothing served before: $kept is missing." >&2
  exit 1
fi
MODEL_DIR="$(cat "$kept")"
export MODEL_DIR
echo "MODEL_DIR=$MODEL_DIR"
run docker compose -f "$MANIFEST" up --detach --force-recreate
if [ "$act" = no ]; then
  echo "Nothing was run: this is the command, run again with --yes. It waits for $HEALTH."
  exit 0
fi
for _ in $(seq 120); do
  if curl --fail --silent --output /dev/null "$HEALTH"; then
    printf '%s\n' "$MODEL_DIR" > models/serving-now
    rm -f models/attempt
    echo "$MODEL_DIR answers at $HEALTH."
    exit 0
  fi
  sleep 1
done
echo "$MODEL_DIR does not answer at $HEALTH either." >&2
exit 1
