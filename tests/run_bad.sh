#!/usr/bin/env bash
# Runs one case of bad input: run_bad.sh CASE-FOLDER PROGRAM
#
#   input    the file, also input.csv, input.dot …
#   error    the whole standard error that `partnet rank <args> input` must give
#   args     more options, one line of shell words (absent: none)
#   exit     the exit code (absent: 3)
# Nothing may appear on standard output.
set -u
folder=$1
# Used inside eval, where shellcheck does not look; so is input.
# shellcheck disable=SC2034
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$folder" || exit 1
# shellcheck disable=SC2034
input=$(find . -maxdepth 1 -name 'input*' -printf '%f\n' | head -n 1)
more=
[ ! -f args ] || more=$(cat args)
expected=3
[ ! -f exit ] || expected=$(tr -d '[:space:]' <./exit)
failures=0

eval "\"\$program\" rank $more \"\$input\"" \
    </dev/null >"$scratch/stdout" 2>"$scratch/stderr"
code=$?
if [ "$code" -ne "$expected" ]; then
    echo "exit code $code, expected $expected"
    failures=$((failures + 1))
fi
if ! diff -u --label 'expected error' --label 'actual error' error "$scratch/stderr"; then
    failures=$((failures + 1))
fi
if [ -s "$scratch/stdout" ]; then
    echo "standard output is not empty:"
    head -n 5 "$scratch/stdout"
    failures=$((failures + 1))
fi
[ "$failures" -eq 0 ]
