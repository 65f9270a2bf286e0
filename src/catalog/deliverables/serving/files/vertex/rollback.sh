#!/usr/bin/env bash
# Gives all traffic to the model that was kept deployed.
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
endpoint="${ENDPOINT:?set ENDPOINT to the id of the endpoint}"
old="${OLD:?set OLD to the deployed-model id that served well}"
new="${NEW:?set NEW to the deployed-model id that does not}"
run gcloud ai endpoints update "$endpoint" --region="$REGION" --traffic-split="$old=100,$new=0"
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
