/**
 * Nodes that move a little, so that fewer ties pass below names.
 */
#ifndef PNI_NUDGE_H
#define PNI_NUDGE_H

#include "spots.h"

/**
 * Moves nodes of a small picture by some points, each with its label, where less of
 * ties then lies below names and nodes.  Nodes stay in their outlines, apart from each
 * other; labels stay shown.
 *
 * Input:    islands that stand together, labels in their places.
 * Output:   scene->x, y, place.
 * Cost:     O(nodes (nodes + ties)) a round, a bounded number of rounds.
 */
void pni_nudge_nodes(pni_scene *scene, const pni_spots *spots);

#endif
