#!/usr/bin/env bash
# Gives all traffic to the deployment that is kept: blue or green.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
act=no
[ "${1:-}" != "--yes" ] || act=yes
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
good="${GOOD:?set GOOD to blue or green, whichever served well}"
case "$good" in
  blue) traffic="blue=100 green=0" ;;
  green) traffic="blue=0 green=100" ;;
  *)
    echo "GOOD must be blue or green." >&2
    exit 1
    ;;
esac
run az ml online-endpoint update --name "$MODEL" --traffic "$traffic"
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
