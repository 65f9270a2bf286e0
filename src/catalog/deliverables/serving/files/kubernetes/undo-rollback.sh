#!/usr/bin/env bash
# Goes back to the former revision of the Deployment, or to the one that is named.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
revision=0
act=no
for argument in "$@"; do
  case "$argument" in
    --yes) act=yes ;;
    *) revision="$argument" ;;
  esac
done
if [ "$act" != yes ]; then
  echo "Would undo $READY in $NAMESPACE to revision $revision, 0 being the former one (run again with --yes):"
  kubectl rollout history --namespace "$NAMESPACE" "$READY"
  exit 0
fi
kubectl rollout undo --namespace "$NAMESPACE" "$READY" --to-revision="$revision"
kubectl rollout status --namespace "$NAMESPACE" "$READY" --timeout=15m
echo "The former revision serves. Now revert the manifest in git, or the next apply deploys the bad version again."
