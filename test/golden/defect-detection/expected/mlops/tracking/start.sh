#!/usr/bin/env bash
# Starts the tracking server with the stores of server.env; Ctrl-C ends it.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/tracking/server.env
exec mlflow server \
  --backend-store-uri "$BACKEND_STORE" \
  --artifacts-destination "$ARTIFACTS" \
  --host "$HOST" --port "$PORT" \
  --allowed-hosts "$ALLOWED_HOSTS"
