/**
 * DOT as SVG, PDF or PNG, by Graphviz.
 */
#ifndef PNI_RENDER_H
#define PNI_RENDER_H

#include "child.h"

/** A picture to be rendered; `height` and `width` of the page in points. */
typedef struct pni_rendering {
    const pn_bytes *dot;
    double width;
    double height;
    unsigned dpi; /* of PNG; 0: sharp, or as many as fit */
    pni_limits limits;
} pni_rendering;

/**
 * Renders; `format` is `svg`, `pdf` or `png`.
 *
 * Errors:   PN_ELIMIT where a PNG of so many dots per inch would be too large;
 *           PN_EPROGRAM when Graphviz is missing, fails, warns or takes too long;
 *           PN_ECANCELLED, PN_ENOMEM.
 */
pn_status pni_render(const pni_rendering *rendering, const char *format, pn_bytes *out,
                     pn_error *err);

#endif
