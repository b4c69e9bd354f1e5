"""NetworkX and igraph read back what partnet writes: the same nodes, ties and weights."""
import csv
import html
import inspect
import io
import json
import os
import re
import sys
import warnings
import xml.parsers.expat

sys.path.insert(0, os.path.join(os.environ["PARTNET_ROOT"], "tests", "support"))
import nasty  # noqa: E402

try:
    import igraph
    import networkx as nx
    import pydot
    import pygraphviz
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

warnings.simplefilter("ignore")
SIDE = {0: "left", 1: "right"}
# Debian 12's NetworkX knows GEXF up to 1.2draft; the row is that of later versions.
GEXF_13 = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
           "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": "",
           "VERSION": "1.3"}
failures = 0


def fail(message):
    global failures
    failures += 1
    print(f"FAILED: {message}")


def in_entities(name):
    """igraph leaves the numeric entities of GML as they are."""
    return re.sub("[^ -~]", lambda match: f"&#{ord(match[0])};", name)


def in_pajek(name):
    """Entities are Pajek's, not theirs: a name that holds one keeps its mark."""
    return re.sub("&(?=[#A-Za-z0-9]+;)", "&#38;", nasty.in_quotes(name))


def from_networkx(graph, name, side):
    """Nodes and ties of a NetworkX graph."""
    known = {node: (SIDE[int(data[side])], data[name]) for node, data in graph.nodes(data=True)}
    ties = {}
    for a, b, data in graph.edges(data=True):
        left, right = sorted((known[a], known[b]))
        ties[(left[1], right[1])] = float(data["weight"])
    return set(known.values()), ties


def networkx_graphml(text):
    graph = nx.parse_graphml(text)
    for _, data in graph.nodes(data=True):
        if data["type"] is not (data["bipartite"] == 1):
            fail("GraphML: type is not bipartite")
    return from_networkx(graph, "name", "bipartite")


def networkx_gexf(text):
    nx.readwrite.gexf.GEXF.versions.setdefault("1.3", GEXF_13)
    graph = nx.read_gexf(io.BytesIO(text.encode()), version="1.3")
    return from_networkx(graph, "label", "bipartite")


def networkx_gml(text):
    """By default it wants distinct labels."""
    return from_networkx(nx.parse_gml(text, label="id"), "label", "bipartite")


def networkx_pajek(text):
    """Its reader does not know the second number of a two-mode header, and takes
    backslashes as a shell does; Pajek does not."""
    text = text.replace("\\", "\\\\")
    header = re.match(r"\*Vertices (\d+) (\d+)\n", text)
    graph = nx.parse_pajek(text.replace(header[0], f"*Vertices {header[1]}\n", 1))
    for node, data in graph.nodes(data=True):
        data["name"] = node
        data["bipartite"] = int(data["id"]) > int(header[2])
    return from_networkx(graph, "name", "bipartite")


def networkx_nodelink(text):
    known = inspect.signature(nx.node_link_graph).parameters
    option = {"edges" if "edges" in known else "link": "links"}
    return from_networkx(nx.node_link_graph(json.loads(text), **option), "name", "bipartite")


def networkx_cytoscape(text):
    return from_networkx(nx.cytoscape_graph(json.loads(text)), "name", "bipartite")


def networkx_dot(text):
    """By pydot, which keeps the quotes."""
    known = {}
    ties = {}
    graph = nx.nx_pydot.from_pydot(pydot.graph_from_dot_data(text)[0])
    for node, data in graph.nodes(data=True):
        known[node] = (data["side"].strip('"'), node.strip('"'))
    for a, b, data in graph.edges(data=True):
        left, right = sorted((known[a], known[b]))
        ties[(left[1], right[1])] = float(data.get("weight", "1").strip('"'))
    return set(known.values()), ties


def text_of(label):
    """What Graphviz shows for a label."""
    plain = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], label)
    return html.unescape(plain)


def pygraphviz_dot(text):
    """By Graphviz itself: ids as they are, labels as they are shown."""
    graph = pygraphviz.AGraph(string=text)
    known = {}
    for node in graph.nodes():
        label = node.attr["label"]
        known[node] = (node.attr["side"], text_of(label) if label else str(node))
    ties = {}
    for edge in graph.edges():
        left, right = sorted((known[edge[0]], known[edge[1]]))
        ties[(left[1], right[1])] = float(edge.attr["weight"])
    return set(known.values()), ties


def rows_of(text):
    return csv.DictReader(io.StringIO(text, newline=""))


