#!/usr/bin/env bash
# Checks the budget and makes a release folder with the file and its digest; the update service takes it from there.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. mlops/edge/settings.env
act=no
[ "${1:-}" != "--yes" ] || act=yes
run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  [ "$act" = no ] || "$@"
}
source_file="${MODEL_FILE:-build/$FILE}"
release="releases/$MODEL/$VERSION"
run python mlops/edge/check_budget.py "$source_file"
run mkdir -p "$release"
run cp "$source_file" "$release/$FILE"
run cp mlops/edge/release.yaml "$release/release.yaml"
if [ "$act" = no ]; then
  echo "Then the digest and the release before this one are written into $release/release.yaml."
  echo "Nothing was run: these are the commands, run again with --yes."
  exit 0
fi
digest="$(sha256sum "$release/$FILE" | cut -d ' ' -f 1)"
before="$(cat "releases/$MODEL/current" 2> /dev/null || echo none)"
sed -i.bak -e "s/^sha256: .*/sha256: $digest/" -e "s/^rollback_version: .*/rollback_version: $before/" "$release/release.yaml"
rm "$release/release.yaml.bak"
printf '%s\n' "$before" > "releases/$MODEL/before"
printf '%s\n' "$VERSION" > "releases/$MODEL/current"
echo "$release is ready for the first ring; the devices keep $before until it has reported."
