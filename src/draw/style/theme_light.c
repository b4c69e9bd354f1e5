/* For pages and screens with a white ground. */
#include "../../write/palette.h"
#include "theme.h"

const pni_theme pni_theme_light = {
    .entry = {.name = "light",
              .summary = "colours on white, also for the colour-blind",
              .reference =
                  "Machado, Oliveira & Fernandes 2009; Sharma, Wu & Dalal 2005",
              .parameters = ""},
    .page = "#FFFFFF",
    .strong = "#111111",
    .text = "#333333",
    .soft = "#555555",
    .faint = "#6B6B6B",
    .made_up = "#6F6F6F",
    .rim = "#FFFFFF",
    .ring = "#111111",
    .nobody = "#999999",
    .scale = "#999999",
    .between = "#666666",
    .muted = "#D5D5D5",
    .muted_text = "#B5B5B5",
    .grid = "#DDDDDD",
    .band_veil = "1C",
    .palette = pni_palette,
    .n_colors = PNI_N_COLORS,
    .step = {"#E0CB6C", "#86BB92", "#4A9CA3", "#2F5F92", "#2B2A5C"},
};
