#!/usr/bin/env bash
# The one test command: installs what is missing, builds, runs the tests.
#
# dev: every CTest label but `slow`.  asan, ubsan: labels unit, cli, bad.
# The last line counts: `N passed, M failed`; the exit code is 0 if M is 0.
# PARTNET_BUILD names another folder for the builds than build/.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${PARTNET_BUILD:-$root/build}
jobs=$(nproc)
passed=0
failed=0
export LC_ALL=C.UTF-8

# One number from the heading of a JUnit file: count FILE ATTRIBUTE
count() {
    sed -n "s/^.*[[:space:]]$2=\"\([0-9]*\)\".*$/\1/p" "$1" | head -n 1
}

# Adds the counts of a JUnit file to the sums.
add_up() {
    local all bad left_out
    all=$(count "$1" tests)
    bad=$(count "$1" failures)
    left_out=$(($(count "$1" skipped) + $(count "$1" disabled)))
    passed=$((passed + all - bad - left_out))
    failed=$((failed + bad))
    [ "$left_out" -eq 0 ] || echo "    $left_out skipped"
}

# Runs a step quietly; shows its output only if it fails: quietly WHAT COMMAND…
quietly() {
    local what=$1 log=$build/$1.log
    shift
    if ! "$@" >"$log" 2>&1; then
        echo "    $what failed:"
        tail -n 60 "$log"
        return 1
    fi
}

# Configures, builds and tests one preset: run_preset NAME CTEST-OPTIONS…
run_preset() {
    local preset=$1 folder=$build/$1
    shift
    echo "$preset: building"
    if ! quietly "$preset-configure" cmake -S "$root" --preset "$preset" -B "$folder" -G Ninja ||
        ! quietly "$preset-build" cmake --build "$folder" --parallel "$jobs"; then
        failed=$((failed + 1))
        return
    fi
    echo "$preset: testing"
    rm -f "$folder/tests.xml"
    (cd "$folder" && ctest --parallel "$jobs" --output-on-failure --no-tests=error \
        --output-junit tests.xml "$@") >"$build/$preset-test.log" 2>&1 ||
        grep -vE '( Passed +[0-9.]+ sec|Start +[0-9]+: .*)$' "$build/$preset-test.log"
    if [ -s "$folder/tests.xml" ]; then
        add_up "$folder/tests.xml"
    else
        failed=$((failed + 1))
    fi
}

cd "$root" || exit 1
mkdir -p "$build" || exit 1
if sh "$root/tests/install-packages.sh" build runtime test lint; then
    run_preset dev -LE slow
    run_preset asan -L '^(unit|cli|bad)$' -LE slow
    run_preset ubsan -L '^(unit|cli|bad)$' -LE slow
else
    failed=1
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
