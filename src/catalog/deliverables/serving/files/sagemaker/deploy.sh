#!/usr/bin/env bash
# Makes a new endpoint configuration and updates the endpoint with a canary that alarms take back.
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
config="$MODEL-$VERSION"
before="the-configuration-that-serves-now"
[ "$act" = no ] || before="$(aws sagemaker describe-endpoint --endpoint-name "$MODEL" --query EndpointConfigName --output text 2> /dev/null || true)"
run aws sagemaker create-endpoint-config --endpoint-config-name "$config" --production-variants file://mlops/serving/production-variants.json
if [ -n "$before" ]; then
  [ "$act" = no ] || printf '%s\n' "$before" > mlops/serving/served-before
  run aws sagemaker update-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$config" --deployment-config "file://$MANIFEST"
else
  run aws sagemaker create-endpoint --endpoint-name "$MODEL" --endpoint-config-name "$config"
fi
run aws sagemaker wait endpoint-in-service --endpoint-name "$MODEL"
if [ "$act" = yes ]; then
  # A canary that the alarms took back ends in service too, with the former configuration.
  now="$(aws sagemaker describe-endpoint --endpoint-name "$MODEL" --query EndpointConfigName --output text)"
  if [ "$now" != "$config" ]; then
    echo "The alarms took the update back: $now serves, not $config." >&2
    exit 1
  fi
fi
[ "$act" = yes ] || echo "Nothing was run: these are the commands (create-endpoint instead of update-endpoint the first time), run again with --yes."
