#!/usr/bin/env bash
# Runs one case of the program: run_case.sh CASE-FOLDER PROGRAM [WRAPPER…]
#
#   args     one line of shell words for the program; may redirect (`- < input.csv`)
#   stdout   what it must print, byte for byte (absent: not compared)
#   stderr   the same for standard error (absent: not compared)
#   exit     its exit code (absent: 0)
# The case folder is the working directory.  Without redirection standard input is
# empty.
set -u
folder=$1
shift
# Used inside eval, where shellcheck does not look.
# shellcheck disable=SC2034
program=("${@:2}" "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$folder" || exit 1
failures=0

# Compares a stream with the file that says what it must be.
compare() {
    [ -f "$1" ] || return 0
    if ! diff -u --label "expected $1" --label "actual $1" "$1" "$scratch/$1"; then
        failures=$((failures + 1))
    fi
}

(
    exec </dev/null
    eval "\"\${program[@]}\" $(cat args)"
) >"$scratch/stdout" 2>"$scratch/stderr"
code=$?
expected=0
[ ! -f exit ] || expected=$(tr -d '[:space:]' <./exit)
if [ "$code" -ne "$expected" ]; then
    echo "exit code $code, expected $expected; standard error was:"
    cat "$scratch/stderr"
    failures=$((failures + 1))
fi
compare stdout
compare stderr
[ "$failures" -eq 0 ]
