#!/usr/bin/env bash
# The code is as clang-format writes it, the scripts as shellcheck likes them.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need clang-format shellcheck
cd "$PARTNET_ROOT" || exit 1

# sources PATTERN…: files by name, but for what is built.
sources() {
    local names=() pattern
    for pattern in "$@"; do
        names+=(-o -name "$pattern")
    done
    find . \( -name .git -o -name build -o -name out \) -prune -o \
        -type f \( "${names[@]:1}" \) -print0 | sort -z
}

if ! sources '*.c' '*.h' | xargs -0 clang-format --dry-run --Werror 2>"$scratch/log"; then
    fail "run clang-format -i on these:"
    sed -nE 's/^([^ ]+):[0-9]+:[0-9]+: error: .*/\1/p' "$scratch/log" | sort -u
fi
sources '*.sh' run | xargs -0 shellcheck -x || fail "shellcheck"
finish
