#!/usr/bin/env bash
# Gives all traffic to the deployment that is kept: blue or green.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
good="${GOOD:?set GOOD to blue or green, whichever served well}"
case "$good" in
  blue) traffic="blue=100 green=0" ;;
  green) traffic="blue=0 green=100" ;;
  *) echo "GOOD must be blue or green." >&2; exit 1 ;;
esac
if [ "${1:-}" != "--yes" ]; then
  echo "Would set the traffic of $MODEL to $traffic (run again with --yes)."
  exit 0
fi
az ml online-endpoint update --name "$MODEL" --traffic "$traffic"
