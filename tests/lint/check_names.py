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


def check_exports():
    library = next(tree.BUILD.glob("**/libpartnet.so"), None)
    if library is None:
        return
    for line in tree.run("nm", "-D", "--defined-only", str(library)).splitlines():
        name = line.split()[-1]
        if not name.startswith("pn_"):
            tree.report("libpartnet.so", 0, f"exports {name}, which is not pn_…")


def check_shared():
    for target, allowed in (("partnet_objects", ("pn_", "pni_")),
                            ("partnet_cli", ("pni_", "main"))):
        for source, line in tree.nm("-g", tree.objects(target)):
            kind, name = line.split()[-2:]
            if not name.startswith(allowed) and kind not in "Uuw":
                tree.report(source, 0, f"'{name}' is shared, but not {allowed[-1]}…")


check_files()
check_exports()
check_shared()
tree.finish()
