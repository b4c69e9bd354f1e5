/**
 * Delimited text that was made of another kind of table - a sheet, a result, records -
 * so that it is read by the code that reads every table.
 *
 * Its text is UTF-8, a record for each row, fields in quotes with `,` between them.
 * Places are the row and the column of a cell, or what reading->finder says.
 */
#ifndef PNI_TABLE_TEXT_H
#define PNI_TABLE_TEXT_H

#include "../reading.h"

#include "../../base/bytes.h"

/** Reads it, a list or a matrix. */
pn_status pni_table_text_read(const pni_reading *reading, pn_source source,
                              pn_error *err);
/** True if it is a matrix, or its header names both sides; nothing is recorded. */
pn_status pni_table_text_fits(const pni_reading *reading, pn_source source, bool *out,
                              pn_error *err);
/** Appends a field: in quotes, unless it is empty. */
pn_status pni_table_text_field(pn_bytes *out, pni_slice text, pn_error *err);

/** Makes the text row by row. */
typedef struct pni_row_maker {
    /** Appends a row with its line end, or sets `*at_end`; the first one is the header.
     */
    pn_status (*add)(void *context, pn_bytes *text, bool *at_end, pn_error *err);
    void *context;
} pni_row_maker;

/** Reads the rows that a maker makes; its fault goes before those of the text. */
pn_status pni_table_text_make(const pni_reading *reading, const char *name,
                              const pni_row_maker *maker, pn_error *err);

#endif
