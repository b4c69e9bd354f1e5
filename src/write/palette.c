#include "palette.h"

/* Chosen so that any two differ by at least 12 in CIEDE2000 (Sharma, Wu & Dalal 2005,
 * doi:10.1002/col.20070) for everybody and for people without red, green or blue cones,
 * as simulated after Machado, Oliveira & Fernandes 2009, doi:10.1109/TVCG.2009.113:
 * tests/scripts/palettes.py measures it. */
const char *const pni_palette[PNI_N_COLORS] = {
    "#4477AA", "#D95F6A", "#5A753A", "#F1A735", "#6BC5F9",
    "#711657", "#6BA794", "#534600", "#B78EB8", "#555552",
};
