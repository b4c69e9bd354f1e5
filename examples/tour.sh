#!/usr/bin/env bash
# The five-minute tour: runs every command that README.md shows and prints it first.
#     examples/tour.sh [OUTPUT-FOLDER]
# Needs partnet on the PATH or, as here, built by examples/quickstart.sh.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${PARTNET_BUILD:-$root/build}
PATH=${PARTNET:+$(dirname "$PARTNET"):}$PATH:$build/release/src:$build/dev/src
export PATH
if ! command -v partnet >/dev/null; then
    echo "partnet is not built yet: run $root/examples/quickstart.sh first" >&2
    exit 1
fi
mkdir -p "${1:-out}"
cd "${1:-out}"

# The lines of README.md's `sh` blocks.
awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside && NF' \
    "$root/README.md" |
    while IFS= read -r command; do
        printf '\n$ %s\n\n' "$command"
        bash -o pipefail -c "$command" </dev/null
    done
