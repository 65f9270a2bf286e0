#!/usr/bin/env bash
# Sends all traffic to the last revision that was fully rolled out. Removing the field would promote the bad one.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
patch='{"spec":{"predictor":{"canaryTrafficPercent":0}}}'
if [ "${1:-}" != "--yes" ]; then
  echo "Would run (again with --yes): kubectl patch $READY --namespace $NAMESPACE --type merge -p '$patch'"
  exit 0
fi
kubectl patch "$READY" --namespace "$NAMESPACE" --type merge -p "$patch"
kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m
echo "Traffic is back. Now revert the manifest in git, or the next apply deploys the bad version again."
