/**
 * How the columns of a table of ties were understood, in a sentence.
 */
#ifndef PNI_COLUMNS_REMARK_H
#define PNI_COLUMNS_REMARK_H

#include "csv_header.h"

/**
 * Records as a remark which columns are the sides, the weight, the year and the
 * evidence.
 *
 * Special:  says nothing of a table of two columns, or one without a header.
 */
pn_status pni_columns_remark(const pni_columns *columns, const pni_reading *reading,
                             const char *source, pn_error *err);

#endif
