/**
 * Where the names of islands stand, once all else has its place.
 */
#ifndef PNI_NAME_ISLANDS_H
#define PNI_NAME_ISLANDS_H

#include "islands.h"

/**
 * Moves the tags of islands to where the fewest ties cross them: inside the outline,
 * over no node and no label, as far up as may be.  A tag without such a place stays.
 *
 * Cost:     O(ties + islands (ties + nodes)), with some 300 places for each tag.
 */
void pni_name_islands(const pni_scene *scene, pni_islands *islands);

#endif
