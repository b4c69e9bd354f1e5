"""No paths of one machine, no words about how the work is organised, no loose ends, no
headings of a comment that a formatter has drawn into the line before."""
import re

import tree

TEXT = ("*.c", "*.h", "*.def", "*.md", "*.txt", "*.sh", "*.py", "*.cmake", "*.json",
        "*.in", "*.1", "run", "args", "stdout", "stderr", "error")
RULES = (
    (re.compile(r"(?<![\w.])/(?:home/\w|root|Users|work|mnt)/"), "path of a machine"),
    (re.compile(r"\b(?:issue #?\d|(?:this|developer) session|work[ ]package)", re.I),
     "word about how the work is organised"),
    (re.compile(r"\b(?:TO(?:DO)|FIX(?:ME)|X(?:XX))\b"), "loose end"),
    (re.compile(r"[ \t]+$"), "blank at the end of the line"),
    (re.compile(r"\r$"), "carriage return"),
    (re.compile(r"^ \* .*\S (?:Formula|Source|Input|Output|Special|Errors|Cost|Owner|Params)"
                r":(?: |$)"), "heading of a comment inside a line"),
)
SUPPRESSION = re.compile(r"NOLINT(?!END)[A-Z]*(?:\([^)]*\))?:? *(.*)")
# Expected output may end in blanks.
EXPECTED = {"stdout", "stderr", "error"}

for path in tree.files(*TEXT):
    lines = tree.read(path).split("\n")
    for number, line in enumerate(lines, 1):
        for rule, meaning in RULES:
            if rule.search(line) and not (path.name in EXPECTED and "end of" in meaning):
                tree.report(path, number, meaning)
        suppression = SUPPRESSION.search(line + " ".join(lines[number:number + 2]))
        if "NOLINT" in line and suppression and path.suffix in (".c", ".h"):
            if len(suppression[1].strip(" */")) < 5:
                tree.report(path, number, "a suppression without a reason")
tree.finish()
