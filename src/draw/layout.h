/**
 * Layouts: a scene in, positions out, and what is painted behind them.
 */
#ifndef PNI_LAYOUT_H
#define PNI_LAYOUT_H

#include "canvas.h"

/** One layout. */
typedef struct pni_layout {
    pn_entry entry;
    pni_traits traits;
    /** Fills x, y, place and curve, which have their memory, of a scene that is styled
     * and measured; sets width and bottom of the page, which begins at 0, 0, and
     * n_shaded; paints bands, hulls, grids on `behind`. */
    pn_status (*run)(pni_scene *scene, pni_canvas *behind, pn_error *err);
} pni_layout;

/** The layout of that name; PN_EUSE, with a suggestion, if there is none. */
pn_status pni_layout_find(const char *name, const pni_layout **out, pn_error *err);

#define PN_LAYOUT(name) extern const pni_layout pni_layout_##name;
#include "layouts.def"
#undef PN_LAYOUT

#endif
