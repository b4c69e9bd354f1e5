"""How fast partnet projects a network on its right side, and in how much memory.

    compare_projections.py [--ties N] [--rounds N] [--threads N] [--build FOLDER]

The network has a fifth as many left and a fiftieth as many right nodes as ties, with
heavy tails on both sides.  It is projected with shared partners counted by partnet, row
by row (stream) and kept as a network, by igraph_bipartite_projection and, where it is
installed, by SciPy's sparse product, which makes each pair twice and in no order.  Each
run is a process of its own; they take turns; the table shows medians.  Compare the
ratios, not the seconds.

    seconds    of the projection alone, the network stands ready
    ratio      seconds for each second of partnet's stream
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


def find_commands(program, size, threads, ties):
    commands = {"partnet, stream": [program, "partnet", *size, threads],
                "partnet, network": [program, "network", *size, threads],
                "igraph": [program, "igraph", *size]}
    if importlib.util.find_spec("scipy"):
        with open(ties, "w", encoding="ascii") as out:
            run(program, "ties", *size, stdout=out)
        commands["scipy"] = [sys.executable, HERE / "project_scipy.py", ties]
    return commands


def project(command):
    """Seconds, bytes added, pairs and their sum of one run."""
    words = run(*command, stdout=subprocess.PIPE).stdout.split()
    return [float(word) for word in words]


def show(runs):
    _, _, pairs, total = runs["partnet, stream"][0]
    own = statistics.median(found[0] for found in runs["partnet, stream"])
    print(f"{pairs:.0f} pairs that share {total:.0f} partners")
    print(f"{'projection':<18} {'seconds':>8} {'ratio':>6} {'added MB':>9}")
    for name, found in runs.items():
        if any(row[2:] != [pairs, total] for row in found):
            sys.exit(f"{name} finds other pairs")
        seconds = statistics.median(row[0] for row in found)
        added = max(row[1] for row in found)
        print(f"{name:<18} {seconds:8.3f} {seconds / own:6.1f} {added / 1e6:9.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ties", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        build = options.build or scratch / "build"
        if options.build is None:
            build_programs(build)
        size = (options.ties // 5, options.ties // 50, options.ties)
        commands = find_commands(build / "tests" / "project_ties", size,
                                 options.threads, scratch / "ties")
        runs = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(project(command))
        print(f"{options.ties} rows, {options.threads} thread(s), medians of "
              f"{options.rounds} runs in turns")
        show(runs)


main()
