#!/usr/bin/env bash
# Starts the server with one model folder; the folder that served before is remembered for rollback.sh.
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
export MODEL_DIR="${MODEL_DIR:-$PWD/models/$MODEL/$VERSION}"
if [ ! -d "$MODEL_DIR" ]; then
  echo "There is no model at $MODEL_DIR: download it first, or set MODEL_DIR." >&2
  [ "$act" = no ] || exit 1
fi
echo "MODEL_DIR=$MODEL_DIR"
if [ "$act" = yes ]; then
  # Until it answers it is an attempt: rollback.sh then returns to what answered last.
  mkdir -p models
  printf '%s\n' "$MODEL_DIR" > models/attempt
fi
run docker compose -f "$MANIFEST" up --detach
if [ "$act" = no ]; then
  echo "Nothing was run: this is the command, run again with --yes. It waits for $HEALTH."
  exit 0
fi
for _ in $(seq 120); do
  if curl --fail --silent --output /dev/null "$HEALTH"; then
    [ ! -f models/serving-now ] || cp models/serving-now models/served-before
    printf '%s\n' "$MODEL_DIR" > models/serving-now
    rm models/attempt
    echo "It answers at $HEALTH."
    exit 0
  fi
  sleep 1
done
echo "It does not answer at $HEALTH: run rollback.sh --yes." >&2
exit 1
