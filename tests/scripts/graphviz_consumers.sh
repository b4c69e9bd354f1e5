#!/usr/bin/env bash
# The DOT of draw and convert is read by the programs and libraries that read DOT,
# without a warning and with every node.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need dot neato sfdp gvpr

# reads WHAT COMMAND…: the command takes $scratch/graph.dot and says nothing.
reads() {
    local what=$1
    shift
    if ! "$@" <"$scratch/graph.dot" >"$scratch/stdout" 2>"$scratch/stderr"; then
        fail "$what fails"
    fi
    [ -s "$scratch/stdout" ] || fail "$what gives nothing"
    if [ -s "$scratch/stderr" ]; then
        fail "$what warns"
        head -n 3 "$scratch/stderr"
    fi
}

# networkx WHAT NODES TIES: NetworkX reads the file, by pydot, and counts them.
# pydot 1.4.2 makes a node of the newline at the end of any file.
networkx() {
    "${PYTHON:-python3}" - "$scratch/graph.dot" "$2" "$3" <<'END' || fail "$1, NetworkX"
import sys, warnings
try:
    import networkx, pydot  # noqa: F401
except ImportError:
    sys.exit(0)
warnings.simplefilter("ignore", DeprecationWarning)
graph = networkx.nx_pydot.read_dot(sys.argv[1])
graph.remove_nodes_from([r"\n"])
counts = graph.number_of_nodes(), graph.number_of_edges()
wanted = int(sys.argv[2]), int(sys.argv[3])
if counts != wanted:
    sys.exit(f"nodes and ties {counts}, expected {wanted}")
END
}

# consumers WHAT NODES TIES
consumers() {
    local names
    reads "$1: dot -Tsvg" dot -Tsvg
    reads "$1: neato -Tsvg" neato -Tsvg
    reads "$1: sfdp -Tsvg" sfdp -Tsvg
    reads "$1: gvpr" gvpr 'N{print(name)}'
    names=$(wc -l <"$scratch/stdout")
    [ "$names" -eq "$2" ] || fail "$1: gvpr sees $names nodes, expected $2"
    networkx "$1" "$2" "$3"
}

for network in @binzhou @southern-women; do
    left_right=$("$PARTNET" summary --json "$network" |
        "${PYTHON:-python3}" -c 'import json, sys
n = json.load(sys.stdin)["network"]
print(n["left"] + n["right"], n["ties"])')
    read -r nodes ties <<<"$left_right"
    "$PARTNET" draw "$network" >"$scratch/graph.dot" || fail "draw $network"
    consumers "draw $network" "$nodes" "$ties"
    reads "draw $network: neato -n2 -Tsvg" neato -n2 -Tsvg
    "$PARTNET" convert --to dot "$network" >"$scratch/graph.dot" || fail "convert $network"
    consumers "convert $network" "$nodes" "$ties"
done
"$PARTNET" draw @binzhou | gvpr 'N{print(name)}' >"$scratch/names"
[ "$(wc -l <"$scratch/names")" -eq 52 ] || fail "@binzhou has not 52 nodes for gvpr"
finish
