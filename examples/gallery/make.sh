#!/usr/bin/env bash
# Draws the pictures of the gallery and its page:
#     examples/gallery/make.sh [OUTPUT-FOLDER]      (default: this folder)
# Needs partnet on the PATH, named by PARTNET, or built by examples/quickstart.sh; and
# Graphviz with the fonts of tests/packages.txt, since widths of names are measured.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${PARTNET_BUILD:-$root/build}
PATH=${PARTNET:+$(dirname "$PARTNET"):}$PATH:$build/release/src:$build/dev/src
if ! command -v partnet >/dev/null; then
    echo "partnet is not built yet: run $root/examples/quickstart.sh first" >&2
    exit 1
fi
mkdir -p "${1:-$here}"
cd "${1:-$here}"
page=README.md

cat >"$page" <<'HEAD'
# Gallery

Each picture is what the command above it draws, unedited; `examples/gallery/make.sh` makes this page and its pictures.
Every sign that a picture uses is explained in its own legend, and the counts below its title are those of its data.
Opened on their own, the SVG files show the whole name and the number of partners of whatever is under the pointer.
HEAD

section() {
    printf '\n## %s\n\n%s\n' "$1" "$2" >>"$page"
}

# picture FILE ALTERNATIVE-TEXT ARGUMENTS-OF-DRAW…
picture() {
    local file=$1 alternative=$2
    shift 2
    partnet draw -q "$@" -o "$file"
    {
        printf '\n    partnet draw'
        printf ' %s' "${@@Q}" | sed "s/'\([-@a-z0-9_]*\)'/\1/g"
        printf ' -o %s\n\n![%s](%s)\n' "$file" "$alternative" "$file"
    } >>"$page"
}

section "Columns" "Who works with whom. Groups are bands, ties cross as little as bands allow."
picture binzhou-columns.svg "Enterprises and institutions of Binzhou in two columns" @binzhou
picture binzhou-columns-zh.svg "滨州企业与院所，两列" @binzhou --label name_zh
picture women-columns.svg "Women and the events that they attended in two columns" @southern-women
picture women-columns-zh.svg "妇女与活动，两列" @southern-women --language zh

section "Matrix" "A cell for each tie: dense networks, gaps within groups, nested patterns."
picture binzhou-matrix.svg "Binzhou as a matrix, blocks of groups framed" @binzhou --layout matrix
picture binzhou-matrix-zh.svg "滨州企业与院所，矩阵" @binzhou --layout matrix --label name_zh
picture women-matrix.svg "Women and events as a matrix" @southern-women --layout matrix
picture women-matrix-zh.svg "妇女与活动，矩阵，按参加人数排列" \
    @southern-women --layout matrix --order nestedness --language zh

section "Force" "The shape of the whole: groups are islands, sides are told apart by shape."
picture binzhou-force.svg "Binzhou as islands of groups" @binzhou --layout force
picture binzhou-force-zh.svg "滨州企业与院所，群岛" @binzhou --layout force --label name_zh
picture women-force.svg "Women and events as islands of groups" @southern-women --layout force
picture women-force-zh.svg "妇女与活动，群岛" @southern-women --layout force --language zh

section "Projection" "One side alone, tied by the partners it shares; pairs that may be chance are pale."
picture binzhou-projection.svg "Institutions tied by the enterprises that they share" \
    @binzhou --layout projection
picture binzhou-projection-zh.svg "院所之间的共同合作企业" @binzhou --layout projection --label name_zh
picture women-projection.svg "Women tied by events; pairs that share no more than chance gives are pale" \
    @southern-women --layout projection --side woman --significant 0.05 --null hypergeometric --correction none

section "Themes, highlights, scales" "Colours come from a theme; each theme is legible without colour vision, \`print\` without colour."
picture binzhou-highlight.svg "One enterprise and its partners stand out" \
    @binzhou --highlight 'Shandong Weiqiao Pioneering Group'
picture women-dark.svg "Women and events on a dark ground" @southern-women --theme dark
picture women-print.svg "Women and events in greys" @southern-women --theme print
picture binzhou-betweenness.svg "Binzhou coloured by side, sized by betweenness" \
    @binzhou --color-by side --size-by betweenness --theme dark
