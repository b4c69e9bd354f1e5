#include "palette.h"

/* Muted colours that people with a colour vision deficiency can tell apart, after
 * P. Tol, "Colour schemes", SRON technical note (2021). */
const char *const pni_palette[PNI_N_COLORS] = {
    "#4477AA", "#CC6677", "#228833", "#CCA014", "#66A9D8",
    "#882255", "#44AA99", "#8C8C30", "#AA4499", "#777777",
};
