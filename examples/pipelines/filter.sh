#!/bin/sh
# Filter with gvpr, draw what is left: the network goes out as DOT and comes back as DOT,
# so that groups, layout, counts and legend are those of the part that is drawn.
#     examples/pipelines/filter.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

partnet convert -q @binzhou --to dot |
    gvpr -c 'E[evidence == "illustrative"] { delete(NULL, $) }' |
    gvpr -c 'N[degree == 0] { delete(NULL, $) }' |
    partnet draw -q - --title "Binzhou: what public sources say" \
        --subtitle "Ties that a source states or suggests." -o filtered.svg
echo "$PWD/filtered.svg"
