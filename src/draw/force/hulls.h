/**
 * The soft hulls of groups: around their nodes and labels, with room for a name.
 */
#ifndef PNI_HULLS_H
#define PNI_HULLS_H

#include "islands.h"

/** Sets the outline of an island whose middle is at x0, y0, and where its name stands:
 * at the top. */
void pni_hull_find(const pni_scene *scene, pni_island *island, double x0, double y0);
/** Finds all of them anew, for islands in their places, where that makes them smaller:
 * labels have moved. */
void pni_hulls_tighten(const pni_scene *scene, pni_islands *islands);
/** Draws those that have a group; counts the groups in scene->n_shaded. */
pn_status pni_hulls_draw(pni_scene *scene, pni_canvas *canvas,
                         const pni_islands *islands, pn_error *err);

#endif
