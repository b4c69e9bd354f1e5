#!/usr/bin/env bash
# A Graphviz that is missing, hangs, crashes, complains or stops half-way, and a machine
# without fonts: a message and exit code 6, no picture, the old file as it was.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need neato fc-list
mkdir "$scratch/bin"
found=$(command -v neato)
echo old >"$scratch/old"

# pretend LINE…: what `neato` is from now on.
pretend() {
    printf '#!/bin/sh\n' >"$scratch/bin/neato"
    printf '%s\n' "$@" >>"$scratch/bin/neato"
    chmod +x "$scratch/bin/neato"
}

# fails FORMAT MESSAGE
fails() {
    local out=$scratch/out.$1
    cp "$scratch/old" "$out"
    PATH=$scratch/bin:$PATH exits 6 "$PARTNET" draw -q --estimate-widths @southern-women \
        --layout-timeout "$seconds" -o "$out"
    [ "$(cat "$scratch/stderr")" = "partnet: $2" ] ||
        fail "$1: '$(head -n 1 "$scratch/stderr")', expected '$2'"
    same "$1, after a failure" "$scratch/old" "$out"
    rm "$out"
    [ -z "$(find "$scratch" -maxdepth 1 -name '*out.*')" ] || fail "$1: something is left"
}

seconds=1
pretend 'sleep 60'
fails svg "'neato' took longer than 1 seconds: draw less, or allow more time"
seconds=60
pretend 'kill -SEGV $$'
fails svg "'neato' was ended by signal 11"
pretend 'cat >/dev/null' 'exit 3'
fails pdf "'neato' failed with status 3"
pretend 'cat >/dev/null' 'echo "Error: no memory" >&2' 'exit 1'
fails png "'neato' failed: Error: no memory"
pretend 'cat >/dev/null'
fails svg "'neato' wrote nothing"
for format in svg pdf png; do
    pretend "'$found' \"\$@\" | head -c 900"
    fails "$format" "'neato' wrote no whole $format, only 900 bytes of something"
    pretend "'$found' \"\$@\" | tail -c 900"
    fails "$format" "'neato' wrote no whole $format, only 900 bytes of something"
done
rm "$scratch/bin/neato"

# Without a font no picture can be written; DOT can, and says that widths are estimates.
latin=$(fc-match --format '%{file}' 'Noto Sans:lang=en')
mkdir "$scratch/fonts"
cat >"$scratch/fonts.conf" <<END
<?xml version="1.0"?>
<fontconfig><dir>$scratch/fonts</dir><cachedir>$scratch/cache</cachedir></fontconfig>
END
export FONTCONFIG_FILE=$scratch/fonts.conf
for format in svg pdf png; do
    fails "$format" "Graphviz finds no font to write with: install fonts-noto-core, or write \
DOT and render it elsewhere"
done
exits 0 "$PARTNET" draw @southern-women -o "$scratch/out.dot"
grep -qx 'partnet: label widths are estimates: no font is installed: install fonts-noto-core' \
    "$scratch/stderr" || fail "no fonts: $(cat "$scratch/stderr")"
cp "$latin" "$scratch/fonts"
exits 0 "$PARTNET" draw @southern-women --language zh -o "$scratch/out.svg"
grep -q 'no font for Chinese is installed.*: install fonts-noto-cjk$' "$scratch/stderr" ||
    fail "no fonts for Chinese: $(cat "$scratch/stderr")"
finish
