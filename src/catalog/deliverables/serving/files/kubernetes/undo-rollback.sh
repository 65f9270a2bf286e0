#!/usr/bin/env bash
# Goes back to the former revision of the Deployment, or to the one that is named.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
revision=""
act=no
for argument in "$@"; do
  case "$argument" in
    --yes) act=yes ;;
    *) revision="$argument" ;;
  esac
done
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
run kubectl rollout undo --namespace "$NAMESPACE" "$READY" --to-revision="${revision:-0}"
run kubectl rollout status --namespace "$NAMESPACE" "$READY" --timeout=15m
echo "Then revert the manifest in git, or the next apply deploys the bad version again."
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
