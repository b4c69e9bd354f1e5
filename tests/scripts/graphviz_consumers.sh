#!/usr/bin/env bash
# The DOT of draw and convert is read by the programs and libraries that read DOT,
# without a warning and with every node.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
need dot neato sfdp gvpr gvpack unflatten gc ccomps nop

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

# python WHAT NODES TIES: NetworkX reads the file by pydot and by pygraphviz, counts, and
# finds what the file says of the whole graph.  pydot 1.4.2 mangles nasty names.
python() {
    "${PYTHON:-python3}" - "$scratch/graph.dot" "$2" "$3" "$1" <<'END' || fail "$1, NetworkX"
import sys, warnings
warnings.simplefilter("ignore")
wanted = int(sys.argv[2]), int(sys.argv[3])


def expect(reader, graph, facts):
    counts = graph.number_of_nodes(), graph.number_of_edges()
    if counts != wanted:
        sys.exit(f"{reader}: nodes and ties {counts}, expected {wanted}")
    sides = {data["side"].strip('"') for _, data in graph.nodes(data=True)}
    if sides != {"left", "right"}:
        sys.exit(f"{reader}: sides {sides}")
    if not {"left", "right"} <= facts.keys():
        sys.exit(f"{reader}: of the graph it knows only {list(facts)}")


try:
    import networkx, pydot  # noqa: F401
    if "nasty" not in sys.argv[4]:
        graph = networkx.nx_pydot.read_dot(sys.argv[1])
        expect("pydot", graph, graph.graph.get("graph", {}))
except ImportError:
    print("pydot is not here: not tried")
try:
    import networkx, pygraphviz  # noqa: F401
    graph = networkx.nx_agraph.read_dot(sys.argv[1])
    expect("pygraphviz", graph, graph.graph)
except ImportError:
    print("pygraphviz is not here: not tried")
END
}

# counts WHAT NODES: the last output holds so many nodes for gvpr.
counts() {
    local names
    names=$(gvpr 'N{print(name)}' <"$scratch/stdout" | wc -l)
    [ "$names" -eq "$2" ] || fail "$1: $names nodes, expected $2"
}

# sound WHAT: the last output is XML.
sound() {
    "${PYTHON:-python3}" -c 'import sys, xml.etree.ElementTree as e; e.parse(sys.argv[1])' \
        "$scratch/stdout" 2>"$scratch/log" || fail "$1: $(tail -n 1 "$scratch/log")"
}

# consumers WHAT NODES TIES
consumers() {
    local found
    reads "$1: dot -Tsvg" dot -Tsvg
    reads "$1: neato -Tsvg" neato -Tsvg
    sound "$1: neato -Tsvg"
    reads "$1: sfdp -Tsvg" sfdp -Tsvg
    reads "$1: gvpr" gvpr -c 'N{$.seen = "yes"}'
    counts "$1: gvpr" "$2"
    reads "$1: unflatten" unflatten -l 3
    counts "$1: unflatten" "$2"
    reads "$1: nop" nop
    counts "$1: nop" "$2"
    reads "$1: gc" gc -n -e
    read -r found <<<"$(tr -s ' ' <"$scratch/stdout")"
    [ "${found% partnet*}" = "$2 $3" ] || fail "$1: gc counts $found, expected $2 $3"
    # its exit code says whether the graph is in one piece
    reads "$1: ccomps" sh -c 'ccomps -x || true'
    counts "$1: ccomps" "$2"
    python "$1" "$2" "$3"
}

# What one network becomes when partnet reads its own DOT again: the same ties, texts
# and sides (round_trip.py tries nasty names).  back FILE NETWORK
back() {
    [ "${2#@}" != "$2" ] || return 0
    "$PARTNET" convert --to csv "$2" -o "$scratch/before.csv" || fail "convert $2"
    "$PARTNET" convert -q --to csv "$1" -o "$scratch/after.csv" || fail "convert $1"
    same "$2 back from $1" "$scratch/before.csv" "$scratch/after.csv"
}

# Names that have broken some reader, once on one side, once on both.
PYTHONPATH=$PARTNET_ROOT/tests/support "${PYTHON:-python3}" - "$scratch" <<'END'
import sys, nasty
for shared in False, True:
    with open(f"{sys.argv[1]}/nasty-{shared}.csv", "w", encoding="utf-8", newline="") as out:
        out.write(nasty.make(shared))
END

for network in @binzhou @southern-women "$scratch"/nasty-*.csv; do
    left_right=$("$PARTNET" summary -q --json "$network" |
        "${PYTHON:-python3}" -c 'import json, sys
n = json.load(sys.stdin)["network"]
print(n["left"] + n["right"], n["ties"])')
    read -r nodes ties <<<"$left_right"
    "$PARTNET" draw -q "$network" >"$scratch/graph.dot" || fail "draw $network"
    consumers "draw $network" "$nodes" "$ties"
    reads "draw $network: neato -n2 -Tsvg" neato -n2 -Tsvg
    back "$scratch/graph.dot" "$network"
    # gvpack keeps no legend (it says so): title and legend go, the graph stays.
    # shellcheck disable=SC2016
    gvpr -c 'BEG_G{aset($G, "_background", "")}' <"$scratch/graph.dot" >"$scratch/bare.dot"
    mv "$scratch/bare.dot" "$scratch/graph.dot"
    reads "draw $network: gvpack" gvpack
    counts "draw $network: gvpack" "$nodes"
    "$PARTNET" convert --to dot "$network" >"$scratch/graph.dot" || fail "convert $network"
    consumers "convert $network" "$nodes" "$ties"
    back "$scratch/graph.dot" "$network"
done
finish
