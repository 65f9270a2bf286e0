#!/usr/bin/env bash
# Prints the commands that deploy; with --yes it runs them and waits until the new version is ready.
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
# Server-side: a field that somebody else manages is a conflict here instead of being overwritten.
run kubectl apply --server-side --field-manager=mlops --namespace "$NAMESPACE" -f "$MANIFEST"
case "$READY" in
  deployment/*) run kubectl rollout status --namespace "$NAMESPACE" "$READY" --timeout=15m ;;
  *) run kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m ;;
esac
[ "$act" = yes ] || echo "Nothing was run: see the difference with kubectl diff --server-side --namespace $NAMESPACE -f $MANIFEST, then run again with --yes."
