#!/usr/bin/env bash
# Names the former release current again; devices that already changed return to the file that they kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/edge/settings.env
before="$(cat "releases/$MODEL/before" 2> /dev/null || echo none)"
if [ "$before" = none ]; then
  echo "There is no former release of $MODEL." >&2
  exit 1
fi
if [ "${1:-}" != "--yes" ]; then
  echo "Would make $MODEL $before current again (run again with --yes)."
  exit 0
fi
printf '%s\n' "$before" > "releases/$MODEL/current"
echo "$MODEL $before is current: push it to all rings at once."
