#!/usr/bin/env bash
# Serves the version again that served before; an alias alone would not move the endpoint.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=/dev/null
. ./settings.env
if [ ! -f served-before ]; then
  echo "Nothing served before: served-before is missing." >&2
  exit 1
fi
before="$(cat served-before)"
if [ "${1:-}" != "--yes" ]; then
  echo "Would serve $ENTITY version $before again at $MODEL (run again with --yes)."
  exit 0
fi
databricks bundle deploy --var "entity_version=$before"
printf '%s\n' "$before" > serving-now
