#!/usr/bin/env bash
# Deploys a model version with no traffic; its id exists only then, so the split follows in a second step.
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
version="${MODEL_ID:?set MODEL_ID to the id of the registered model version}"
[ "$act" = no ] || gcloud ai endpoints describe "$endpoint" --region="$REGION" --format='value(trafficSplit)' > mlops/serving/served-before
run gcloud ai endpoints deploy-model "$endpoint" --region="$REGION" --model="$version" --display-name="$MODEL" \
  --machine-type="$MACHINE" --min-replica-count="$MIN_REPLICAS" --max-replica-count="$MAX_REPLICAS" --traffic-split=0=0
echo "It gets no traffic yet. Test it, then: gcloud ai endpoints update $endpoint --region=$REGION --traffic-split=NEW=5,OLD=95"
[ "$act" = yes ] || echo "Nothing was run: these are the commands, run again with --yes."
