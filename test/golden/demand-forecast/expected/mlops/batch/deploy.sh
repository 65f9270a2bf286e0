#!/usr/bin/env bash
# Puts the schedule in place; without --yes it only says how.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/batch/settings.env
if [ "${1:-}" != "--yes" ]; then
  echo "Would run (again with --yes): $COMMAND"
  exit 0
fi
bash -c "$COMMAND"
