"""Measures that NetworkX has too give the same numbers on random networks; so does
birank, which is computed here from its formula."""
import csv
import io
import os
import random
import subprocess
import sys

try:
    import networkx as nx
    from networkx.algorithms import bipartite
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

N_NETWORKS = 25
MEASURES = ("redundancy,clustering,clustering_min,clustering_max,coreness,closeness,"
            "harmonic,betweenness,birank")


def make_ties(seed):
    """Few popular partners, many with one tie: the shape of real lists."""
    choose = random.Random(seed)
    n_left, n_right = 5 + 4 * seed, 3 + 2 * seed
    ties = set()
    for i in range(n_left):
        for _ in range(1 + int(choose.expovariate(.7))):
            ties.add((f"e{i}", f"i{int(n_right * choose.random() ** 2)}"))
    return sorted(ties)


def rank(ties):
    text = "enterprise,institution\n" + "".join(f"{a},{b}\n" for a, b in ties)
    run = subprocess.run([os.environ["PARTNET"], "rank", "-q", "--side", "both", "--by",
                          MEASURES, "--to", "csv", "-"],
                         input=text, capture_output=True, text=True, check=True)
    return {row["name"]: row for row in csv.DictReader(io.StringIO(run.stdout))}


def least(node, others):
    """Distances to others if all of the other side were partners."""
    return [1 if node[0] != other[0] else 2 for other in others if other != node]


def closeness(graph, node):
    """The fewest steps to those that are reached by their number; the share reached."""
    steps = nx.single_source_shortest_path_length(graph, node)
    share = (len(steps) - 1) / (len(graph) - 1)
    return sum(least(node, steps)) / sum(steps.values()) * share


def birank(graph):
    """p = .85 S q + .15 / n of the side, S = ties over roots of both degrees."""
    size = {side: sum(node[0] == side for node in graph) for side in "ei"}
    root = {node: graph.degree(node) ** .5 for node in graph}
    score = {node: 1 / size[node[0]] for node in graph}
    for _ in range(400):
        for side in "ei":
            score.update({
                node: .15 / size[side] + .85 * sum(
                    score[other] / root[node] / root[other] for other in graph[node])
                for node in graph if node[0] == side})
    total = {side: sum(score[node] for node in graph if node[0] == side)
             for side in "ei"}
    return {node: score[node] / total[node[0]] for node in graph}


def expected_of(ties):
    graph = nx.Graph(ties)
    harmonic = nx.harmonic_centrality(graph)
    many = [node for node in graph if graph.degree(node) > 1]
    met = {node for node in graph if any(graph.degree(p) > 1 for p in graph[node])}

    def clustering(mode):
        values = bipartite.latapy_clustering(graph, mode=mode)
        return {node: values[node] for node in met}

    return {"redundancy": bipartite.node_redundancy(graph, many) if many else {},
            "clustering": clustering("dot"), "clustering_min": clustering("min"),
            "clustering_max": clustering("max"), "coreness": nx.core_number(graph),
            "closeness": {node: closeness(graph, node) for node in graph},
            "harmonic": {node: harmonic[node] / sum(1 / d for d in least(
                node, graph)) for node in graph},
            "betweenness": nx.betweenness_centrality(graph, normalized=False),
            "birank": birank(graph)}


failures = 0
for seed in range(N_NETWORKS):
    ties = make_ties(seed)
    rows = rank(ties)
    for measure, expected in expected_of(ties).items():
        for name, row in rows.items():
            found = float(row[measure]) if row[measure] else None
            wanted = expected.get(name)
            if (found is None) != (wanted is None) or (
                    found is not None and abs(found - wanted) > 1e-9 * max(1, wanted)):
                failures += 1
                print(f"FAILED: network {seed}, {measure} of {name}: {found}, not {wanted}")
sys.exit(failures > 0)
