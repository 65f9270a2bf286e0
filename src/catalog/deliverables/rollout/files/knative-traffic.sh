#!/usr/bin/env bash
# Gives the newest revision a share of the traffic: set-traffic.sh PERCENT [--yes]
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
# At 100 the field goes: that promotes the newest revision. At 0 everything returns to the one that was rolled out.
if [ "$percent" = 100 ]; then value=null; else value="$percent"; fi
run kubectl patch "$READY" --namespace "$NAMESPACE" --type merge -p "{\"spec\":{\"predictor\":{\"canaryTrafficPercent\":$value}}}"
