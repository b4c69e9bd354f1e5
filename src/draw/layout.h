/**
 * Layouts: a scene in, positions out.
 */
#ifndef PNI_LAYOUT_H
#define PNI_LAYOUT_H

#include "scene.h"

/** One layout. */
typedef struct pni_layout {
    pn_entry entry;
    /** Fills x, y, label_x, curve, band, bottom and width of a scene that is styled
     * and measured; x, y and curve have their memory, y begins at 0. */
    pn_status (*run)(pni_scene *scene, pn_error *err);
} pni_layout;

/** The layout of that name; PN_EUSE, with a suggestion, if there is none. */
pn_status pni_layout_find(const char *name, const pni_layout **out, pn_error *err);

#define PN_LAYOUT(name) extern const pni_layout pni_layout_##name;
#include "layouts.def"
#undef PN_LAYOUT

#endif
