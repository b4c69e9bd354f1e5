"""Measures that NetworkX has too give the same numbers on random networks."""
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
MEASURES = "redundancy,clustering,clustering_min,clustering_max,coreness"


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


def expected_of(ties):
    graph = nx.Graph(ties)
    many = [node for node in graph if graph.degree(node) > 1]
    met = {node for node in graph if any(graph.degree(p) > 1 for p in graph[node])}

    def clustering(mode):
        values = bipartite.latapy_clustering(graph, mode=mode)
        return {node: values[node] for node in met}

    return {"redundancy": bipartite.node_redundancy(graph, many) if many else {},
            "clustering": clustering("dot"), "clustering_min": clustering("min"),
            "clustering_max": clustering("max"), "coreness": nx.core_number(graph)}


failures = 0
for seed in range(N_NETWORKS):
    ties = make_ties(seed)
    rows = rank(ties)
    for measure, expected in expected_of(ties).items():
        for name, row in rows.items():
            found = float(row[measure]) if row[measure] else None
            wanted = expected.get(name)
            if (found is None) != (wanted is None) or (
                    found is not None and abs(found - wanted) > 1e-12):
                failures += 1
                print(f"FAILED: network {seed}, {measure} of {name}: {found}, not {wanted}")
sys.exit(failures > 0)
