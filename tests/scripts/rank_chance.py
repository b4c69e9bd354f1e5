"""What `rank --against bicm` and `rank --intervals` say about chance is true.

Against: all networks of a few nodes are gone through, each weighed by its probability
in a model that is solved here; means and deviations of scores are then exact.
Intervals: samples are taken from a population whose ranking is known.
"""
import csv
import io
import itertools
import os
import random
import subprocess
import sys

try:
    import networkx as nx
    from networkx.algorithms.bipartite import node_redundancy
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

TIES = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0), (3, 2)]
N_LEFT, N_RIGHT = 4, 3
N_DRAWS = 20000
MEASURES = ("betweenness", "harmonic", "coreness", "redundancy")


def rank(rows, *options):
    text = "enterprise,institution\n" + "".join(f"e{a},i{b}\n" for a, b in rows)
    run = subprocess.run([os.environ["PARTNET"], "rank", "-q", "--to", "csv", "-",
                          *options],
                         input=text, capture_output=True, text=True, check=True)
    return {row["name"]: row for row in csv.DictReader(io.StringIO(run.stdout))}


def solve():
    """Chances x y / (1 + x y) of all ties that keep the degrees on average."""
    left = [sum(a == i for a, _ in TIES) for i in range(N_LEFT)]
    right = [sum(b == j for _, b in TIES) for j in range(N_RIGHT)]
    x, y = [1.0] * N_LEFT, [1.0] * N_RIGHT
    for _ in range(20000):
        x = [left[i] / sum(v / (1 + x[i] * v) for v in y) for i in range(N_LEFT)]
        y = [right[j] / sum(u / (1 + u * y[j]) for u in x) for j in range(N_RIGHT)]
    return [[u * v / (1 + u * v) for v in y] for u in x]


def scores(ties):
    graph = nx.Graph()
    graph.add_nodes_from(f"e{i}" for i in range(N_LEFT))
    graph.add_nodes_from(f"i{j}" for j in range(N_RIGHT))
    graph.add_edges_from((f"e{a}", f"i{b}") for a, b in ties)
    near = nx.harmonic_centrality(graph)
    for node in graph:
        own, other = (N_LEFT, N_RIGHT) if node[0] == "e" else (N_RIGHT, N_LEFT)
        near[node] /= other + (own - 1) / 2
    several = [node for node in graph if graph.degree(node) > 1]
    return {"betweenness": nx.betweenness_centrality(graph, normalized=False),
            "harmonic": near, "coreness": nx.core_number(graph),
            "redundancy": node_redundancy(graph, several) if several else {}}


def enumerate_networks():
    """Exact mean and deviation of each score of each node, where it has one, and the
    probability that it has."""
    chance = solve()
    cells = list(itertools.product(range(N_LEFT), range(N_RIGHT)))
    total, first, second = {}, {}, {}
    for chosen in itertools.product((False, True), repeat=len(cells)):
        weight = 1.0
        for there, (i, j) in zip(chosen, cells):
            weight *= chance[i][j] if there else 1 - chance[i][j]
        ties = [cell for there, cell in zip(chosen, cells) if there]
        for measure, of_nodes in scores(ties).items():
            for node, score in of_nodes.items():
                key = measure, node
                total[key] = total.get(key, 0) + weight
                first[key] = first.get(key, 0) + weight * score
                second[key] = second.get(key, 0) + weight * score * score
    result = {}
    for key, share in total.items():
        mean = first[key] / share
        result[key] = mean, max(0, second[key] / share - mean ** 2) ** .5, share
    return result


def check_against():
    failures = 0
    found = rank(TIES, "--side", "both", "--by", ",".join(MEASURES), "--against", "bicm",
                 "--draws", str(N_DRAWS))
    for (measure, node), (mean, deviation, share) in enumerate_networks().items():
        row = found[node]
        if row[measure] == "":
            continue
        error = deviation / (share * N_DRAWS) ** .5
        expected, z = float(row[measure + "_expected"]), row[measure + "_z"]
        if deviation < .01:  # the same in all networks, but for rounding here
            failures += z != "" or abs(expected - mean) > .001
            continue
        z = float(z)
        exact = (float(row[measure]) - mean) / deviation
        if abs(expected - mean) > 5 * error or abs(z - exact) > .05 * (1 + abs(exact)):
            failures += 1
            print(f"FAILED: {measure} of {node}: expected {expected}, z {z}; "
                  f"all networks give {mean}, {exact}")
    return failures


def check_intervals():
    """Intervals of samples hold the true places in some 95 % of the cases, and are not
    so wide that they always would."""
    shares = (.36, .26, .18, .12, .08)
    held = width = n = 0
    for seed in range(40):
        choose = random.Random(seed)
        rows = [(k, choose.choices(range(5), shares)[0]) for k in range(120)]
        for name, row in rank(rows, "--intervals", "--draws", "200").items():
            low, high = int(row["degree_rank_low"]), int(row["degree_rank_high"])
            held += low <= int(name[1]) + 1 <= high
            width += high - low
            n += 1
    print(f"intervals hold {held} of {n} true places; mean width {width / n:.2f}")
    if held < .92 * n or width > 1.5 * n:
        print("FAILED: intervals are too narrow or too wide")
        return 1
    return 0


def check_refusal():
    """Draws that would take hours are refused before the scores are computed, which
    would take a quarter of an hour."""
    choose = random.Random(1)
    rows = [f"e{k % 200000},i{choose.randrange(100000)}" for k in range(600000)]
    run = subprocess.run([os.environ["PARTNET"], "rank", "-q", "--by", "betweenness",
                          "--intervals", "-"],
                         input="\n".join(["enterprise,institution", *rows]),
                         capture_output=True, text=True, timeout=200)
    if run.returncode == 5 and "50 draws of betweenness would take about" in run.stderr:
        return 0
    print(f"FAILED: {run.stderr}")
    return 1


sys.exit(check_against() + check_intervals() + check_refusal() > 0)
