#!/usr/bin/env bash
# Deploys the bundle with one pinned version of the registered model.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=/dev/null
. ./settings.env
version="${ENTITY_VERSION:?set ENTITY_VERSION to the version of $ENTITY}"
if [ "${1:-}" != "--yes" ]; then
  echo "Would serve $ENTITY version $version at the endpoint $MODEL (run again with --yes)."
  databricks bundle validate --var "entity_version=$version"
  exit 0
fi
[ ! -f serving-now ] || cp serving-now served-before
databricks bundle deploy --var "entity_version=$version"
printf '%s\n' "$version" > serving-now
