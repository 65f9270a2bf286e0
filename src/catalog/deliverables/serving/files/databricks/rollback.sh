#!/usr/bin/env bash
# Serves the version again that served before; an alias alone would not move the endpoint.
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
if [ ! -f served-before ]; then
  echo "Nothing served before: served-before is missing." >&2
  exit 1
fi
before="$(cat served-before)"
run databricks bundle deploy --var "entity_version=$before"
[ "$act" = no ] || printf '%s\n' "$before" > serving-now
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
