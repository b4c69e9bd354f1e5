#!/usr/bin/env python3
"""Writes the Binzhou example network.

    generate.py          writes the files of this folder and of 2023/
    generate.py --check  compares them instead; exit 1 if one differs

Facts are read from documented.csv (events) and named.csv (organisations) and go
through unchanged.  Everything else is made up here, the same on every run, and is
marked `illustrative`.  Made-up ties join undisclosed organisations only.
SOURCES.md says where the facts come from.
"""

import csv
import io
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent

# The report gives these two numbers and no names.
N_ENTERPRISES = 39
N_INSTITUTIONS = 13
REPORT_YEAR = 2022

# The one event that is known without its institution.
UNNAMED_INSTITUTION = 8
UNNAMED_EVENT = {
    "enterprise": "Weiqiao Textile",
    "institution": f"Undisclosed CAS institution {UNNAMED_INSTITUTION:02}",
    "field": "",
    "year": "2021",
    "kind": "cooperation, institute unnamed",
    "evidence": "implied",
    "source": "no publication on record, see SOURCES.md",
}


class Group(NamedTuple):
    """Made up: an undisclosed institution and those who work with it."""

    institution: int
    theme: str  # a general field
    n_own: int  # enterprises of its own
    n_further: int  # partners out of other groups
    fields: tuple  # of its ties: the first word once, the others in turn


GROUPS = (
    Group(9, "new materials", 7, 2, ("light alloys", "composites", "coatings")),
    Group(10, "green chemistry", 9, 3, ("catalysis", "salt chemistry", "waste water")),
    Group(11, "agriculture", 7, 3, ("seed breeding", "grain processing", "feed")),
    Group(12, "machines", 6, 3, ("machine vision", "robotics", "textile machines")),
    Group(13, "sensors", 3, 2, ("elastic strain sensors", "gas sensors", "gauges")),
)

TIE_COLUMNS = "enterprise,institution,field,year,kind,evidence,source".split(",")
ORGANISATION_COLUMNS = "side,name,name_zh,field,place,evidence".split(",")

ABOUT = {
    "title": "Binzhou enterprises and CAS institutions, {year}",
    "title_zh": "滨州企业与中国科学院机构的合作（{year} 年）",
    "subtitle": "Ties of named organisations rest on public sources; ties among "
    "undisclosed ones, most of the full example, are made up (illustrative).",
    "subtitle_zh": "具名机构的合作依据公开资料；未公开机构之间的合作占完整示例的多数，"
    "均为虚构的示意。",
    "source": "Source: China Daily, \"Innovation boosts Binzhou's growth\", 2022 (how "
    "many organisations); public sources named in data/binzhou/SOURCES.md",
    "source_zh": "资料来源：《中国日报》英文报道 “Innovation boosts Binzhou's growth”，"
    "2022 年（机构数目）；其他公开资料见 data/binzhou/SOURCES.md",
    "licence": "facts with their sources; the made-up part is CC0 1.0",
}


