#!/usr/bin/env bash
# A picture has the same bytes wherever and whenever it is drawn: in another folder, home,
# language and time zone, with other numbers of threads, to a file or to standard output.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need neato

# draw FOLDER FORMAT ARGUMENTS-OF-DRAW…
draw() {
    "$PARTNET" draw -q --to "$2" "${@:3}" -o "$scratch/$1/picture.$2" || fail "draw ${*:2}"
}

mkdir -p "$scratch/one" "$scratch/two/home"
for layout in columns force matrix projection; do
    for format in svg pdf png; do
        given=("$format" @binzhou --layout "$layout" --label name_zh)
        TZ=UTC draw one "${given[@]}"
        (
            cd "$scratch/two" || exit 1
            unset LC_ALL
            export HOME=$scratch/two/home LANG=de_DE.UTF-8 TZ=Asia/Shanghai
            export SOURCE_DATE_EPOCH=86400
            draw two "${given[@]}" --threads 1
            finish
        ) || failures=$((failures + 1))
        same "$layout, $format" "$scratch/one/picture.$format" "$scratch/two/picture.$format"
    done
done
TZ=UTC "$PARTNET" draw -q --to pdf "${given[@]:1}" >"$scratch/out.pdf"
same "standard output" "$scratch/one/picture.pdf" "$scratch/out.pdf"
finish
