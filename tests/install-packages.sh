#!/bin/sh
# Installs what is missing of the named sections of packages.txt:
#     install-packages.sh build runtime
# Touches neither apt nor the network when everything is there.
set -eu
list=$(dirname "$0")/packages.txt

names() {
    for section in "$@"; do
        awk -v wanted="[$section]" '
            /^\[/ { inside = ($0 == wanted); next }
            inside && NF && !/^#/ { print $1 }' "$list"
    done
}

is_missing() {
    state=$(dpkg-query -W -f '${db:Status-Status} ' "$1" 2>/dev/null) || return 0
    case " $state" in
    *" installed "*) return 1 ;;
    *) return 0 ;;
    esac
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "this system has no apt: the Debian names of what partnet needs are in $list" >&2
    exit 0
fi

missing=
for name in $(names "$@"); do
    if is_missing "$name"; then
        missing="$missing $name"
    fi
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "as root, run first: apt-get install$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing with apt:$missing"
# $as_root and $missing hold several words, or none.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update >"$log" 2>&1 ||
    echo "apt-get update failed; trying with the package lists that are here" >&2
# shellcheck disable=SC2086
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    --no-install-recommends install $missing >>"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
