/**
 * Is a table of text a matrix, and where does it start?
 *
 *              | X | Y | Z       column names: the right side
 *        ------+---+---+---
 *          A   | 1 |   | 2       row names: the left side; numbers, 0 or nothing where
 *          B   | 0 | 1 |         there is no tie
 *
 * Marks such as √ may stand for 1, and a column of serial numbers before the row names.
 */
#ifndef PNI_MATRIX_SHAPE_H
#define PNI_MATRIX_SHAPE_H

#include "csv_window.h"

/** The row of column names: the first one of two cells or more; NULL if there is none.
 */
const pni_window_row *pni_matrix_header(const pni_window *window);

/** The column of the row names: the first one, or that behind serial numbers. */
pn_status pni_matrix_names(const pni_window_row *header, size_t *out, pn_error *err);

/** A weight, or a mark such as √, which weighs 1; why it is none, or NULL. */
const char *pni_matrix_weight(pni_slice cell, char decimal, double *out);

/** How much a window looks like a matrix. */
typedef enum pni_matrix_look {
    PNI_MATRIX_NOT = 0,
    PNI_MATRIX_FULL,  /* it may also be a list of figures: no cell is empty or 0 */
    PNI_MATRIX_SPARSE /* as partnerships are */
} pni_matrix_look;

/**
 * Looks at names and cells.
 *
 * `is_cut` tells that the last row may not be whole.
 * A list whose headers are known words, or years, is none, and neither is one of serial
 * numbers and figures without a gap.
 */
pn_status pni_matrix_look_at(const pni_window *window, char decimal, bool is_cut,
                             pni_matrix_look *out, pn_error *err);

#endif
