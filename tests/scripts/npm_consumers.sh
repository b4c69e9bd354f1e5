#!/usr/bin/env bash
# The DOT of draw is read by the packages of npm that web pages use: @viz-js/viz (all of
# Graphviz), ts-graphviz and graphlib-dot, in the versions of tests/web/package.json.
# They are fetched once into the build folder; skipped where node is missing or the
# registry does not answer.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need node npm
folder=${PARTNET_BUILD_DIR:?}/npm

mkdir -p "$folder"
if ! cmp -s "$PARTNET_ROOT/tests/web/package-lock.json" "$folder/fetched"; then
    cp "$PARTNET_ROOT"/tests/web/package*.json "$folder"
    timeout 100 npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts \
        --fetch-retries=1 --fetch-timeout=20000 --loglevel=error >"$scratch/log" 2>&1 ||
        skip "npm cannot fetch its packages: $(head -n 1 "$scratch/log")"
    cp "$PARTNET_ROOT/tests/web/package-lock.json" "$folder/fetched"
fi
cp "$PARTNET_ROOT/tests/web/read_dot.mjs" "$folder"

# consumers NODES TIES ARGUMENTS-OF-DRAW…
consumers() {
    "$PARTNET" draw -q --estimate-widths "${@:3}" -o "$scratch/graph.dot" || fail "draw ${*:3}"
    node "$folder/read_dot.mjs" "$scratch/graph.dot" "$1" "$2" >"$scratch/log" 2>&1 || {
        fail "draw ${*:3}"
        head -n 8 "$scratch/log"
    }
}

consumers 52 55 @binzhou
consumers 52 55 @binzhou --label name_zh --theme dark
consumers 52 55 @binzhou --layout force
consumers 32 89 @southern-women --paper a4 --highlight E7
consumers 32 89 @southern-women --layout matrix
"$PARTNET" convert -q --to dot @binzhou -o "$scratch/graph.dot" || fail "convert @binzhou"
node "$folder/read_dot.mjs" "$scratch/graph.dot" 52 55 || fail "convert @binzhou"

# Ids that only look bare to Graphviz: Chinese without quotes ends other parsers.
printf '企业,院所\n滨化集团,大连化物所\nnode,graph\n' >"$scratch/zh.csv"
consumers 4 2 "$scratch/zh.csv"

# Names that have broken some reader, also as texts of ties.
PYTHONPATH=$PARTNET_ROOT/tests/support "${PYTHON:-python3}" - "$scratch/nasty.csv" <<'END'
import sys, nasty
with open(sys.argv[1], "w", encoding="utf-8", newline="") as out:
    out.write(nasty.make(shared=True))
END
read -r n m <<<"$("$PARTNET" summary -q --json "$scratch/nasty.csv" |
    "${PYTHON:-python3}" -c 'import json, sys
net = json.load(sys.stdin)["network"]
print(net["left"] + net["right"], net["ties"])')"
consumers "$n" "$m" "$scratch/nasty.csv"
finish
