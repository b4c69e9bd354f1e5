"""Names of files, of what the library exports, and of what its folders share."""
from collections import defaultdict

import tree

# Names that tools prescribe, or that a folder of data needs.
SHARED_NAMES = {"README.md", "CMakeLists.txt"}


def check_files():
    places = defaultdict(list)
    for path in tree.files("*.c", "*.h", "*.def", "*.sh", "*.py", "*.cmake", "*.in"):
        places[path.name].append(str(path.relative_to(tree.ROOT)))
    for name, found in sorted(places.items()):
        if len(found) > 1 and name not in SHARED_NAMES:
            tree.report(found[0], 0, f"also {', '.join(found[1:])}: names must be unique")


def symbols(*command):
    """(name, type) of the defined symbols that nm lists."""
    for line in tree.run("nm", "--defined-only", *command).splitlines():
        parts = line.split()
        if len(parts) == 3:
            yield parts[2], parts[1]


def check_exports():
    library = next(tree.BUILD.glob("**/libpartnet.so"), None)
    if library is None:
        return
    for name, _ in symbols("-D", str(library)):
        if not name.startswith("pn_"):
            tree.report("libpartnet.so", 0, f"exports {name}, which is not pn_…")


def check_shared():
    for target, allowed in (("partnet_objects", ("pn_", "pni_")),
                            ("partnet_cli", ("pni_", "main"))):
        for source, path in tree.objects(target).items():
            for name, kind in symbols("-g", str(path)):
                if not name.startswith(allowed) and kind not in "uw":
                    tree.report(source, 0, f"'{name}' is shared, but not {allowed[-1]}…")


check_files()
check_exports()
check_shared()
tree.finish()
