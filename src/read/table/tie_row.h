/**
 * A table of partnerships while it is read, row by row.
 */
#ifndef PNI_TIE_ROW_H
#define PNI_TIE_ROW_H

#include "csv_header.h"
#include "fill_down.h"
#include "where.h"

/** Zeroed but for what is known of the table. */
typedef struct pni_tie_table {
    const pni_reading *reading;
    const char *source;
    pni_csv csv;
    pni_columns columns;
    pni_faults faults;
    pni_slice text[PNI_MAX_ATTRIBUTES]; /* of the row */
    size_t year_text;       /* attribute for cells that are not years only */
    uint64_t n_no_years;    /* cells that hold no year */
    uint64_t n_no_evidence; /* ties with an empty cell of evidence */
    uint64_t n_empty;       /* rows without any text */
    uint64_t n_unnamed;     /* rows with texts, but without names */
    pni_place first_unnamed;
    uint64_t n_totals;   /* rows of sums, which lack a name */
    bool is_below_total; /* sums came last, and no names since */
    uint64_t n_below;    /* rows there: signatures, dates */
    uint64_t n_headers;  /* rows that say the header again */
    uint64_t n_nameless; /* rows with text in a column without a name */
    pni_where where;
    pni_fill fill[2]; /* names above, of each side */
    bool has_ids;     /* the names are figures */
    size_t limit_name;
    size_t limit_ties;
} pni_tie_table;

/**
 * Adds the row that was just read, which has as many fields as the header, as a tie or
 * as several; counts it if it is none.
 *
 * Errors:   PN_EDATA for names, weights and the like that cannot be used, unless the
 *           caller is lenient; PN_ELIMIT, PN_ENOMEM.
 */
pn_status pni_tie_row_read(pni_tie_table *t, pn_error *err);

#endif
