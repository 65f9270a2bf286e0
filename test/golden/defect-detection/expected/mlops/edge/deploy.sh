#!/usr/bin/env bash
# Checks the budget and makes a release folder with the file and its digest; the update service takes it from there.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/edge/settings.env
source_file="${MODEL_FILE:-build/$FILE}"
release="releases/$MODEL/$VERSION"
if [ "${1:-}" != "--yes" ]; then
  echo "Would check $source_file against the budget and release it as $release (run again with --yes)."
  exit 0
fi
python mlops/edge/check_budget.py "$source_file"
mkdir -p "$release"
cp "$source_file" "$release/$FILE"
cp mlops/edge/release.yaml "$release/release.yaml"
digest="$(sha256sum "$release/$FILE" | cut -d ' ' -f 1)"
before="$(cat "releases/$MODEL/current" 2> /dev/null || echo none)"
sed -i.bak -e "s/^sha256: .*/sha256: $digest/" -e "s/^rollback_version: .*/rollback_version: $before/" "$release/release.yaml"
rm "$release/release.yaml.bak"
printf '%s\n' "$before" > "releases/$MODEL/before"
printf '%s\n' "$VERSION" > "releases/$MODEL/current"
echo "$release is ready for the first ring; the devices keep $before until it has reported."
