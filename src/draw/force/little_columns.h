/**
 * Small components as little columns, one below the other.
 */
#ifndef PNI_LITTLE_COLUMNS_H
#define PNI_LITTLE_COLUMNS_H

#include "islands.h"

/** What a page holds with the little islands, before they are placed: from 0, 0. */
pni_box pni_little_room(pni_scene *scene, const pni_islands *islands,
                        const pni_box *page);

/**
 * Places the little islands in stacks at the right of `page`, none much higher than it
 * is, or below it, and their labels beside the nodes; they all have one width.
 *
 * Input:    page: what is taken already.
 * Output:   x, y, outline of the islands; *page holds the stacks, too.
 * Cost:     O(nodes + ties).
 */
void pni_little_columns(pni_scene *scene, pni_islands *islands, pni_box *page);

#endif
