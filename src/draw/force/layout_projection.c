/* One side alone: who has partners in common. */
#include "../layout.h"

#include "layout_force.h"

const pni_layout pni_layout_projection = {
    .entry = {.name = "projection",
              .summary = "one side alone, tied by partners in common",
              .reference = "Fruchterman and Reingold 1991, doi:10.1002/spe.4380211102",
              .parameters = "--side, --seed"},
    .traits = {.readable = 150, .shades = true, .crowds = true, .one_mode = true},
    .run = pni_run_force,
};
