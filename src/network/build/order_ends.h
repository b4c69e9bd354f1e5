/**
 * The rows of one left node in the order of their right nodes.
 */
#ifndef PNI_ORDER_ENDS_H
#define PNI_ORDER_ENDS_H

#include "sort_rows.h"

/**
 * Sorts n rows by right node; rows of one pair stay as they are.
 *
 * `room` holds n more rows, `n_right` is above every right node.
 * Method:   insertion for a few rows, else by one byte after another from the last.
 */
void pni_order_ends(pni_row_end *end, size_t n, size_t n_right, pni_row_end *room);

#endif
