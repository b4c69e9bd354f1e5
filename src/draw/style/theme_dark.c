/* For slides and screens with a dark ground. */
#include "theme.h"

static const char *const palette[] = {
    "#6299D9", "#EF7F86", "#5D935F", "#EAD253", "#B8E3FA",
    "#BC3C77", "#66C7AA", "#93731F", "#8D729F", "#8F97A0",
};

const pni_theme pni_theme_dark = {
    .entry = {.name = "dark",
              .summary = "bright colours on a dark ground, for slides",
              .reference =
                  "Machado, Oliveira & Fernandes 2009; Sharma, Wu & Dalal 2005",
              .parameters = ""},
    .page = "#15191F",
    .strong = "#F4F4F4",
    .text = "#DADCE0",
    .soft = "#B9BEC5",
    .faint = "#A0A6AE",
    .made_up = "#9DA3AB",
    .rim = "#15191F",
    .ring = "#F4F4F4",
    .nobody = "#7D858F",
    .scale = "#7D858F",
    .between = "#98A0AA",
    .muted = "#4B545F",
    .muted_text = "#5F6771",
    .grid = "#343B44",
    .band_veil = "26",
    .palette = palette,
    .n_colors = sizeof palette / sizeof palette[0],
    .step = {"#2F3A66", "#2F6B93", "#3FA0A0", "#96CE93", "#F5EBAF"},
};
