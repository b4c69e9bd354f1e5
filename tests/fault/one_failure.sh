#!/usr/bin/env bash
# The n-th allocation, write, fsync or rename fails, for n = 1, 2 … until none does:
# partnet ends with a clean exit code, keeps the old file and leaves no temporary one.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
: "${FAULT_SHIM:?the library that makes calls fail}"
cp "$PARTNET_ROOT/data/southern-women/partnerships.csv" "$scratch/women.csv"
mkdir "$scratch/out"
out=$scratch/out/result
fired=$scratch/fired

# Steps of one at first, then of an eighth: the early calls differ, the later ones
# repeat.
next() {
    echo $(($1 < 40 ? $1 + 1 : $1 + $1 / 8))
}

# check_run N WHAT CODE…: what a run with a failed call may leave behind.
check_run() {
    local n=$1 what=$2 code=$3
    shift 3
    case " $* " in
    *" $code "*) ;;
    *)
        fail "$what $n: exit code $code"
        head -n 3 "$scratch/stderr"
        ;;
    esac
    if [ "$code" -ne 0 ]; then
        [ "$(cat "$out")" = old ] || fail "$what $n: the old file is not intact"
        [ -s "$scratch/stderr" ] || fail "$what $n: fails without a message"
    fi
    [ "$(ls "$scratch/out")" = result ] || fail "$what $n: a temporary file is left"
}

# fail_each KIND FROM "CODES" COMMAND…: all n until the call is not reached any more.
fail_each() {
    local kind=$1 from=$2 codes=$3 n=1 code runs=0
    shift 3
    while :; do
        echo old >"$out"
        rm -f "$fired" "$scratch/out/result.part"*
        code=0
        env ${from:+FAULT_FROM="$from"} FAULT_KIND="$kind" FAULT_N="$n" \
            FAULT_FIRED="$fired" LD_PRELOAD="$FAULT_SHIM" "$PARTNET" "$@" -o "$out" \
            </dev/null >"$scratch/stdout" 2>"$scratch/stderr" || code=$?
        [ -e "$fired" ] || break
        runs=$((runs + 1))
        # shellcheck disable=SC2086 # several codes
        check_run "$n" "$kind of '$*'" "$code" $codes
        [ "$failures" -lt 20 ] || break
        n=$(next "$n")
    done
    [ "$code" -eq 0 ] || fail "$kind of '$*': fails without a fault, exit code $code"
    [ "$runs" -gt 0 ] || fail "$kind of '$*': never reached"
    echo "$kind of '$*': $runs runs"
}

fail_everything() {
    fail_each malloc "$1" "0 5" "${@:2}"
    fail_each write "" 4 "${@:2}"
    fail_each fsync "" 4 "${@:2}"
    fail_each rename "" 4 "${@:2}"
}

measures=degree,strength,closeness,harmonic,betweenness,singular,pagerank
fail_everything "" rank --by "$measures" --to json "$scratch/women.csv"
fail_everything "" convert --to csv "$scratch/women.csv"
for format in graphml gexf gml pajek nodelink vosviewer nodes; do
    fail_each malloc "" "0 5" convert --to "$format" "$scratch/women.csv"
done
fail_everything "" convert --to graphml --with rank:degree,cluster:components \
    "$scratch/women.csv"
fail_each malloc "" "0 5" summary --to csv "$scratch/women.csv"
fail_each malloc "" "0 5" cluster --method components --to csv "$scratch/women.csv"
# uchardet ends the process where it gets no memory: only our allocations may fail.
cp "$PARTNET_ROOT/tests/cases/convert/input-gb18030/input.csv" "$scratch/gb18030.csv"
cp "$PARTNET_ROOT/tests/cases/convert/input-matrix/input.csv" "$scratch/matrix.csv"
cp "$PARTNET_ROOT/tests/cases/convert/input-through-chinese/input.csv" "$scratch/events.csv"
fail_each malloc partnet "0 5" convert --to csv "$scratch/gb18030.csv"
fail_each malloc partnet "0 5" convert --to csv --decimal , "$scratch/matrix.csv"
fail_each malloc partnet "0 5" convert --to csv --through 项目 --split ';、' --fill-down \
    --where 项目=新材料 --lenient "$scratch/events.csv"
inputs=$PARTNET_ROOT/tests/cases/convert
fail_each malloc "" "0 5" convert --to csv "$inputs/input-sqlite/input.sqlite"
fail_each malloc "" "0 5" convert --to csv "$inputs/input-records-lists/input.json"
# Where libzip has no memory it says, in some places, that this is no zip archive.
fail_each malloc "" "0 3 5" convert --to csv "$inputs/input-xlsx/input.xlsx"
# cgraph does not look at what its own allocations return: only ours may fail there.
fail_everything partnet draw --to dot "$scratch/women.csv"
for file in read-handwritten-dot/input.dot read-yed-graphml/input.graphml \
    read-gephi-gexf/input.gexf read-dot-equal-labels/input.dot; do
    fail_each malloc partnet "0 5" convert --to csv \
        "$PARTNET_ROOT/tests/cases/convert/$file"
done
fail_each malloc "" "0 5" convert --to csv \
    "$PARTNET_ROOT/tests/cases/convert/read-yed-graphml/input.graphml"
finish
