#!/usr/bin/env bash
# Same input, same bytes: for shuffled rows, a second run, other locales and any
# number of threads.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need localedef shuf

# The inputs, each with its rows once as they are and twice shuffled.
mkdir "$scratch/in"
cp "$PARTNET_ROOT/data/binzhou/partnerships.csv" "$scratch/in/binzhou.csv"
cp "$PARTNET_ROOT/data/southern-women/partnerships.csv" "$scratch/in/women.csv"
"${PYTHON:-python3}" - "$scratch/in/random.csv" <<'END'
import random, sys
random.seed(7)
with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.write("enterprise,institution,weight,year\n")
    for _ in range(400):
        out.write(f"Firm {random.randrange(90)},研究所 {int(random.paretovariate(1))},"
                  f"{random.choice(['0.1', '0.2', '0.3', '1', '2.5', '1e-9', '1e9'])},"
                  f"{random.randrange(2015, 2023)}\n")
END

measures=$(sed -n 's/^PN_MEASURE(\(.*\))$/\1/p' "$PARTNET_ROOT/src/rank/measures.def" |
    paste -sd ,)

# The program as a locale sees it; the shell itself keeps its own.
locale=C.UTF-8
partnet() {
    env LOCPATH="$scratch/locales" LC_ALL="$locale" LANG="$locale" "$PARTNET" "$@" \
        2>>"$scratch/remarks"
}

shuffle() {
    head -n 1 "$1"
    tail -n +2 "$1" | shuf --random-source=<(yes "$2")
}

# Every output of one input into one folder: outputs INPUT FOLDER OPTION…
outputs() {
    local input=$1 folder=$2 format
    shift 2
    mkdir -p "$folder"
    for format in table csv tsv json ndjson markdown; do
        partnet rank "$@" --side both --to "$format" --by "$measures" "$input" \
            >"$folder/rank.$format" || fail "rank --to $format $input"
        partnet cluster "$@" --method leiden --to "$format" "$input" \
            >"$folder/cluster.$format" || fail "cluster --to $format $input"
        partnet summary "$@" --to "$format" "$input" >"$folder/summary.$format" ||
            fail "summary --to $format $input"
    done
    partnet cluster "$@" --starts 5 --to csv "$input" >"$folder/barber.csv" ||
        fail "cluster $input"
    for format in multilevel walktrap infomap components; do
        partnet cluster "$@" --method "$format" --to csv "$input" \
            >"$folder/$format.csv" || fail "cluster --method $format $input"
    done
    partnet rank "$@" --intervals --draws 20 --to csv "$input" >"$folder/intervals.csv" ||
        fail "rank --intervals $input"
    partnet rank "$@" --against bicm --draws 20 --to csv "$input" >"$folder/against.csv" ||
        fail "rank --against bicm $input"
    partnet project "$@" --significant 0.9 --to csv "$input" >"$folder/project.csv" ||
        fail "project $input"
    partnet draw "$@" "$input" >"$folder/draw.dot" || fail "draw $input"
    for format in csv edges pajek dl matrix; do
        partnet convert "$@" --to "$format" "$input" >"$folder/convert.$format" ||
            fail "convert --to $format $input"
    done
    for format in dot graphml gexf gml nodelink cytoscape vosviewer nodes; do
        partnet convert "$@" --to "$format" --with rank:singular,cluster:leiden \
            "$input" >"$folder/convert.$format" || fail "convert --to $format $input"
    done
}

compare_folders() {
    local file
    for file in "$2"/*; do
        same "$1, ${file##*/}" "$file" "$3/${file##*/}"
    done
}

# run_in FOLDER INPUT FOLDER OPTION…: a table may name its file, so the name of the
# input stays and its folder changes.
run_in() {
    cd "$1" || exit 1
    outputs "${@:2}"
    cd "$scratch" || exit 1
}

make_locale() {
    localedef -i "$1" -f UTF-8 "$scratch/locales/$1.UTF-8" 2>/dev/null
    [ -d "$scratch/locales/$1.UTF-8" ] || fail "no locale $1"
    LOCPATH=$scratch/locales LC_ALL=$1.UTF-8 locale -k LC_NUMERIC 2>&1 >"$scratch/numeric" |
        grep -q . && fail "locale $1 cannot be used"
}
mkdir "$scratch/locales"
make_locale zh_CN
make_locale de_DE
grep -q 'decimal_point=","' "$scratch/numeric" || fail "de_DE has no decimal comma"

for path in "$scratch"/in/*.csv; do
    name=${path##*/}
    run_in "$scratch/in" "$name" "$scratch/$name.first"
    run_in "$scratch/in" "$name" "$scratch/$name.again"
    compare_folders "$name, second run" "$scratch/$name.first" "$scratch/$name.again"
    for seed in 1 2; do
        mkdir "$scratch/$seed.$name"
        shuffle "$path" "$seed" >"$scratch/$seed.$name/$name"
        run_in "$scratch/$seed.$name" "$name" "$scratch/$name.$seed"
        compare_folders "$name, shuffle $seed" "$scratch/$name.first" "$scratch/$name.$seed"
    done
    for threads in 1 2; do
        run_in "$scratch/in" "$name" "$scratch/$name.threads$threads" --threads "$threads"
        compare_folders "$name, $threads threads" "$scratch/$name.first" \
            "$scratch/$name.threads$threads"
    done
    for locale in C de_DE.UTF-8 zh_CN.UTF-8; do
        run_in "$scratch/in" "$name" "$scratch/$name.$locale"
        compare_folders "$name, locale $locale" "$scratch/$name.first" \
            "$scratch/$name.$locale"
    done
    locale=C.UTF-8
done
finish
