/**
 * Spreading a crowd over a disc, so that it has neither holes nor stragglers.
 */
#ifndef PNI_EVEN_OUT_H
#define PNI_EVEN_OUT_H

#include "../../base/error.h"

/**
 * Moves points towards or away from their mean, the order of their distances kept, most
 * of the way to where they would fill a disc of that radius evenly.  Few points only
 * draw closer together, as far as the disc is.
 *
 * Cost:     O(n log n).
 * Errors:   PN_ENOMEM.
 */
pn_status pni_even_out(double *x, double *y, size_t n, double radius, pn_error *err);

#endif
