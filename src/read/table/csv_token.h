/**
 * Delimited text as records of fields: RFC 4180, and what spreadsheets make of it.
 *
 * Fields are quoted with `"`, doubled inside; a quote inside an unquoted field is
 * text.  Records end with LF, CR or CRLF, in any mixture.  `="00123"` is the text
 * 00123.  A first line `sep=;` names the delimiter.
 */
#ifndef PNI_CSV_TOKEN_H
#define PNI_CSV_TOKEN_H

#include "../reading.h"
#include "csv_buffer.h"

/** Where a field stands in its record, before quotes are taken off. */
typedef struct pni_csv_bounds {
    size_t begin; /* from the start of the record */
    size_t end;
    bool has_doubled_quotes;
} pni_csv_bounds;

/** Zeroed, then opened. */
typedef struct pni_csv {
    pni_csv_buffer buffer; /* buffer.begin is the start of the record */
    const pni_reading *reading;
    pni_faults *faults;
    char delimiter;
    size_t limit_field;
    size_t limit_columns;
    uint64_t line;       /* of the record; counts from 1 */
    uint64_t first_line; /* of the first record */
    size_t first;        /* of the first record, while buffer.hold */
    size_t size;         /* of the record without its end */
    bool has_record;
    bool has_quotes;    /* the record holds a quoted field */
    size_t field_begin; /* of the field that is being read, from the record's start */
    pni_csv_bounds *bounds;
    pni_slice *field; /* [n_fields], valid until the next record */
    size_t n_fields;
    size_t capacity;
    char *scratch; /* fields that had to be changed */
    size_t scratch_size;
    size_t scratch_used;
} pni_csv;

/**
 * Opens a stream of text; finds the delimiter if it is 0.
 *
 * Input:    `csv` zeroed but for the delimiter; reading, faults and source outlive it.
 * Errors:   PN_EUSE for a delimiter that cannot be one, PN_EDATA for text that is
 *           something else, PN_EREAD, PN_ENOMEM.
 */
pn_status pni_csv_open(pni_csv *csv, pn_source source, const pni_reading *reading,
                       pni_faults *faults, pn_error *err);
void pni_csv_done(pni_csv *csv);

/** Reads the next record; `*more` is false past the last. */
pn_status pni_csv_next(pni_csv *csv, bool *more, pn_error *err);
/**
 * Goes back to before the first record, once.
 *
 * Until then everything read is kept and no fault is counted, so that a caller can
 * look for the header first.
 */
void pni_csv_rewind(pni_csv *csv);

/** Line and column of a field of the record; of a sheet, row and column. */
pni_place pni_csv_place(const pni_csv *csv, size_t field);
/** True if the record holds nothing but blanks. */
bool pni_csv_is_blank(const pni_csv *csv);

#endif
