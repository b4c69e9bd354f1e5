/**
 * Headers of two rows: names of groups of columns above, names of columns below.
 */
#ifndef PNI_HEADER_ROWS_H
#define PNI_HEADER_ROWS_H

#include "../reader.h"
#include "csv_window.h"

/**
 * Makes one record of the two rows of a header, as sheets with merged cells have them.
 *
 * A column is called as the lower row says, or as the upper one where that is empty.
 * The two are a header if the lower row names columns where the upper one is empty,
 * holds no number, and both together name both sides in words that leave no doubt.  A
 * row above a header which is whole by itself is no part of it.
 * Errors:   PN_ENOMEM.
 * Records a remark where two rows became one.
 */
pn_status pni_header_join(const pni_reading *reading, pni_window *window,
                          const char *source, pn_error *err);

#endif
