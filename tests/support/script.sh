# Shared by the test scripts, which source it: a scratch folder that vanishes, and
# checks that count.  A script ends with `finish`.
# shellcheck shell=bash
set -u
: "${PARTNET:?the program to test}" "${PARTNET_ROOT:?the source tree}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}

finish() {
    [ "$failures" -eq 0 ]
    exit
}

# The test does not apply here: skip REASON
skip() {
    echo "SKIPPED: $*"
    exit 77
}

# need COMMAND…: skips the test if one is missing.
need() {
    local command
    for command in "$@"; do
        command -v "$command" >/dev/null || skip "$command is not installed"
    done
}

# same WHAT FILE FILE: both files hold the same bytes.
same() {
    if ! cmp -s "$2" "$3"; then
        fail "$1: outputs differ"
        diff -u "$2" "$3" | head -n 20
    fi
}

# exits CODE COMMAND…: the command ends with that code; its standard error is kept in
# $scratch/stderr.
exits() {
    local wanted=$1 code=0
    shift
    "$@" >"$scratch/stdout" 2>"$scratch/stderr" || code=$?
    if [ "$code" -ne "$wanted" ]; then
        fail "exit code $code, expected $wanted: $*"
        head -n 5 "$scratch/stderr"
    fi
}
