"""How fast partnet loads a long partnership list, and in how much memory.

    compare_loaders.py [--rows N] [--rounds N] [--build FOLDER] [--keep FOLDER]

Writes the same rows as CSV and for igraph's ncol reader, grouped and shuffled
(make_rows.c), and loads them with partnet, with igraph_read_graph_ncol and, where it
is installed, with pandas (read_csv, then factorize on both columns).  Each run is a
process of its own; loaders take turns, so that whatever else the machine does meets
all of them; the table shows medians.  Compare the ratios, not the seconds.

    seconds    from the call until the network, graph or table is there
    ratio      seconds for each second of partnet's
    work       processor time; less than seconds where others keep the machine busy
    ratio      of work
    peak       largest resident memory of the process, for each tie of the network

The aims: a third of pandas' time (ratio 3), a fifth of the ncol reader's (ratio 5),
at most 80 bytes for each tie.  The program measures them and judges nothing; it fails
only if the loaders disagree about the network.

--build names a folder where partnet and its tests were built; without it the release
preset is built.  --keep names a folder for the lists, made once: ten million
rows take 350 MB four times over.
"""
import argparse
import importlib.util
import os
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
    run("cmake", "--build", folder, "--target", "bench_load", stdout=subprocess.DEVNULL)


def find_loaders(programs):
    """Commands that load a list, and the form of the list that they take."""
    loaders = {"partnet": ([programs / "load_partnet"], "csv"),
               "igraph ncol": ([programs / "load_ncol"], "ncol")}
    if importlib.util.find_spec("pandas"):
        loaders["pandas"] = ([sys.executable, HERE / "load_pandas.py"], "csv")
    return loaders


def write_lists(folder, programs, rows):
    for order in ("grouped", "shuffled"):
        for form in ("csv", "ncol"):
            path = folder / f"{order}-{rows}.{form}"
            if not path.exists():
                with open(path, "wb") as out:
                    run(programs / "make_rows", rows, order, form, stdout=out)


def load(command, path):
    """Seconds, seconds of work, nodes, ties and peak bytes of one run."""
    with subprocess.Popen([*map(str, command), path], stdout=subprocess.PIPE,
                          text=True) as process:
        seconds, work, nodes, ties = process.stdout.read().split()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed")
    return float(seconds), float(work), int(nodes), int(ties), usage.ru_maxrss * 1024


def measure(loaders, folder, order, rows, rounds):
    runs = {name: [] for name in loaders}
    for _ in range(rounds):
        for name, (command, form) in loaders.items():
            runs[name].append(load(command, folder / f"{order}-{rows}.{form}"))
    return runs


def check(runs, rows):
    """All find the same nodes; igraph keeps each row as a tie, the others merge."""
    _, _, nodes, ties, _ = runs["partnet"][0]
    for name, found in runs.items():
        wanted = rows if name == "igraph ncol" else ties
        for _, _, found_nodes, found_ties, _ in found:
            if (found_nodes, found_ties) != (nodes, wanted):
                sys.exit(f"{name} finds {found_nodes} nodes and {found_ties} ties, "
                         f"expected {nodes} and {wanted}")


def medians(found):
    return [statistics.median(run[k] for run in found) for k in (0, 1)]


def show(runs, path, order):
    size = path.stat().st_size
    ties = runs["partnet"][0][3]
    own = medians(runs["partnet"])
    print(f"\n{order}: {size / 1e6:.0f} MB, {ties} ties")
    print(f"{'loader':<12} {'seconds':>8} {'ratio':>6} {'work':>8} {'ratio':>6} "
          f"{'peak B/tie':>10}")
    for name, found in runs.items():
        seconds, work = medians(found)
        peak = max(run[4] for run in found)
        print(f"{name:<12} {seconds:8.2f} {seconds / own[0]:6.1f} "
              f"{work:8.2f} {work / own[1]:6.1f} {peak / ties:10.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        build = options.build or scratch / "build"
        folder = options.keep or scratch
        if options.build is None:
            build_programs(build)
        programs = build / "tests"
        loaders = find_loaders(programs)
        write_lists(folder, programs, options.rows)
        print(f"{options.rows} rows, medians of {options.rounds} runs in turns")
        for order in ("grouped", "shuffled"):
            runs = measure(loaders, folder, order, options.rows, options.rounds)
            check(runs, options.rows)
            show(runs, folder / f"{order}-{options.rows}.csv", order)


main()
