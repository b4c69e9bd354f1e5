/**
 * Moves islands until none overlap.
 */
#ifndef PNI_APART_H
#define PNI_APART_H

#include "islands.h"

/**
 * Pushes the islands that are not little out of each other, each pair along its
 * shortest way, and draws them together as far as that goes.
 *
 * Input:    x, y, outline of each island; `gap` stays free between two outlines; all of
 *           them together become about `shape` times as wide as high.
 * Cost:     O(islands^2) a round, a bounded number of rounds, then the picture grows.
 * Errors:   PN_ECANCELLED.
 */
pn_status pni_islands_part(pni_islands *islands, double shape, double gap,
                           const pn_run *run, pn_error *err);

#endif
