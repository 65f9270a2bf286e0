#!/usr/bin/env bash
# Deploys a model version with no traffic; its id exists only then, so the split follows in a second step.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
endpoint="${ENDPOINT:?set ENDPOINT to the id of the endpoint}"
model="${MODEL_ID:?set MODEL_ID to the id of the registered model version}"
if [ "${1:-}" != "--yes" ]; then
  echo "Would deploy $model to $endpoint in $REGION with $MIN_REPLICAS to $MAX_REPLICAS replicas and no traffic (run again with --yes)."
  exit 0
fi
gcloud ai endpoints describe "$endpoint" --region="$REGION" --format='value(trafficSplit)' > mlops/serving/served-before
gcloud ai endpoints deploy-model "$endpoint" --region="$REGION" --model="$model" --display-name="$MODEL" \
  --machine-type="$MACHINE" --min-replica-count="$MIN_REPLICAS" --max-replica-count="$MAX_REPLICAS" --traffic-split=0=0
echo "Deployed without traffic. Test it, then: gcloud ai endpoints update $endpoint --region=$REGION --traffic-split=NEW=5,OLD=95"
