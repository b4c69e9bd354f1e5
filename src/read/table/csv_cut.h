/**
 * The last step of reading a record: its fields without quotes.
 */
#ifndef PNI_CSV_CUT_H
#define PNI_CSV_CUT_H

#include "csv_token.h"

/** Makes csv->field of csv->bounds, now that the record stands still in the buffer. */
pn_status pni_csv_cut(pni_csv *csv, pn_error *err);

/** The error for a field, at a byte of the record, that is longer than allowed. */
pn_status pni_csv_fail_long_field(const pni_csv *csv, size_t begin, pn_error *err);

#endif
