#!/usr/bin/env bash
# Alarms roll back by themselves; this returns to the former endpoint configuration by hand.
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
before="$(cat mlops/serving/served-before 2> /dev/null || true)"
if [ -z "$before" ]; then
  echo "Nothing served before: mlops/serving/served-before is missing." >&2
  exit 1
fi
run aws sagemaker update-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$before"
run aws sagemaker wait endpoint-in-service --endpoint-name "$MODEL"
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
