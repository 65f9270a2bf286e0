#!/usr/bin/env bash
# Sends all traffic to the last revision that was fully rolled out. Removing the field would promote the bad one.
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
run kubectl patch "$READY" --namespace "$NAMESPACE" --type merge -p '{"spec":{"predictor":{"canaryTrafficPercent":0}}}'
run kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m
echo "Now revert the manifest in git, or the next apply deploys the bad version again."
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
