#!/usr/bin/env python3
"""The colours of every theme can be told apart, also by people with a colour vision
deficiency, and its texts can be read.

Source: Machado, Oliveira & Fernandes, A physiologically-based model for simulation of
color vision deficiency, 2009, doi:10.1109/TVCG.2009.113 (matrices for severity 1.0, on
linear RGB); Sharma, Wu & Dalal, The CIEDE2000 color-difference formula, 2005,
doi:10.1002/col.20070 (and its test pairs); WCAG 2.1 for contrast.
Prints what it found when called with -v behind the source tree.
"""
import itertools
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
LEAST_DIFFERENCE = 10  # CIEDE2000; about 2 is just noticed side by side
LEAST_STEP = 15        # of lightness, between greys
LEAST_CONTRAST = 4.5   # WCAG 2.1, level AA
VISIONS = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}
failures = []


def linear(color):
    channels = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen(matrix, rgb):
    return [min(1, max(0, sum(a * b for a, b in zip(row, rgb)))) for row in matrix]


def lab(rgb):
    """CIE L*a*b* of linear sRGB, D65."""
    r, g, b = rgb
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    cut = (6 / 29) ** 3
    x, y, z = (t ** (1 / 3) if t > cut else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def hue(a, b):
    return math.degrees(math.atan2(b, a)) % 360


def mean_hue(h1, h2):
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2


def difference(one, other):
    """CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(mean_c7 / (mean_c7 + 25 ** 7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = hue(a1, b1), hue(a2, b2)
    turn = 0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    d_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    l_m, c_m = (l1 + l2) / 2, (c1 + c2) / 2
    h_m = h1 + h2 if c1 * c2 == 0 else mean_hue(h1, h2)
    t = (1 - 0.17 * math.cos(math.radians(h_m - 30)) + 0.24 * math.cos(math.radians(2 * h_m))
         + 0.32 * math.cos(math.radians(3 * h_m + 6))
         - 0.20 * math.cos(math.radians(4 * h_m - 63)))
    s_l = 1 + 0.015 * (l_m - 50) ** 2 / math.sqrt(20 + (l_m - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_m, 1 + 0.015 * c_m * t
    turned = math.radians(60 * math.exp(-((h_m - 275) / 25) ** 2))
    r_t = -math.sin(turned) * 2 * math.sqrt(c_m ** 7 / (c_m ** 7 + 25 ** 7))
    parts = (l2 - l1) / s_l, (c2 - c1) / s_c, d_h / s_h
    return math.sqrt(sum(p * p for p in parts) + r_t * parts[1] * parts[2])


def contrast(one, other):
    light = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def expect(good, what):
    if not good:
        failures.append(what)


# The formula gives what its paper says: pairs 1, 7, 17 and 25 of its table 1.
for one, other, published in (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644)):
    expect(abs(difference(one, other) - published) < 5e-5, f"CIEDE2000 of {one}, {other}")


def colors_of(text, member):
    found = re.search(member + r"\s*(?:\[[^\]]*\])?\s*=\s*\{([^}]*)\}", text)
    return re.findall(r"#[0-9A-F]{6}", found.group(1)) if found else []


def check_signs(name, palette):
    """Any two colours of a palette differ, whoever looks."""
    for vision, matrix in VISIONS.items():
        labs = [lab(seen(matrix, linear(color))) for color in palette]
        least = min(difference(a, b) for a, b in itertools.combinations(labs, 2))
        if "-v" in sys.argv:
            print(f"{name:6} {vision:13} least difference {least:.1f}")
        expect(least >= LEAST_DIFFERENCE, f"{name}: two colours differ by {least:.1f}, {vision}")


def check_scale(name, steps):
    """Lightness rises or falls all the way, whoever looks."""
    for vision, matrix in VISIONS.items():
        light = [lab(seen(matrix, linear(color)))[0] for color in steps]
        moves = [b - a for a, b in zip(light, light[1:])]
        expect(all(m > 5 for m in moves) or all(m < -5 for m in moves),
               f"{name}: the scale of numbers is not steady, {vision}")


LIGHT = colors_of((ROOT / "src/write/palette.c").read_text(), "pni_palette")
names = re.findall(r"^PN_THEME\((\w+)\)", (ROOT / "src/draw/style/themes.def").read_text(), re.M)
expect(len(names) >= 3, "fewer than three themes")
for name in names:
    source = (ROOT / f"src/draw/style/theme_{name}.c").read_text()
    palette = colors_of(source, r"palette") or LIGHT
    color = dict(re.findall(r"\.(\w+) = \"(#[0-9A-F]{6})\"", source))
    check_signs(name, palette)
    check_scale(name, colors_of(source, r"\.step"))
    for text in ("strong", "text", "soft", "faint", "made_up"):
        ratio = contrast(color[text], color["page"])
        expect(ratio >= LEAST_CONTRAST, f"{name}: {text} has a contrast of {ratio:.2f}")
    if name == "print":
        everything = palette + list(color.values())
        expect(all(c[1:3] == c[3:5] == c[5:7] for c in everything), "print: not all are greys")
        light = sorted(lab(linear(c))[0] for c in palette)
        expect(all(b - a >= LEAST_STEP for a, b in zip(light, light[1:])),
               f"print: greys too near, lightness {[round(x) for x in light]}")

for failure in failures:
    print("FAILED:", failure)
sys.exit(1 if failures else 0)
