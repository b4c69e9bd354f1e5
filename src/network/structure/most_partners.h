/**
 * The nodes with the most partners.
 */
#ifndef PNI_MOST_PARTNERS_H
#define PNI_MOST_PARTNERS_H

#include "../../base/error.h"

#include <stdbool.h>
#include <stddef.h>

/** Keeps, of the nodes with keep[0 .. n-1], only the `top` with the most partners; of
 * equal ones the first. */
pn_status pni_keep_most_partners(const size_t *degree, size_t n, size_t top, bool *keep,
                                 pn_error *err);

#endif
