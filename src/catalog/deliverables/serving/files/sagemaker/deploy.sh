#!/usr/bin/env bash
# Makes a new endpoint configuration and updates the endpoint with a canary that alarms take back.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/serving/settings.env
config="$MODEL-$VERSION"
if [ "${1:-}" != "--yes" ]; then
  echo "Would create the endpoint configuration $config and update the endpoint $MODEL (run again with --yes)."
  cat "$MANIFEST"
  exit 0
fi
aws sagemaker create-endpoint-config --endpoint-config-name "$config" --production-variants file://mlops/serving/production-variants.json
if aws sagemaker describe-endpoint --endpoint-name "$MODEL" > /dev/null 2>&1; then
  aws sagemaker describe-endpoint --endpoint-name "$MODEL" --query EndpointConfigName --output text > mlops/serving/served-before
  aws sagemaker update-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$config" --deployment-config "file://$MANIFEST"
else
  aws sagemaker create-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$config"
fi
aws sagemaker wait endpoint-in-service --endpoint-name "$MODEL"
