"""Each row of a registry has its file and the other way round; each file of a
measure, method or index says what it computes and where that comes from."""
import re

import tree

# List, file of a row, headings that the file's comment must have.
REGISTRIES = (
    ("rank/measures.def", "rank_{}.c", ("Formula", "Source", "Output", "Special", "Cost")),
    ("cluster/methods.def", "cluster_{}.c", ("Source", "Output", "Special", "Cost")),
    ("summary/indices.def", "index_{}.c", ("Formula", "Source", "Special", "Cost")),
    ("read/readers.def", "read_{}.c", ()),
    ("write/writers.def", "write_{}.c", ()),
    ("draw/layouts.def", "layout_{}.c", ()),
    ("draw/style/themes.def", "theme_{}.c", ()),
    ("cli/commands.def", "cmd_{}.c", ()),
)
ROW = re.compile(r"^PN_[A-Z]+\((\w+)", re.MULTILINE)


def check_headings(path, headings):
    comments = "\n".join(re.findall(r"/\*.*?\*/", tree.read(path), re.DOTALL))
    for heading in headings:
        if not re.search(rf"^\s*\*\s+{heading}:\s", comments, re.MULTILINE):
            tree.report(path, 0, f"its comment has no line '{heading}:'")


def check_registry(listing, pattern, headings):
    listing = tree.ROOT / "src" / listing
    if not listing.exists():
        tree.report(listing, 0, "missing")
        return
    rows = ROW.findall(tree.read(listing))
    for name in rows:
        path = next(listing.parent.rglob(pattern.format(name)), None)
        if path:
            check_headings(path, headings)
        else:
            # Several rows may stand in one file, as csv and tsv do.
            definition = re.compile(rf"\bpni_\w+_{name}\b\s*=")
            if not any(definition.search(tree.read(c)) for c in listing.parent.rglob("*.c")):
                tree.report(listing, 0, f"'{name}' has no file {pattern.format(name)}")
    prefix, suffix = pattern.split("{}")
    for path in sorted(listing.parent.rglob(pattern.format("*"))):
        name = path.name[len(prefix):-len(suffix)]
        text = tree.read(path)
        if name not in rows and not any(f"_{row}" in text for row in rows):
            tree.report(path, 0, f"has no row in {listing.name}")


def check_cases(listing, command):
    """Each row is named in the args of a case of that command."""
    arguments = " ".join(tree.read(path) for path in
                         (tree.ROOT / "tests" / "cases").glob(f"{command}/*/args"))
    for name in ROW.findall(tree.read(tree.ROOT / "src" / listing)):
        if not re.search(rf"\b{name}\b", arguments):
            tree.report(f"src/{listing}", 0, f"'{name}' has no case in tests/cases/{command}")


def check_reader_tests():
    """Each format of input has a fuzz target with a corpus, and broken inputs."""
    least = 5
    tests = tree.ROOT / "tests"
    for name in ROW.findall(tree.read(tree.ROOT / "src/read/readers.def")):
        if not (tests / "fuzz" / f"fuzz_{name}.c").exists():
            tree.report("src/read/readers.def", 0, f"'{name}' has no tests/fuzz/fuzz_{name}.c")
        if not any((tests / "fuzz" / "corpus" / name).glob("*")):
            tree.report("src/read/readers.def", 0, f"'{name}' has no tests/fuzz/corpus/{name}")
        if len(list((tests / "bad" / name).glob("*/error"))) < least:
            tree.report("src/read/readers.def", 0,
                        f"'{name}' has fewer than {least} cases in tests/bad/{name}")


for registry in REGISTRIES:
    check_registry(*registry)
check_cases("rank/measures.def", "rank")
check_cases("cluster/methods.def", "cluster")
check_cases("draw/style/themes.def", "draw")
check_cases("cli/commands.def", "*")
check_reader_tests()
tree.finish()