class Shuffler:
    """Knuth's MMIX linear congruential generator: the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items


def enterprise_name(number):
    return f"Undisclosed enterprise {number:02}"


def institution_name(number):
    return f"Undisclosed CAS institution {number:02}"


def read_rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def deal_groups(n_named, shuffler):
    """Deals every undisclosed enterprise to the group of one institution."""
    numbers = shuffler.shuffled(range(n_named + 1, N_ENTERPRISES + 1))
    members = {}
    for group in GROUPS:
        members[group.institution] = sorted(numbers[: group.n_own])
        numbers = numbers[group.n_own :]
    if numbers:
        raise ValueError(f"enterprises without a group: {numbers}")
    return members


def choose_bridges(members, shuffler):
    """Gives each institution partners out of other groups: (enterprise, institution).

    Every second draw prefers an enterprise that bridges already, so that a few
    enterprises have three partners and most have one.
    """
    bridges = []
    for group in GROUPS:
        own = members[group.institution]
        others = [e for home in members.values() if home is not own for e in home]
        for draw in range(group.n_further):
            busy = [e for e, i in bridges]
            mine = [e for e, i in bridges if i == group.institution]
            fresh = [e for e in others if e not in busy]
            again = [e for e in others if busy.count(e) == 1 and e not in mine]
            pool = again if again and draw % 2 else fresh
            bridges.append((pool[shuffler.below(len(pool))], group.institution))
    return bridges


def made_up_ties(members, bridges):
    rows = []
    for group in GROUPS:
        partners = members[group.institution] + [
            e for e, i in bridges if i == group.institution
        ]
        first, *others = group.fields
        for turn, enterprise in enumerate(partners):
            rows.append(
                {
                    "enterprise": enterprise_name(enterprise),
                    "institution": institution_name(group.institution),
                    "field": first if turn == 0 else others[turn % len(others)],
                    "evidence": "illustrative",
                }
            )
    return sorted(rows, key=lambda row: (row["enterprise"], row["institution"]))


def ties_until(year, documented, made_up):
    known = [row for row in documented if int(row["year"]) <= year]
    return known + [UNNAMED_EVENT] + made_up


def undisclosed_organisations(n_named_enterprises, members):
    themes = {group.institution: group.theme for group in GROUPS}
    homes = {e: themes[i] for i in members for e in members[i]}
    for number in range(n_named_enterprises + 1, N_ENTERPRISES + 1):
        yield {
            "side": "enterprise",
            "name": enterprise_name(number),
            "name_zh": f"未公开企业 {number:02}",
            "field": homes[number],
            "place": "Binzhou",
            "evidence": "illustrative",
        }
    for number in range(UNNAMED_INSTITUTION, N_INSTITUTIONS + 1):
        yield {
            "side": "institution",
            "name": institution_name(number),
            "name_zh": f"未公开中国科学院机构 {number:02}",
            "field": themes.get(number, ""),
            "place": "",
            "evidence": "implied" if number == UNNAMED_INSTITUTION else "illustrative",
        }


def organisations_of(ties, named, undisclosed):
    """The organisations that have a tie: enterprises first, named ones first."""
    present = {row["enterprise"] for row in ties} | {row["institution"] for row in ties}
    known = [row | {"evidence": "documented"} for row in named]
    rows = [row for row in known + undisclosed if row["name"] in present]
    return sorted(rows, key=lambda row: row["side"])


def csv_text(columns, rows):
    out = io.StringIO()
    writer = csv.DictWriter(
        out, columns, restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def about_text(year):
    rows = [{"key": k, "value": text.format(year=year)} for k, text in ABOUT.items()]
    return csv_text(("key", "value"), rows)


def generated_files():
    documented = read_rows("documented.csv")
    named = read_rows("named.csv")
    n_named = sum(row["side"] == "enterprise" for row in named)
    shuffler = Shuffler(REPORT_YEAR)
    members = deal_groups(n_named, shuffler)
    made_up = made_up_ties(members, choose_bridges(members, shuffler))
    undisclosed = list(undisclosed_organisations(n_named, members))
    files = {}
    for folder, year in (("", REPORT_YEAR), ("2023/", REPORT_YEAR + 1)):
        ties = ties_until(year, documented, made_up)
        nodes = organisations_of(ties, named, undisclosed)
        files[folder + "partnerships.csv"] = csv_text(TIE_COLUMNS, ties)
        files[folder + "organisations.csv"] = csv_text(ORGANISATION_COLUMNS, nodes)
        files[folder + "about.csv"] = about_text(year)
    return files


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate.py [--check]", file=sys.stderr)
        return 2
    different = []
    for name, text in generated_files().items():
        path = HERE / name
        if not arguments:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        elif not path.exists() or path.read_bytes() != text.encode("utf-8"):
            different.append(name)
    for name in different:
        print(f"{HERE / name} differs from what generate.py writes", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