def networkx_edges(text, nodes):
    """The two sheets as `from_pandas_edgelist` would take them."""
    graph = nx.Graph()
    for row in rows_of(nodes):
        graph.add_node(row["Id"], name=row["Label"], bipartite=row["bipartite"])
    for row in rows_of(text):
        graph.add_edge(row["Source"], row["Target"], weight=row["Weight"])
    if not nx.is_bipartite(graph):
        fail("edges: no two-mode graph")
    return from_networkx(graph, "name", "bipartite")


def from_igraph(read, text, name, side):
    path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"partnet-igraph-{os.getpid()}")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        graph = read(path)
    finally:
        os.remove(path)
    if not graph.is_bipartite():
        fail(f"{read.__name__}: igraph sees no two-mode graph")
    known = [(SIDE[int(vertex[side])], vertex[name]) for vertex in graph.vs]
    return set(known), {(known[edge.source][1], known[edge.target][1]): edge["weight"]
                        for edge in graph.es}


def igraph_graphml(text):
    return from_igraph(igraph.Graph.Read_GraphML, text, "name", "type")


def igraph_gml(text):
    return from_igraph(igraph.Graph.Read_GML, text, "label", "bipartite")


def igraph_pajek(text):
    return from_igraph(igraph.Graph.Read_Pajek, text, "name", "type")


# Format, reader, what a name becomes in it, whether names may be on both sides.
READERS = (
    ("graphml", networkx_graphml, nasty.in_xml, True),
    ("gexf", networkx_gexf, nasty.in_xml, True),
    ("gml", networkx_gml, nasty.exact, True),
    ("pajek", networkx_pajek, in_pajek, False),
    ("nodelink", networkx_nodelink, nasty.exact, True),
    ("cytoscape", networkx_cytoscape, nasty.exact, True),
    ("graphml", igraph_graphml, nasty.in_xml, True),
    ("gml", igraph_gml, in_entities, True),
    ("pajek", igraph_pajek, in_pajek, True),
    ("dot", pygraphviz_dot, nasty.in_label, True),
    ("edges", networkx_edges, nasty.exact, True),
)

# Read with plain names only: pydot does not know all escapes of DOT.
PLAIN = (("dot", networkx_dot, nasty.exact, True),)

# Formats of ties whose nodes are a file of their own.
NODES_OF = {"edges": ("nodes",)}


def check(what, arguments, table, reader):
    form, read, change, _ = reader
    text = nasty.run("convert", "-q", "--to", form, *arguments, text=table)
    wanted_ties = {(change(a), change(b)): weight for (a, b), weight in
                   nasty.ties(nasty.run("convert", "-q", *arguments, text=table)).items()}
    wanted_nodes = {(side, change(name)) for side, name in nasty.nodes(arguments, table)}
    beside = [nasty.run("convert", "-q", "--to", to, *arguments, text=table)
              for to in NODES_OF.get(form, ())]
    nodes, ties = read(text, *beside)
    if nodes != wanted_nodes:
        fail(f"{what}, {read.__name__}: nodes differ: {sorted(nodes ^ wanted_nodes)[:6]!a}")
    if ties != wanted_ties:
        fail(f"{what}, {read.__name__}: ties differ: "
             f"{sorted(set(ties.items()) ^ set(wanted_ties.items()))[:6]!a}")


def check_well_formed(what, arguments, table):
    for form in ("graphml", "gexf"):
        text = nasty.run("convert", "-q", "--to", form, *arguments, text=table)
        try:
            xml.parsers.expat.ParserCreate().Parse(text.encode(), True)
        except xml.parsers.expat.ExpatError as error:
            fail(f"{what}, {form}: {error}")


NETWORKS = (
    ("binzhou", ("@binzhou",), None, False),
    ("southern women", ("@southern-women",), None, False),
    ("nasty names", ("-",), nasty.make(shared=False), False),
    ("names on both sides", ("-",), nasty.make(shared=True), True),
)

for title, words, rows, is_shared in NETWORKS:
    for row in READERS:
        if row[3] or not is_shared:
            check(title, words, rows, row)
    check_well_formed(title, words, rows)
WEIGHTED = "firm,lab,weight\nAlpha,Lab A,2.5\nBeta,Lab A,1\n滨化集团,大化所,0.125\n"
for row in PLAIN:
    check("southern women", ("@southern-women",), None, row)
    check("weights", ("-",), WEIGHTED, row)
sys.exit(failures > 0)
