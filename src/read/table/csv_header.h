/**
 * Which columns of a table of partnerships hold what.
 */
#ifndef PNI_CSV_HEADER_H
#define PNI_CSV_HEADER_H

#include "csv_window.h"
#include "header_words.h"

/** A text attribute of the ties. */
typedef struct pni_csv_attribute {
    size_t column;
    pni_slice name;
} pni_csv_attribute;

/** No such column. */
#define PNI_NO_COLUMN SIZE_MAX

/** Zeroed, then found. */
typedef struct pni_columns {
    size_t n;                     /* fields of a row */
    size_t n_above;               /* records to pass over, the header among them */
    const pni_window_row *header; /* in the window; without one, the first row */
    uint64_t line;                /* of the header */
    size_t of[PNI_N_ROLES];       /* column of each role, or PNI_NO_COLUMN */
    pni_slice side_name[2];
    pni_csv_attribute attribute[PNI_MAX_ATTRIBUTES];
    size_t n_attributes;
    size_t n_left_out;     /* columns beyond the last attribute */
    size_t first_nameless; /* column with an empty header, or PNI_NO_COLUMN */
    pni_arena arena;
} pni_columns;

/**
 * Finds the columns by the option `--columns` and the words of the header.
 *
 * Input:    the window of the text; one with no rows gives no columns (n is 0); two
 *           rows of it that are one header are made one.
 * Errors:   PN_EDATA when the sides cannot be told, PN_EUSE for a wish that cannot be
 *           met.
 * Records remarks on rows above the header and on what was guessed.
 */
pn_status pni_columns_find(const pni_reading *reading, pni_window *window,
                           const char *source, pni_columns *out, pn_error *err);
void pni_columns_done(pni_columns *columns);

#endif
