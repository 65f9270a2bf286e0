#!/usr/bin/env bash
# Gives the newer of blue and green a share of the traffic: NEW=green set-traffic.sh PERCENT [--yes]
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
new="${NEW:?set NEW to blue or green, whichever deploy.sh made}"
case "$new" in
  blue) old=green ;;
  green) old=blue ;;
  *)
    echo "NEW must be blue or green." >&2
    exit 1
    ;;
esac
run az ml online-endpoint update --name "$MODEL" --traffic "$new=$percent $old=$((100 - percent))"
