"""The scores of the Southern Women equal the reference values to 1e-9."""
import csv
import json
import os
import subprocess
import sys

MEASURES = ("degree", "betweenness", "closeness", "singular")
ROOT = os.environ["PARTNET_ROOT"]


def reference():
    path = os.path.join(ROOT, "tests", "reference", "southern-women.csv")
    with open(path, encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def scores(side):
    command = [os.environ["PARTNET"], "rank", "@southern-women", "--side", side,
               "--by", ",".join(MEASURES), "--normalized", "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def main():
    wanted = reference()
    failures = 0
    seen = 0
    for side in ("event", "woman"):
        for row in scores(side)["rows"]:
            seen += 1
            for measure in MEASURES:
                expected = float(wanted[row["name"]][measure])
                if abs(row[measure] - expected) > 1e-9:
                    failures += 1
                    print(f"{row['name']}: {measure} {row[measure]!r}, not {expected!r}")
    if seen != len(wanted):
        failures += 1
        print(f"{seen} rows, expected {len(wanted)}")
    return failures > 0


sys.exit(main())
