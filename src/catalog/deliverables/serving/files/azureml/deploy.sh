#!/usr/bin/env bash
# Creates the deployment that is not in use (blue or green) with no traffic; the traffic follows in a second step.
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
now=""
if [ "$act" = yes ] && az ml online-endpoint show --name "$MODEL" > /dev/null 2>&1; then
  now="$(az ml online-endpoint show --name "$MODEL" --query "traffic.blue" --output tsv)"
else
  run az ml online-endpoint create --file "$MANIFEST"
fi
if [ "${now:-0}" = "100" ]; then next=green; else next=blue; fi
run az ml online-deployment create --file mlops/serving/deployment.yml --name "$next" --endpoint-name "$MODEL"
if [ "$next" = green ]; then split="blue=90 green=10"; else split="blue=10 green=90"; fi
echo "$next gets no traffic yet. Test it with the header azureml-model-deployment: $next, then:"
echo "az ml online-endpoint update --name $MODEL --traffic \"$split\""
[ "$act" = yes ] || echo "Nothing was run: these are the commands where nothing serves yet (the endpoint is kept and the other colour taken where something does), run again with --yes."
