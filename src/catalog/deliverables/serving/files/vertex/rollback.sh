#!/usr/bin/env bash
# Gives all traffic to the model that was kept deployed.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
endpoint="${ENDPOINT:?set ENDPOINT to the id of the endpoint}"
old="${OLD:?set OLD to the deployed-model id that served well}"
new="${NEW:?set NEW to the deployed-model id that does not}"
if [ "${1:-}" != "--yes" ]; then
  echo "Would give 100 % to $old and 0 % to $new on $endpoint (run again with --yes)."
  exit 0
fi
gcloud ai endpoints update "$endpoint" --region="$REGION" --traffic-split="$old=100,$new=0"
