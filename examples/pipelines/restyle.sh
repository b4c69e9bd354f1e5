#!/bin/sh
# Restyle a finished picture: places stay, gvpr changes attributes, Graphviz draws.
# Attributes such as side, group and degree say what to change.  The legend stays as it
# was, so change what it does not speak of: here names, and the ties of one event.
#     examples/pipelines/restyle.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

partnet draw -q @southern-women |
    gvpr -c '
        N[side == "left"] { fontcolor = "#51606E" }
        N[degree > 10] { fontcolor = "#B00020" }
        E[head.name == "E8" || tail.name == "E8"] { penwidth = "2.6" }' |
    neato -n2 -Tsvg -o restyled.svg
echo "$PWD/restyled.svg"
