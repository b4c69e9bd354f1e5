#!/bin/sh
# One figure that fills a 16:9 slide, as PDF and as PNG for any presentation program.
#     examples/pipelines/slide.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

for format in pdf png; do
    partnet draw -q @southern-women --layout matrix --paper slide --theme dark \
        -o "slide.$format"
    echo "$PWD/slide.$format"
done
