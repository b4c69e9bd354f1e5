#!/usr/bin/env bash
# examples/quickstart.sh, from another folder, twice in a row, says and writes what it
# promises.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
export PARTNET_BUILD=$scratch/build
cd "$scratch" || exit 1
for run in first second; do
    exits 0 "$PARTNET_ROOT/examples/quickstart.sh"
    mv "$scratch/stdout" "$scratch/$run"
done
for heading in "best-connected institutions" "a source documents" "Who belongs together"; do
    grep -q "$heading" "$scratch/first" || fail "the output lacks '$heading'"
done
same "second run" "$scratch/first" "$scratch/second"
for file in binzhou.dot binzhou.svg binzhou.png binzhou-ranking.csv binzhou-groups.csv; do
    [ -s "$scratch/out/$file" ] || fail "no out/$file"
    grep -qF "$scratch/out/$file" "$scratch/first" || fail "out/$file is not named"
done
finish
