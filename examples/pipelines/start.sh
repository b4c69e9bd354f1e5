# What each pipeline begins with: partnet on the PATH (named by PARTNET, or built by
# examples/quickstart.sh), and the folder for what it makes, the first argument or out.
# shellcheck shell=sh
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${PARTNET_BUILD:-$root/build}
PATH=${PARTNET:+$(dirname "$PARTNET"):}$PATH:$build/release/src:$build/dev/src
if ! command -v partnet >/dev/null; then
    echo "partnet is not built yet: run $root/examples/quickstart.sh first" >&2
    exit 1
fi
mkdir -p "${1:-out}"
cd "${1:-out}" || exit 1
