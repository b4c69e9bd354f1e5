/**
 * The free layout, which other layouts use with other traits.
 */
#ifndef PNI_LAYOUT_FORCE_H
#define PNI_LAYOUT_FORCE_H

#include "../canvas.h"

/** As run of pni_layout. */
pn_status pni_run_force(pni_scene *scene, pni_canvas *behind, pn_error *err);

#endif
