/* For black-and-white print: lightness, hollow and ringed signs, no hue. */
#include "theme.h"

static const char *const palette[] = {"#1E1E1E", "#9B9B9B", "#5C5C5C", "#C6C6C6"};

const pni_theme pni_theme_print = {
    .entry = {.name = "print",
              .summary = "greys on white, for black-and-white print",
              .reference = "",
              .parameters = ""},
    .page = "#FFFFFF",
    .strong = "#000000",
    .text = "#222222",
    .soft = "#444444",
    .faint = "#555555",
    .made_up = "#6F6F6F",
    .rim = "#FFFFFF",
    .ring = "#000000",
    .nobody = "#7A7A7A",
    .scale = "#8A8A8A",
    .within = "#333333",
    .between = "#A0A0A0",
    .muted = "#DCDCDC",
    .muted_text = "#B8B8B8",
    .grid = "#DDDDDD",
    .band_veil = "1C",
    .palette = palette,
    .n_colors = sizeof palette / sizeof palette[0],
    .step = {"#E2E2E2", "#B0B0B0", "#7E7E7E", "#4C4C4C", "#141414"},
};
