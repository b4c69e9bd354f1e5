#!/usr/bin/env bash
# The scripts of examples/pipelines run from a clean folder and write what they say.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need gvpr neato
pipelines=$PARTNET_ROOT/examples/pipelines
out=$scratch/out

# run NAME FILE…: the script ends well, says nothing else, and its files are there.
run() {
    local name=$1 file
    shift
    exits 0 "$pipelines/$name.sh" "$out"
    [ ! -s "$scratch/stderr" ] || fail "$name: $(head -n 1 "$scratch/stderr")"
    for file in "$@"; do
        [ -s "$out/$file" ] || fail "$name: no $file"
    done
}

# holds FILE COUNT PATTERN: so many lines match.
holds() {
    local found
    found=$(grep -cE -- "$3" "$out/$1")
    [ "$found" -eq "$2" ] || fail "$1: $found lines with '$3', expected $2"
}

run filter filtered.svg
holds filtered.svg 15 '^<g id="(left|right)&#45;[0-9]+" class="node'
holds filtered.svg 8 '^<g id="tie[0-9&#;]+" class="edge documented'
holds filtered.svg 2 '^<g id="tie[0-9&#;]+" class="edge implied'
holds filtered.svg 1 '>7 enterprises</text>'

run restyle restyled.svg
holds restyled.svg 89 '^<g id="tie'
holds restyled.svg 14 'stroke-width="2.6"' # the ties of E8
holds restyled.svg 2 'fill="#b00020"'      # E8 and E9

run web_page network.html
holds network.html 1 '<svg role="img"'
holds network.html 52 '^<g id="(left|right)&#45;[0-9]+" class="node'
holds network.html 55 '^<g id="tie[0-9&#;]+" class="edge'
if command -v node >/dev/null; then
    sed -n '/<script>/,/<\/script>/p' "$out/network.html" | sed '1d;$d' >"$out/script.mjs"
    node --check "$out/script.mjs" 2>"$scratch/log" || fail "$(head -n 5 "$scratch/log")"
fi

run latex network.pdf report.tex
[ "$(head -c 5 "$out/network.pdf")" = "%PDF-" ] || fail "network.pdf is no PDF"
holds report.tex 1 'includegraphics.*network[.]pdf'

run slide slide.pdf slide.png slide.fodp
file=$(head -c 24 "$out/slide.png" | tail -c 8 | od -An -tu1 -w8 | tr -s ' ')
[ "$file" = " 0 0 7 128 0 0 4 56" ] || fail "slide.png is not 1920 x 1080:$file"
"${PYTHON:-python3}" - "$out" <<'END' || fail "slide.fodp does not hold slide.png"
import base64, pathlib, sys, xml.etree.ElementTree as ElementTree
folder = pathlib.Path(sys.argv[1])
data = [e.text for e in ElementTree.parse(folder / "slide.fodp").iter() if e.tag.endswith("binary-data")]
sys.exit([base64.b64decode(text) for text in data] != [(folder / "slide.png").read_bytes()])
END
for script in "$pipelines"/*.sh; do
    name=$(basename "$script" .sh)
    [ "$name" = start ] || grep -q "^run $name " "$0" || fail "$name.sh is not tried"
done
finish
