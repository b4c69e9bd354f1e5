#!/usr/bin/env python3
"""The gallery is what its script makes: the same page, the same pictures but for
coordinates, which follow the fonts of the machine; each picture is sound XML that other
programs show as it is meant."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(sys.argv[1])
GALLERY = ROOT / "examples/gallery"
PLACES = {"x", "y", "cx", "cy", "rx", "ry", "d", "points", "width", "height", "viewBox",
          "transform", "text-anchor"}
failures = []


def content(path):
    """Elements with their texts and all attributes that are no places."""
    return [(element.tag, (element.text or "").strip(),
             {k: v for k, v in element.attrib.items() if k not in PLACES})
            for element in ElementTree.parse(path).iter()]


def compare(one, other):
    first, second = content(one), content(other)
    different = [pair for pair in zip(first, second) if pair[0] != pair[1]]
    if different:
        failures.append(f"{one.name} is {different[0][0]}, the script makes {different[0][1]}")
    elif len(first) != len(second):
        failures.append(f"{one.name}: {len(first)} elements, the script makes {len(second)}")


def check(path):
    """What other programs need: words for the blind; fills that Inkscape knows (it paints
    `transparent` black); a page of whole pixels, else a dark one has a white edge."""
    root = ElementTree.parse(path).getroot()
    tags = [element.tag.rpartition("}")[2] for element in root]
    if tags[:2] != ["title", "desc"]:
        failures.append(f"{path.name}: begins with {tags[:2]}, not with title and desc")
    if any(element.get("fill") == "transparent" for element in root.iter()):
        failures.append(f"{path.name}: fills with 'transparent'")
    size = [float(root.get(side).removesuffix("pt")) for side in ("width", "height")]
    box = [float(number) for number in root.get("viewBox").split()[2:]]
    if any(side % 3 or abs(side - drawn) > 0.02 for side, drawn in zip(size, box)):
        failures.append(f"{path.name}: {size} points for a drawing of {box}")


if not shutil.which("neato"):
    print("SKIPPED: neato is not installed")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([str(GALLERY / "make.sh"), folder], check=True,
                   env={**os.environ, "PARTNET": os.environ["PARTNET"]})
    made = {path.name: path for path in pathlib.Path(folder).iterdir()}
    kept = {path.name: path for path in GALLERY.iterdir() if path.name != "make.sh"}
    if made.keys() != kept.keys():
        failures.append(f"only made or only kept: {sorted(made.keys() ^ kept.keys())}")
    for name in sorted(made.keys() & kept.keys()):
        if name.endswith(".svg"):
            compare(kept[name], made[name])
            check(made[name])
        elif kept[name].read_text() != made[name].read_text():
            failures.append(f"{name} is not what the script makes")
for failure in failures[:20]:
    print("FAILED:", failure)
if failures:
    print("examples/gallery/make.sh makes it anew")
sys.exit(1 if failures else 0)
