/**
 * Turning what is laid out so that it fills a page.
 */
#ifndef PNI_FIT_ISLANDS_H
#define PNI_FIT_ISLANDS_H

#include "islands.h"

/**
 * Turns and stretches where the islands stand, moves them apart, and keeps what wastes
 * least of the page, with the little islands beside or below them.
 *
 * Input:    home and outlines of the islands; `*turn`: in radians, NAN: not chosen yet.
 * Output:   x, y in points; `*turn`: the one chosen.
 * Cost:     O(tries) times that of pni_islands_part; many islands get few tries.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_islands_fit(pni_scene *scene, pni_islands *islands, double gap,
                          double *turn, pn_error *err);

/** The box of all islands that are not little; all 0 if there are none. */
pni_box pni_islands_box(const pni_islands *islands);

#endif
