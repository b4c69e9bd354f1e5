"""Networks for tests that read what partnet writes, and what partnet says they hold."""
import csv
import io
import os
import re
import subprocess

# Names that have broken some writer or reader of a graph format.
NAMES = (
    '"', 'say "so"', "it's", "C:\\New", "ends in \\", "two\nlines", "a\ttab", "a\rb",
    "<b>bold</b>", "&lt;", "&amp;", "&", "&#65;", "]]>", "-->", "<!--", "<![CDATA[", "?>",
    "</script>", "%x", "{a|b}", "[", "]", "#1", "# comment", "// comment", "/* comment */",
    "*Vertices 3", "*Edges", "node", "graph", "digraph", "subgraph", "strict", "a:b:c", "a -> b",
    "edge", "007", "1e5", "true", "null", "NaN", "left-1", "right-2", "n0", "a,b", "a;b",
    "=1+1", "+1", "-1", "@sum", "'quoted'", "\\N", " blanks ", " front", "end ", "滨化集团（股份）有限公司", "Ünï", "😀", "e\u0301", "\u202eback",
    "line\u2028sep", "\x01start", "bell\x07", "del\x7f", "nel\x85", "\ufffe", "x" * 300)


def run(*arguments, text=None):
    """Standard output of partnet."""
    command = [os.environ["PARTNET"], *arguments]
    data = None if text is None else text.encode()
    return subprocess.run(command, input=data, check=True,
                          stdout=subprocess.PIPE).stdout.decode()


def make(shared):
    """A table whose names are nasty; some are on both sides if `shared`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(("enterprise", "institution", "weight", "year", "领域", "evidence",
                     "source", "id", "type"))
    for k, name in enumerate(NAMES):
        other = NAMES[k - 1] if shared else f"Institute {k % 7}"
        weight = (1, 0.1, 1e-9, 12345.678, 1e15)[k % 5]
        writer.writerow((name, other, weight, 2000 + k, name, "implied", name, k, "t"))
        writer.writerow((name, "Institute 0", 1, "", "", "documented", "", "", ""))
    return out.getvalue()


def ties(table):
    """{(left, right): weight} of a table of ties."""
    rows = csv.reader(io.StringIO(table, newline=""))
    next(rows)
    return {(row[0], row[1]): float(row[2]) for row in rows}


def nodes(arguments, text):
    """{(side, name)} of a network."""
    rows = csv.DictReader(io.StringIO(run("convert", "--to", "nodes", *arguments, text=text),
                                      newline=""))
    return {(row["side"], row["Label"]) for row in rows}


def exact(name):
    return name


def in_xml(name):
    """XML 1.0 has no control characters but tab and line ends, and no U+FFFE."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", name)


def in_quotes(name):
    """Pajek has no escapes between its quotes."""
    return re.sub("[\x00-\x1f\x7f\x85\u2028\u2029]", " ", name.replace('"', "'"))


def in_label(name):
    """DOT's labels become XML in SVG."""
    return in_xml(name)
