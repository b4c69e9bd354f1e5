/**
 * Cells as people read them: rounded numbers, shared ranks.
 */
#ifndef PNI_CELLS_H
#define PNI_CELLS_H

#include "print.h"

#include <partnet/export.h>

/**
 * The text of a cell.
 *
 * Numbers are rounded to the digits asked for; a rank that rows share is `2=`.
 * `room` holds it where it is made; a text cell is returned as it is.
 */
const char *pni_cell(const pn_table *table, size_t row, size_t column,
                     const pn_write_options *options, char room[PNI_NUMBER_SIZE]);

#endif
