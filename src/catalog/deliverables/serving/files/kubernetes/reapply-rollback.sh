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
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
if [ -z "$commit" ]; then
  commit="$(git log --format=%h --skip=1 --max-count=1 -- "$MANIFEST")"
fi
if [ -z "$commit" ]; then
  echo "There is no earlier commit of $MANIFEST: commit each version that served." >&2
  exit 1
fi
echo "Back to $MANIFEST as of $commit:"
git diff --stat "$commit" -- "$MANIFEST"
run git checkout "$commit" -- "$MANIFEST"
run kubectl apply --server-side --field-manager=mlops --namespace "$NAMESPACE" -f "$MANIFEST"
run kubectl wait --namespace "$NAMESPACE" --for=condition=Ready "$READY" --timeout=15m
echo "Then commit $MANIFEST, so that git says so too."
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
