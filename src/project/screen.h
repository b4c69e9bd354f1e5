/**
 * Which pairs need a closer look, told from the null model before any is counted.
 */
#ifndef PNI_SCREEN_H
#define PNI_SCREEN_H

#include "chances.h"
#include "thresholds.h"

/**
 * Finds from how many shared partners on p may be as low as `highest`, for each two
 * classes of degree.
 *
 * Output:   thresholds; a pair below them has p > highest, proven by pni_tail_floor.
 * Errors:   PN_ENOMEM.
 * Cost:     moments for each two classes, and a few floors of them.
 * Owner:    the caller, who releases them with pni_thresholds_done, after a failure,
 *           too.
 */
pn_status pni_screen_find(const pni_testing *testing, double highest,
                          pni_thresholds *out, pn_error *err);

#endif
