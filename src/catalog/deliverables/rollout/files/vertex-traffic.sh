#!/usr/bin/env bash
# Gives the newer deployed model a share of the traffic: NEW=id OLD=id ENDPOINT=id set-traffic.sh PERCENT [--yes]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
percent="${1:?set-traffic.sh PERCENT [--yes]}"
act=no
[ "${2:-}" != "--yes" ] || act=yes
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
endpoint="${ENDPOINT:?set ENDPOINT to the id of the endpoint}"
new="${NEW:?set NEW to the deployed-model id that deploy.sh made}"
old="${OLD:?set OLD to the deployed-model id that serves}"
run gcloud ai endpoints update "$endpoint" --region="$REGION" --traffic-split="$new=$percent,$old=$((100 - percent))"
