"""Functions of at most 50 lines, files of at most 500; no goto."""
import json
import re

import tree

FUNCTION_LINES = 50
FILE_LINES = 500

sources = tree.files("*.c", "*.h", "*.def", "*.sh", "*.py", "*.cmake", "CMakeLists.txt")
for path in sources:
    lines = tree.read(path).splitlines()
    if len(lines) > FILE_LINES:
        tree.report(path, 0, f"{len(lines)} lines, at most {FILE_LINES}")
    if path.suffix in (".c", ".h"):
        for number, line in enumerate(lines, 1):
            if re.match(r"\s*goto\s+\w+\s*;", line):
                tree.report(path, number, "goto")

code = [str(path) for path in sources if path.suffix in (".c", ".h")]
tags = tree.run("ctags", "--output-format=json", "--languages=C", "--kinds-C=f",
                "--langmap=C:.c.h", "--fields=+ne", "-f", "-", *code)
for tag in map(json.loads, tags.splitlines()):
    length = tag.get("end", tag["line"]) - tag["line"] + 1
    if length > FUNCTION_LINES:
        tree.report(tree.Path(tag["path"]), tag["line"],
                    f"{tag['name']} has {length} lines, at most {FUNCTION_LINES}")
tree.finish()
