#!/usr/bin/env bash
# Applies the manifests of an earlier commit; the controller would undo anything that git does not say.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
commit=""
act=no
for argument in "$@"; do
  case "$argument" in
    --yes) act=yes ;;
    *) commit="$argument" ;;
  esac
done
if [ -z "$commit" ]; then
  commit="$(git log --format=%h --skip=1 --max-count=1 -- "$MANIFEST")"
fi
if [ -z "$commit" ]; then
  echo "There is no earlier commit of $MANIFEST: commit each version that served." >&2
  exit 1
fi
if [ "$act" != yes ]; then
  echo "Would apply $MANIFEST as of $commit (run again with --yes, or name another commit):"
  git diff --stat "$commit" -- "$MANIFEST"
  exit 0
fi
git checkout "$commit" -- "$MANIFEST"
kubectl apply --namespace "$NAMESPACE" -f "$MANIFEST"
kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m
echo "The version of $commit serves. Commit $MANIFEST, so that git says so too."
