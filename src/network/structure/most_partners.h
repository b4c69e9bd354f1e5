/**
 * The nodes with the most partners.
 */
#ifndef PNI_MOST_PARTNERS_H
#define PNI_MOST_PARTNERS_H

#include "../../base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Keeps, of the nodes with keep[0 .. n-1], only the `top` with the most partners; of
 * equal ones those with less doubt (NULL: there is none), then the first. */
pn_status pni_keep_most_partners(const size_t *degree, const uint8_t *doubt, size_t n,
                                 size_t top, bool *keep, pn_error *err);

#endif
