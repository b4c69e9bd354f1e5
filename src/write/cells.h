/**
 * Cells as people read them: rounded numbers, shared ranks, ranges.
 */
#ifndef PNI_CELLS_H
#define PNI_CELLS_H

#include "print.h"

#include <partnet/export.h>

/** Room for any cell that is made here. */
enum { PNI_CELL_SIZE = 2 * PNI_NUMBER_SIZE + 4 };

/** False for the upper end of a range, which stands in the cell of the lower end. */
bool pni_is_shown(const pn_table *table, size_t column);

/**
 * The text of a cell.
 *
 * Numbers are rounded to the digits asked for; a rank that others have too is `2=`, a
 * range `2–5`.  `room` holds it where it is made; a text cell is returned as it is.
 */
const char *pni_cell(const pn_table *table, size_t row, size_t column,
                     const pn_write_options *options, char room[PNI_CELL_SIZE]);

#endif
