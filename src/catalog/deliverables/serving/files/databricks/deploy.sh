#!/usr/bin/env bash
# Deploys the bundle with one pinned version of the registered model.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=/dev/null
. ./settings.env
act=no
[ "${1:-}" != "--yes" ] || act=yes
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
version="${ENTITY_VERSION:?set ENTITY_VERSION to the version of $ENTITY}"
run databricks bundle validate --var "entity_version=$version"
run databricks bundle deploy --var "entity_version=$version"
if [ "$act" = yes ]; then
  [ ! -f serving-now ] || cp serving-now served-before
  printf '%s\n' "$version" > serving-now
fi
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
