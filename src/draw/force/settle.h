/**
 * Where islands and their nodes stand, before anything is pushed out of the way.
 */
#ifndef PNI_SETTLE_H
#define PNI_SETTLE_H

#include "islands.h"

/**
 * Lays out the islands as one vertex each.
 *
 * Output:   home, x, y of the islands; 1 is about the size of an island.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_settle_islands(const pni_scene *scene, pni_islands *islands,
                             pn_error *err);

/**
 * Lays out the nodes of each island that is not little around its middle, drawn a
 * little towards the islands that they have ties to.
 *
 * Input:    where the islands stand.
 * Output:   scene->x, y of the nodes around their island's middle, in points.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_settle_nodes(pni_scene *scene, const pni_islands *islands, pn_error *err);

/** Parts the nodes of each island that cover each other or nearly do; of very large
 * islands and networks it leaves them as they are. */
void pni_part_nodes(pni_scene *scene, const pni_islands *islands, double gap);

#endif
