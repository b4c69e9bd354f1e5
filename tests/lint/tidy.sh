#!/usr/bin/env bash
# clang-tidy and cppcheck find nothing in the library, the program and the tests.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
: "${PARTNET_BUILD_DIR:?}"
need clang-tidy cppcheck
cd "$PARTNET_ROOT" || exit 1

# One file at a time: with several, clang-tidy 14 sees va_list where there is none.
find src tests -name '*.c' -print0 | sort -z |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$PARTNET_BUILD_DIR" \
        >"$scratch/log" 2>"$scratch/errors" || {
    fail "clang-tidy"
    cat "$scratch/log"
    grep -v 'warnings\? generated\|Suppressed\|Use -header-filter' "$scratch/errors"
}

# Two jobs: with one, cppcheck 2.10 takes arguments for null pointers.
cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
    --suppressions-list=tests/lint/cppcheck-suppressions.txt --error-exitcode=1 \
    -j 2 -I include -I "$PARTNET_BUILD_DIR/src/include" -DPN_API= src 2>&1 ||
    fail "cppcheck"
finish
