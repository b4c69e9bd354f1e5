/**
 * Ties between islands drawn together, where there are too many to be told apart.
 */
#ifndef PNI_BUNDLES_H
#define PNI_BUNDLES_H

#include "islands.h"

/**
 * Where many ties join islands: marks these ties as hidden and gives each pair of
 * islands one line, the wider, the more ties; of very many pairs only the strongest.
 *
 * Output:   scene->hidden, scene->bundle_most, scene->bundle_least.
 * Errors:   PN_ENOMEM.
 * Cost:     O(ties log ties).
 */
pn_status pni_bundles_draw(pni_scene *scene, pni_canvas *canvas,
                           const pni_islands *islands, pn_error *err);

/** `#RRGGBBAA` of such lines. */
void pni_bundle_color(const pni_scene *scene, char out[10]);
/** Width of the line of that many ties. */
double pni_bundle_width(const pni_scene *scene, double n_ties);

#endif
