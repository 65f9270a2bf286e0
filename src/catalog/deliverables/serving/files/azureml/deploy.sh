#!/usr/bin/env bash
# Creates the deployment that is not in use (blue or green) with no traffic; the traffic follows in a second step.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
if [ "${1:-}" != "--yes" ]; then
  echo "Would create the endpoint $MODEL if it is missing, and a deployment without traffic (run again with --yes)."
  exit 0
fi
az ml online-endpoint show --name "$MODEL" > /dev/null 2>&1 || az ml online-endpoint create --file "$MANIFEST"
now="$(az ml online-endpoint show --name "$MODEL" --query "traffic.blue" --output tsv)"
if [ "${now:-0}" = "100" ]; then next=green; else next=blue; fi
az ml online-deployment create --file mlops/serving/deployment.yml --name "$next" --endpoint-name "$MODEL"
echo "$next is ready without traffic. Test it with the header azureml-model-deployment: $next, then:"
echo "az ml online-endpoint update --name $MODEL --traffic \"blue=90 green=10\""
