"""A long list in which some firms are misspelt: `check` finds them all, and soon.

85,000 rows of 17,000 firms and 26 agencies, the size of a public list of awards.  Every
500th firm has some rows under another spelling of its name.
"""
import csv
import io
import os
import random
import resource
import subprocess
import sys

ROWS, FIRMS, AGENCIES, EVERY = 85_000, 17_000, 26, 500
MOST_SECONDS = 10  # of work
FORMS = ("Inc.", "LLC", "Corporation", "Co., Ltd.")


def make_word(random_numbers):
    pairs = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    return "".join(random_numbers.choice(pairs) for _ in range(7)).capitalize()


def misspell(name, kind):
    """The name as a clerk may write it."""
    word, form = name.split(" ", 1)
    return (name.upper(), f"{word}, {form}", word,
            f"{word[:4]}{word[5:]} {form}",  # a letter is missing
            f"{word[:3]}{word[4]}{word[3]}{word[5:]} {form}")[kind % 5]  # two turned


def make_list():
    """The list, and the pairs that are to be found."""
    numbers = random.Random(85)
    words = set()
    while len(words) < FIRMS:
        words.add(make_word(numbers))
    names = [f"{word} {numbers.choice(FORMS)}" for word in sorted(words)]
    slips = {name: misspell(name, k) for k, name in enumerate(names[::EVERY])}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("firm", "agency"))
    for row in range(ROWS):
        name = names[row % FIRMS]
        name = slips.get(name, name) if row // FIRMS == 2 else name
        writer.writerow((name, f"Agency {chr(65 + numbers.randrange(AGENCIES))}"))
    return out.getvalue(), {frozenset(pair) for pair in slips.items()}


def main():
    text, wanted = make_list()
    done = subprocess.run([os.environ["PARTNET"], "check", "--names", "--to", "csv", "-"],
                          input=text.encode(), stdout=subprocess.PIPE, check=True)
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    found = {frozenset((row["name"], row["same_as"])) for row in rows}
    missed = wanted - found
    for pair in sorted(map(sorted, missed)):
        print("not found:", *pair)
    print(f"{len(wanted)} misspelt, {len(found)} found, {seconds:.2f} s of work")
    if missed or found != wanted or seconds > MOST_SECONDS:
        sys.exit(1)


main()
