/**
 * How much two rankings agree.
 */
#ifndef PNI_KENDALL_H
#define PNI_KENDALL_H

#include "ranking.h"

/**
 * Kendall's tau-b of x[0 .. n-1] and y[0 .. n-1].
 *
 * Formula:  (C - D) / sqrt((P - T_x) (P - T_y)), where of all P pairs C are ordered the
 *           same way by x and y, D the other way, and T_x and T_y tied in x and in y
 * Source:   Kendall 1945, doi:10.1093/biomet/33.3.239; counted as in Knight 1966,
 *           doi:10.1080/01621459.1966.10480879.
 * Output:   -1 to 1; NaN if all of x or all of y are tied, or n < 2.
 * Special:  places where x or y is NaN are left out; `*n_used`, if not NULL, are left.
 * Errors:   PN_ENOMEM.
 * Cost:     O(n log n).
 */
pn_status pni_kendall(const double *x, const double *y, size_t n, double *tau,
                      size_t *n_used, pn_error *err);

/** Says how much the rankings by each two measures agree. */
pn_status pni_kendall_note(const pni_ranking *r, pn_table *table, pn_error *err);

#endif
