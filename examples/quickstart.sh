#!/bin/sh
# From a fresh machine to rankings, groups and a diagram of a partnership network:
#     examples/quickstart.sh [OUTPUT-FOLDER]
# Installs what is missing with apt, builds partnet, analyses the built-in network of
# Binzhou and writes its pictures and tables into OUTPUT-FOLDER (default: out here).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${PARTNET_BUILD:-$root/build}/release
mkdir -p "${1:-out}"
out=$(cd "${1:-out}" && pwd)

heading() {
    printf '\n== %s ==\n\n' "$1"
}

# Builds the program; shows the output of the tools only if one of them fails.
build_partnet() {
    cmake -S "$root" --preset release -B "$build" -G Ninja && cmake --build "$build"
}

sh "$root/tests/install-packages.sh" build runtime
echo "Building partnet ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! build_partnet >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
partnet=$build/src/partnet

heading "Who belongs together"
"$partnet" cluster @binzhou
heading "The best-connected institutions"
"$partnet" rank @binzhou --by degree,strength,betweenness --top 5
heading "The same, counting only ties that a source documents"
"$partnet" rank @binzhou --by degree,strength,betweenness --top 5 --evidence documented

"$partnet" draw -q @binzhou -o "$out/binzhou.dot"
"$partnet" draw -q @binzhou -o "$out/binzhou.svg"
"$partnet" draw -q @binzhou -o "$out/binzhou.png"
"$partnet" rank -q @binzhou --side both --by degree,strength,betweenness \
    -o "$out/binzhou-ranking.csv"
"$partnet" cluster -q @binzhou -o "$out/binzhou-groups.csv"

heading "Written"
for file in binzhou.svg binzhou.png binzhou.dot binzhou-ranking.csv binzhou-groups.csv; do
    echo "$out/$file"
done
echo
echo "The program is $partnet; try it on your own list: partnet rank partnerships.csv"
