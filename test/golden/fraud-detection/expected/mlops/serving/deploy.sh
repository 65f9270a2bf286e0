#!/usr/bin/env bash
# Shows what would change in the cluster; with --yes it applies and waits until it answers.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
if [ "${1:-}" != "--yes" ]; then
  echo "Would apply $MANIFEST to the namespace $NAMESPACE (run again with --yes):"
  kubectl diff --namespace "$NAMESPACE" -f "$MANIFEST" || [ $? -eq 1 ]
  exit 0
fi
kubectl apply --namespace "$NAMESPACE" -f "$MANIFEST"
case "$READY" in
  deployment/*) kubectl rollout status --namespace "$NAMESPACE" "$READY" --timeout=15m ;;
  *) kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m ;;
esac
