"""Projections: NetworkX gives the same weights, and reads back the networks of one mode."""
import csv
import io
import json
import os
import random
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["PARTNET_ROOT"], "tests", "support"))
import nasty  # noqa: E402

try:
    import networkx as nx
    from networkx.algorithms import bipartite
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

N_NETWORKS = 12
WEIGHTS = {
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
    "jaccard": bipartite.overlap_weighted_projected_graph,
    "overlap": lambda graph, side: bipartite.overlap_weighted_projected_graph(
        graph, side, jaccard=False),
}
failures = 0


def fail(message):
    global failures
    failures += 1
    print(f"FAILED: {message}")


def make_ties(seed):
    choose = random.Random(seed)
    n_left, n_right = 4 + 3 * seed, 3 + 2 * seed
    return sorted({(f"e{i}", f"i{int(n_right * choose.random() ** 2)}")
                   for i in range(n_left) for _ in range(1 + int(choose.expovariate(.5)))})


def project(ties, *arguments):
    text = "enterprise,institution\n" + "".join(f"{a},{b}\n" for a, b in ties)
    return nasty.run("project", "-q", *arguments, "-", text=text)


def weights_of(graph, name=None):
    def called(node):
        return node if name is None else graph.nodes[node][name]
    return {frozenset((called(a), called(b))): float(data["weight"])
            for a, b, data in graph.edges(data=True)}


def expect(what, found, wanted):
    if found.keys() != wanted.keys():
        fail(f"{what}: other pairs: {len(found)}, not {len(wanted)}")
    elif any(abs(found[pair] - wanted[pair]) > 1e-12 for pair in wanted):
        fail(f"{what}: other weights")


def read_gexf(text):
    """Debian 12's NetworkX knows GEXF up to 1.2draft."""
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    return nx.read_gexf(io.BytesIO(text.replace('version="1.3"', 'version="1.2"').encode()))


def read_dl(text):
    """The edge list of UCINET, by the words of its manual: every pair stands twice."""
    labels, data = text.split("labels:\n")[1].split("data:\n")
    names = [line.strip('"') for line in labels.splitlines()]
    graph = nx.Graph()
    graph.add_nodes_from(names)
    for line in data.splitlines():
        a, b, weight = line.split()
        graph.add_edge(names[int(a) - 1], names[int(b) - 1], weight=float(weight))
    return graph


def read_dot(text):
    with tempfile.NamedTemporaryFile("w", suffix=".dot") as file:
        file.write(text)
        file.flush()
        graph = nx.Graph(nx.nx_pydot.read_dot(file.name))
    graph.remove_nodes_from(["\\n"])  # pydot takes a line end for a node
    return graph


READERS = {
    "graphml": (nx.parse_graphml, "name"),
    "gexf": (read_gexf, "label"),
    "gml": (lambda text: nx.parse_gml(text, label="id"), "label"),
    "pajek": (lambda text: nx.Graph(nx.parse_pajek(text)), None),
    "nodelink": (lambda text: nx.node_link_graph(json.loads(text)), "name"),
    "cytoscape": (lambda text: nx.cytoscape_graph(json.loads(text)), "name"),
    "dl": (read_dl, None),
    "dot": (read_dot, None),
}

for seed in range(N_NETWORKS):
    ties = make_ties(seed)
    graph = nx.Graph(ties)
    for side, nodes in (("left", {a for a, _ in ties}), ("right", {b for _, b in ties})):
        for weight, function in WEIGHTS.items():
            table = project(ties, "--side", side, "--weight", weight, "--to", "csv")
            found = {frozenset((row["a"], row["b"])): float(row[weight])
                     for row in csv.DictReader(io.StringIO(table))}
            expect(f"network {seed}, {weight}", found, weights_of(function(graph, nodes)))
        wanted = weights_of(WEIGHTS["newman"](graph, nodes))
        for form, (read, name) in READERS.items():
            read_back = read(project(ties, "--side", side, "--weight", "newman", "--to", form))
            expect(f"network {seed}, {form}", weights_of(read_back, name), wanted)
            if len(read_back) != len(nodes):
                fail(f"network {seed}, {form}: {len(read_back)} nodes, not {len(nodes)}")
            if read_back.is_directed():
                fail(f"network {seed}, {form}: ties have a direction")
sys.exit(failures > 0)
