/**
 * Names in the order of their bytes.
 */
#ifndef PNI_SORT_NAMES_H
#define PNI_SORT_NAMES_H

#include "names.h"

/**
 * rank[i] is the place of name i among all names.
 *
 * Method:   quicksort on eight bytes at a time; names that share them are sorted by the
 *           next eight.  Bentley and Sedgewick, Fast algorithms for sorting and
 *           searching strings, SODA 1997, with their characters eight bytes wide.
 * Cost:     O(names log names + bytes) time for names that are not hostile.
 */
pn_status pni_sort_names(const pni_names *names, uint32_t *rank, pn_error *err);

#endif
