"""How fast partnet projects one side of a network, and in how much memory.

    compare_projections.py [--ties N] [--side left|right] [--rounds N] [--threads N]
                           [--without NAME]... [--build FOLDER]

The network has a fifth as many left and a fiftieth as many right nodes as ties, with
heavy tails on both sides.  What is made of it:

    stream     by partnet, shared partners counted: each pair once, in order, with the
               names of its nodes; every count is read and forgotten
    csv        the same, also written as CSV to nowhere
    network    the same, kept as a network
    igraph     igraph_bipartite_projection with its counts: a graph, each pair once
    scipy      SciPy's sparse product, where it is installed: a sparse matrix with each
               pair twice and each node with itself, in no order, by one thread

Each run is a process of its own; they take turns; the table shows medians.  Compare the
ratios, not the seconds.

    seconds    of the projection alone, the network stands ready
    work       seconds of all processors; other programs disturb them less
    ratio      work for each second of work of the stream
    added      what the projection added to the largest resident memory

The aims: 20 times as fast as igraph, 5 times as fast as SciPy, memory that does not grow
with the pairs.  The program measures them and judges nothing; it fails only if the
projections differ.  --build names a folder where partnet and its tests were built;
without it the release preset is built.
"""
import argparse
import importlib.util
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True,
                          **options)


def build_programs(folder):
    run("cmake", "-S", ROOT, "--preset", "release", "-B", folder, "-DBUILD_TESTING=ON",
        stdout=subprocess.DEVNULL)
    run("cmake", "--build", folder, "--target", "bench_project",
        stdout=subprocess.DEVNULL)


def find_commands(program, size, side, threads, ties):
    commands = {how: [program, how, *size, side, threads]
                for how in ("stream", "csv", "network", "igraph")}
    if importlib.util.find_spec("scipy"):
        with open(ties, "w", encoding="ascii") as out:
            run(program, "ties", *size, side, stdout=out)
        commands["scipy"] = [sys.executable, HERE / "project_scipy.py", ties, side]
    return commands


def project(command):
    """Seconds, work, bytes added, pairs and their sum of one run."""
    words = run(*command, stdout=subprocess.PIPE).stdout.split()
    return [float(word) for word in words]


def show(runs):
    *_, pairs, total = runs["stream"][0]
    own = statistics.median(found[1] for found in runs["stream"])
    print(f"{pairs:.0f} pairs that share {total:.0f} partners")
    print(f"{'projection':<10} {'seconds':>8} {'work':>8} {'ratio':>6} {'added MB':>9}")
    for name, found in runs.items():
        if any(row[3:] != [pairs, total] for row in found):
            sys.exit(f"{name} finds other pairs")
        seconds = statistics.median(row[0] for row in found)
        work = statistics.median(row[1] for row in found)
        added = max(row[2] for row in found)
        print(f"{name:<10} {seconds:8.3f} {work:8.3f} {work / own:6.1f} {added / 1e6:9.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ties", type=int, default=1_000_000)
    parser.add_argument("--side", choices=["left", "right"], default="right")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--without", action="append", default=[], metavar="NAME")
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        build = options.build or scratch / "build"
        if options.build is None:
            build_programs(build)
        size = (options.ties // 5, options.ties // 50, options.ties)
        commands = find_commands(build / "tests" / "project_ties", size, options.side,
                                 options.threads, scratch / "ties")
        for name in options.without:
            commands.pop(name, None)
        runs = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(project(command))
        print(f"{options.ties} rows, side {options.side}, {options.threads} thread(s), "
              f"medians of {options.rounds} runs in turns")
        show(runs)


main()
