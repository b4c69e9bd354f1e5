/**
 * Whether a text is a table of partnerships, by its header.
 */
#ifndef PNI_TABLE_FITS_H
#define PNI_TABLE_FITS_H

#include "../reading.h"

/**
 * True if one of the first records has the columns that the options name, or words
 * for both sides.
 *
 * Nothing is recorded.
 */
pn_status pni_table_fits(const pni_reading *reading, pn_source source, bool *out,
                         pn_error *err);

#endif
