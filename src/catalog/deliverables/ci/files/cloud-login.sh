#!/usr/bin/env bash
# Turns the identity token of the CI system into short-lived credentials of the cloud: no key is stored anywhere.
# OIDC_TOKEN holds the token; on GitHub it is asked for here.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/security/ci.env
token_file="${RUNNER_TEMP:-${TMPDIR:-/tmp}}/oidc-token"
umask 077
if [ -z "${OIDC_TOKEN:-}" ] && [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ]; then
  OIDC_TOKEN="$(curl --fail --silent --header "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
    "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=$AUDIENCE" | python3 -c 'import json, sys; print(json.load(sys.stdin)["value"])')"
fi
remember() {
  # For the steps behind this one; a later stage of GitLab or Jenkins sources the file.
  printf '%s=%s\n' "$1" "$2" >> "${GITHUB_ENV:-${RUNNER_TEMP:-${TMPDIR:-/tmp}}/cloud.env}"
}
case "$CLOUD" in
  none)
    echo "No cloud: the job needs KUBECONFIG, or whatever the platform's own program reads."
    ;;
  aws)
    printf '%s' "${OIDC_TOKEN:?there is no identity token}" > "$token_file"
    # The aws program changes the token for credentials by itself.
    remember AWS_WEB_IDENTITY_TOKEN_FILE "$token_file"
    remember AWS_ROLE_ARN "${DEPLOY_ROLE:?set DEPLOY_ROLE to the role that may deploy}"
    remember AWS_REGION "$REGION"
    ;;
  gcp)
    printf '%s' "${OIDC_TOKEN:?there is no identity token}" > "$token_file"
    gcloud iam workload-identity-pools create-cred-config "${WORKLOAD_PROVIDER:?set WORKLOAD_PROVIDER to the provider of the pool}" \
      --service-account="${DEPLOY_ROLE:?set DEPLOY_ROLE to the service account that may deploy}" \
      --credential-source-file="$token_file" --output-file="$token_file.json"
    gcloud auth login --quiet --cred-file="$token_file.json"
    remember GOOGLE_APPLICATION_CREDENTIALS "$token_file.json"
    ;;
  azure)
    az login --service-principal --username "${DEPLOY_ROLE:?set DEPLOY_ROLE to the client id that may deploy}" \
      --tenant "${AZURE_TENANT_ID:?set AZURE_TENANT_ID}" --federated-token "${OIDC_TOKEN:?there is no identity token}" --output none
    ;;
  *)
    echo "CLOUD is $CLOUD: one of none, aws, gcp, azure" >&2
    exit 1
    ;;
esac
