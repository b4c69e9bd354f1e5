/**
 * Making room for labels among many nodes.
 */
#ifndef PNI_CLEARING_H
#define PNI_CLEARING_H

#include "spots.h"

/**
 * Opens a gap beside each node that gets a label, towards the middle of its island: the
 * nodes above and below draw closer together.
 *
 * Input:    nodes around the middles of their islands.
 * Errors:   PN_ENOMEM.
 * Cost:     O(labels x nodes of an island).
 */
pn_status pni_clear_for_labels(pni_scene *scene, const pni_islands *islands,
                               const pni_spots *spots, pn_error *err);

#endif
