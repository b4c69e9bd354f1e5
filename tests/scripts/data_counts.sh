#!/bin/sh
# The networks under data/ hold what they promise: the expected counts, facts that are
# unchanged, and nothing made up that could pass for a fact.  With PARTNET in the
# environment, the program finds the same counts in what is compiled in.
#   data_counts.sh [SOURCE_FOLDER]
set -eu

[ $# -le 1 ] || { echo "usage: $0 [SOURCE_FOLDER]" >&2; exit 2; }
root=${1:-${PARTNET_ROOT:-$(dirname "$0")/../..}}
python=${PYTHON:-python3}
command -v "$python" >/dev/null || { echo "$0: $python is missing" >&2; exit 2; }

"$python" "$root/data/binzhou/generate.py" --check
exec "$python" - "$root/data" <<'EOP'
import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

DATA = Path(sys.argv[1])
SURENESS = ("illustrative", "implied", "documented")
ENTERPRISE = re.compile(r"Undisclosed enterprise (\d\d)")
INSTITUTION = re.compile(r"Undisclosed CAS institution (\d\d)")
faults = []


def expect(condition, where, what):
    if not condition:
        faults.append(f"{where.relative_to(DATA.parent)}: {what}")


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def count(rows):
    left, right = list(rows[0])[:2]
    surest = {}
    for row in rows:
        pair = row[left], row[right]
        found = row.get("evidence", "documented")
        surest[pair] = max(found, surest.get(pair, found), key=SURENESS.index)
    counts = {
        "left": len({a for a, _ in surest}),
        "right": len({b for _, b in surest}),
        "ties": len(surest),
        "rows": len(rows),
    }
    evidence = Counter(surest.values())
    return counts | {word: evidence[word] for word in reversed(SURENESS)}


def read_expected(folder):
    return {row["quantity"]: int(row["value"]) for row in read_rows(folder / "expected.csv")}


def check_counts(folder):
    path = folder / "partnerships.csv"
    expected = read_expected(folder)
    found = count(read_rows(path))
    for quantity in sorted(expected.keys() | found.keys()):
        values = expected.get(quantity), found.get(quantity)
        expect(values[0] == values[1], path, f"{quantity}: expected %s, found %s" % values)


def check_program(folder):
    name = f"@{folder.relative_to(DATA)}"
    done = subprocess.run(
        [os.environ["PARTNET"], "rank", name, "--json"], capture_output=True, encoding="utf-8"
    )
    expect(done.returncode == 0, folder, f"partnet rank {name}: {done.stderr.strip()}")
    if done.returncode == 0:
        found = json.loads(done.stdout)["network"]
        for quantity, value in read_expected(folder).items():
            same = found.get(quantity) == value or quantity not in found
            expect(same, folder, f"{name}: {quantity}: the program counts {found.get(quantity)}")
        missing = {"left", "right", "ties", "documented"} - found.keys()
        expect(not missing, folder, f"{name}: the program does not tell {sorted(missing)}")


def check_about(folder):
    about = {row["key"]: row["value"] for row in read_rows(folder / "about.csv")}
    for key in ("title", "source", "licence"):
        expect(about.get(key), folder / "about.csv", f"no '{key}'")


def check_made_up(path, rows):
    for line, row in enumerate(rows, start=2):
        names = row["enterprise"], row["institution"]
        undisclosed = ENTERPRISE.fullmatch(names[0]), INSTITUTION.fullmatch(names[1])
        where = f"row {line} ({names[0]}, {names[1]})"
        if row["evidence"] == "illustrative":
            expect(all(undisclosed), path, f"{where}: a named organisation in a made-up tie")
            sourced = [row[key] for key in ("year", "kind", "source") if row[key]]
            expect(not sourced, path, f"{where}: a made-up tie with {sourced}")
        else:
            expect(row["source"], path, f"{where}: no source")
            expect(not undisclosed[0], path, f"{where}: an undisclosed enterprise with evidence")
    fields = Counter(row["field"] for row in rows if row["evidence"] == "illustrative")
    expect(fields["elastic strain sensors"] == 1, path, "elastic strain sensors: not one tie")
    imaging = [row["evidence"] for row in rows if "laser" in row["field"]]
    expect(imaging == ["documented"], path, "laser gated imaging: not one documented tie")


def check_facts(folder, path, rows, until):
    facts = [row for row in read_rows(folder / "documented.csv") if int(row["year"]) <= until]
    known = [row for row in rows if row["evidence"] != "illustrative"]
    unnamed = [row for row in known if INSTITUTION.fullmatch(row["institution"])]
    told = [{key: row[key] for key in rows[0]} for row in facts]
    expect([row for row in known if row not in unnamed] == told, path, "facts were changed")
    pairs = [(row["enterprise"], row["institution"], row["evidence"]) for row in unnamed]
    expected = [("Weiqiao Textile", "Undisclosed CAS institution 08", "implied")]
    expect(pairs == expected, path, f"ties with an unnamed institution: {pairs}")


def check_numbers(path, names, pattern, last):
    found = sorted(m.group(1) for m in map(pattern.fullmatch, names) if m)
    expect(found == [f"{n:02}" for n in range(8, last + 1)], path, f"undisclosed: {found}")
    odd = [n for n in names if n.startswith("Undisclosed") and not pattern.fullmatch(n)]
    expect(not odd, path, f"undisclosed, but not named by the rule: {odd}")


def check_organisations(folder, path, ties):
    rows = read_rows(path)
    named = {row["name"]: row for row in read_rows(folder / "named.csv")}
    for side, pattern, last, chinese in (
        ("enterprise", ENTERPRISE, 39, "未公开企业"),
        ("institution", INSTITUTION, 13, "未公开中国科学院机构"),
    ):
        names = [row["name"] for row in rows if row["side"] == side]
        check_numbers(path, names, pattern, last)
        same = sorted(names) == sorted({row[side] for row in ties})
        expect(same, path, f"not the organisations of side '{side}' that have a tie")
        for row in rows:
            number = pattern.fullmatch(row["name"])
            if row["side"] == side and number:
                wanted = f"{chinese} {number.group(1)}"
                expect(row["name_zh"] == wanted, path, f"{row['name']}: '{row['name_zh']}'")
    for row in rows:
        if row["name"] in named:
            wanted = named[row["name"]] | {"evidence": "documented"}
            expect(row == wanted, path, f"{row['name']}: differs from named.csv")
        else:
            undisclosed = row["name"].startswith("Undisclosed")
            expect(undisclosed, path, f"{row['name']}: no source names it")
            sure = "implied" if row["name"].endswith("institution 08") else "illustrative"
            expect(row["evidence"] == sure, path, f"{row['name']}: not {sure}")


def check_sources(folder, path):
    told = path.read_text(encoding="utf-8")
    cells = re.sub(r" \(<[^>]*>\)", "", told)
    for row in read_rows(folder / "documented.csv"):
        source = row["source"].split(" (")[0]
        expect(f"| {source} " in cells, path, f"does not name '{source}'")
        expect(row["url"] in told, path, f"does not name '{row['url']}'")


def check_binzhou(folder):
    for year, place in ((2022, folder), (2023, folder / "2023")):
        path = place / "partnerships.csv"
        rows = read_rows(path)
        check_made_up(path, rows)
        check_facts(folder, path, rows, year)
        check_organisations(folder, place / "organisations.csv", rows)
    check_sources(folder, folder / "SOURCES.md")


for partnerships in sorted(DATA.glob("**/partnerships.csv")):
    check_counts(partnerships.parent)
    check_about(partnerships.parent)
    if "PARTNET" in os.environ:
        check_program(partnerships.parent)
check_binzhou(DATA / "binzhou")
for fault in faults[:20]:
    print(fault, file=sys.stderr)
if len(faults) > 20:
    print(f"and {len(faults) - 20} more", file=sys.stderr)
sys.exit(1 if faults else 0)
EOP
