"""What partnet writes it reads again: the same nodes, ties and attributes, for every
format that it both writes and reads."""
import csv
import io
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["PARTNET_ROOT"], "tests", "support"))
import nasty  # noqa: E402

# Formats that another reader than that of their own name reads.
READ_BY = {"nodelink": "json", "cytoscape": "json", "vosviewer": "json", "edges": "csv",
           "vosnetwork": "csv"}
# Formats of ties whose nodes are a file of their own.
NODES_OF = {"edges": "nodes", "vosnetwork": "vosmap"}
# What a format is not meant to give back, and why.
NAMES_ONLY = {"pajek": "names and weights only", "dl": "names and weights only",
              "matrix": "names and weights only", "vosviewer": "names and weights only", "vosnetwork": "names and weights only"}
NO_ISOLATED = {form: "a list of ties" for form in ("csv", "tsv", "ndjson")}
NOT_MEANT = {"table": "rounded, for people", "markdown": "rounded, for people",
             "nodes": "no ties", "vosmap": "no ties"}
NO_COLUMNS = {"gml": ("备忘",)}  # its keys are ASCII
# What becomes of names, and of other texts.
CHANGES = {"graphml": (nasty.in_xml, nasty.in_xml), "gexf": (nasty.in_xml, nasty.in_xml),
           "pajek": (lambda name: nasty.in_quotes(name).strip(" "), None),
           "dl": (nasty.in_quotes, None),
           "dot": (nasty.in_label, nasty.exact)}
failures = 0


def fail(message):
    global failures
    failures += 1
    print(f"FAILED: {message}")


def written():
    """Formats that hold a network."""
    section = nasty.run("help", "formats").split("Networks (convert, project):\n")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+)", section, re.MULTILINE)


def read():
    """Formats of input, which the answer to an unknown one lists."""
    answer = subprocess.run([os.environ["PARTNET"], "summary", "--from", "?", "@binzhou"],
                            stderr=subprocess.PIPE, check=False).stderr.decode()
    return answer.split("known are ")[1].strip().split(", ")


def pairs():
    """(format, reader) of all that can make the round trip."""
    readers = read()
    for form in written():
        reader = form if form in readers else READ_BY.get(form)
        if reader in readers and form not in NOT_MEANT:
            yield form, reader


def changes(form, done):
    same = (nasty.exact, nasty.exact)
    return same if done else CHANGES.get(form, same)


def content(form, text, exact):
    """The rows of a table of ties, in an order that does not depend on the names."""
    rows = csv.reader(io.StringIO(text, newline=""))
    header = next(rows)
    change, change_text = changes(form, exact)
    found = []
    for row in rows:
        named = {key.removeprefix("data_"): change_text(value) for key, value in
                 zip(header[3:], row[3:]) if value and form not in NAMES_ONLY}
        kept = {key: value for key, value in named.items()
                if key not in NO_COLUMNS.get(form, ()) and not re.fullmatch(r"\d+", key)}
        found.append((change(row[0]), change(row[1]), float(row[2]), sorted(kept.items())))
    return sorted(found)


def node_set(form, text, exact):
    """Each node with its side and all that is said of it."""
    change, change_text = changes(form, exact)
    plain = ("Id", "Label", "side", "bipartite")
    found = set()
    for row in csv.DictReader(io.StringIO(text, newline="")):
        said = {key.removeprefix("data_"): change_text(value) for key, value in row.items()
                if key not in plain and value and form not in NAMES_ONLY}
        found.add((row["side"], change(row["Label"]), tuple(sorted(said.items()))))
    return found


def check(title, source, form, reader):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "network")
        nasty.run("convert", "-q", "--to", form, source, "-o", path)
        answers = []
        beside = []
        if form in NODES_OF:
            beside = ["--organisations", path + ".nodes"]
            nasty.run("convert", "-q", "--to", NODES_OF[form], source, "-o", beside[1])
        for words in ((source,), ("--from", reader, path, *beside)):
            answers.append([nasty.run("convert", "-q", "--to", to, *words)
                            for to in ("csv", "nodes")])
        (ties, nodes), (ties_again, nodes_again) = answers
    wanted, found = content(form, ties, False), content(form, ties_again, True)
    if wanted != found:
        lost = [row for row in wanted if row not in found][:2]
        new = [row for row in found if row not in wanted][:2]
        fail(f"{title}, {form}: lost {lost!a}, new {new!a}")
    if form not in NO_ISOLATED:
        differ = node_set(form, nodes, False) ^ node_set(form, nodes_again, True)
        if differ:
            fail(f"{title}, {form}: nodes differ: {sorted(differ)[:4]!a}")


def make_random(folder, seed):
    """A folder with a random network, some of whose nodes have no tie."""
    choose = random.Random(seed)
    pieces = [name for name in nasty.NAMES if len(name) < 20] + ["Firm", "研究所", " ", "A-1"]
    names = sorted({f"{choose.choice(pieces)}{choose.choice(pieces)}{k}" for k in range(40)})
    os.makedirs(folder)
    with open(os.path.join(folder, "organisations.csv"), "w", encoding="utf-8",
              newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(("side", "name", "place", "type", "bipartite", "evidence"))
        for k, name in enumerate(names):
            writer.writerow(("left" if k < 25 else "right", name, choose.choice(pieces), k, k % 3,
                             choose.choice(("documented", "implied", ""))))
    with open(os.path.join(folder, "partnerships.csv"), "w", encoding="utf-8",
              newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(("enterprise", "institution", "weight", "year", "备忘", "source",
                         "Weight"))
        for _ in range(60):
            writer.writerow((choose.choice(names[:23]), choose.choice(names[25:38]),
                             choose.choice((1, 0.1, 2.5, 1e-9, 1e9)),
                             choose.choice(("", 2019, "2018-2020")), choose.choice(pieces),
                             choose.choice(pieces), choose.choice(pieces)))
    return folder


def main():
    with tempfile.TemporaryDirectory() as folder:
        sources = [("binzhou", "@binzhou"), ("southern women", "@southern-women")]
        for shared in (False, True):
            path = os.path.join(folder, f"nasty-{shared}.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(nasty.make(shared))
            sources.append((f"nasty names, shared {shared}", path))
        for seed in range(3):
            path = make_random(os.path.join(folder, str(seed)), seed)
            sources.append((f"random {seed}", path))
        for form, reader in pairs():
            before = failures
            for title, source in sources:
                try:
                    check(title, source, form, reader)
                except subprocess.CalledProcessError as error:
                    fail(f"{title}, {form}: exit code {error.returncode}")
            print(f"{form} by {reader}: {'as it was' if failures == before else 'FAILED'}")
    return failures > 0


sys.exit(main())
