"""The library keeps no state, never prints and never exits."""
import re

import tree

# Mutable globals with the reason why they must be.
ALLOWED = {
    ("igraph_view.c", "igraph_use"): "igraph's own state is global, one caller at a time",
    ("cgraph_guard.c", "cgraph_use"): "cgraph's own state is global, one caller at a time",
    ("interrupt.c", "raised"): "the program's signal handler sees nothing else",
    ("interrupt.c", "remembered"): "the same",
    ("interrupt.c", "path"): "the same",
}
# Calls that end the process or talk to a person.  _exit is for the child of a fork.
FORBIDDEN = {"printf", "vprintf", "puts", "putchar", "perror", "exit", "abort", "stdout",
             "stderr", "setlocale", "srand", "rand"}
# Read-only after the loader is done: tables of constant pointers.
CONSTANT = ".data.rel.ro"


def check_globals(paths):
    """Objects in writable sections: flags O, of .data, .bss, .tdata, .tbss."""
    source = ""
    for line in tree.run("objdump", "-t", *paths).splitlines():
        title = re.match(r"^(?:.*/)?(\S+)\.o:\s+file format ", line)
        source = title[1] if title else source
        match = re.match(r"^\w+ .{6}O\s+(\.\S+)\s+\w+\s+(?:\.hidden\s+)?(\S+)$", line)
        if not match or not re.match(r"\.t?(data|bss)", match[1]):
            continue
        name = re.sub(r"\.\d+$", "", match[2])
        if not match[1].startswith(CONSTANT) and (source, name) not in ALLOWED:
            tree.report(source, 0, f"mutable global '{name}' in {match[1]}")


def check_calls(paths):
    for source, line in tree.nm("--undefined-only", paths):
        name = line.split()[-1]
        if name in FORBIDDEN:
            tree.report(source, 0, f"the library uses '{name}'")


library = tree.objects("partnet_objects")
check_globals(library + tree.objects("partnet_cli"))
check_calls(library)
tree.finish()
