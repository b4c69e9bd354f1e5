/**
 * `--where COLUMN=VALUE`: which rows count.
 */
#ifndef PNI_WHERE_H
#define PNI_WHERE_H

#include "csv_window.h"

/** A column holds just this text. */
typedef struct pni_condition {
    size_t column;
    pni_slice value;
} pni_condition;

/** Takes `COLUMN=VALUE` apart; PN_EUSE for what is none. */
pn_status pni_where_parse(const char *text, pni_slice *column, pni_slice *value,
                          pn_error *err);

/** All of these; zeroed is none. */
typedef struct pni_where {
    pni_condition *condition; /* [n] */
    size_t n;
    uint64_t n_left_out; /* rows that do not meet them */
} pni_where;

/**
 * Finds the columns of the option `where` under a header.
 *
 * Errors:   PN_EUSE for a condition that is none or a column that is not there.
 */
pn_status pni_where_find(const pn_read_options *options, const pni_window_row *header,
                         const char *source, pni_where *out, pn_error *err);
void pni_where_done(pni_where *where);

/** True for the fields of a row that counts; others are counted. */
bool pni_where_holds(pni_where *where, const pni_slice *field);

/** Records how many rows were left out; PN_EDATA if no row was used. */
pn_status pni_where_report(const pni_where *where, const pni_reading *reading,
                           const char *source, size_t n_used, pn_error *err);

#endif
