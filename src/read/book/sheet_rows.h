/**
 * The cells of a sheet as delimited text, so that a sheet is read by the code that
 * reads every table.
 *
 *     sheet:  A1 = 企业, C1 = 年份; A4 = Firm A, B4 = Institute B
 *     text:   "企业",,"年份" | blank | blank | "Firm A","Institute B",
 *
 * A row of the sheet is a record, with all columns of the widest row; empty rows are
 * blank lines.  Findings and errors name the row and the column of the sheet.
 */
#ifndef PNI_SHEET_ROWS_H
#define PNI_SHEET_ROWS_H

#include "../reading.h"

#include "../../base/bytes.h"

/** A cell of a sheet; both count from 1. */
typedef struct pni_cell_at {
    uint64_t row;
    uint64_t column;
} pni_cell_at;

/** How many cells have something, and the first of them. */
typedef struct pni_cell_count {
    uint64_t n;
    pni_cell_at first;
} pni_cell_count;

/** A cell that spans several rows. */
typedef struct pni_merge {
    pni_cell_at at;
    uint64_t last; /* row */
} pni_merge;

/** A row with text. */
typedef struct pni_sheet_row {
    uint64_t row;
    size_t n_cells;
    size_t end; /* of its text */
} pni_sheet_row;

/** Zeroed but for reading. */
typedef struct pni_sheet_rows {
    const pni_reading *reading;
    const char *source; /* stands in messages; borrowed, or `name` */
    pn_bytes name;
    pn_bytes sheets; /* all of the workbook, for messages; empty if there is one */
    pn_bytes text;
    pni_sheet_row *row; /* [n_rows] */
    size_t n_rows;
    size_t capacity;
    size_t width;     /* columns of the widest row */
    pni_merge *merge; /* [n_merges] */
    size_t n_merges;
    size_t merge_capacity;
    pni_cell_count filled;   /* cells below the first one of a merge */
    uint64_t *filled_to;     /* [width + 1] last row with one, by column; NULL: none */
    pni_cell_count errors;   /* cells such as #N/A */
    pni_cell_count unsolved; /* formulas without a value */
    pni_cell_count hidden;   /* rows that the program does not show */
} pni_sheet_rows;

/**
 * Adds the text of a cell behind all cells so far; an empty text adds nothing.
 *
 * Errors:   PN_EDATA for a cell out of order or outside of any sheet, PN_ELIMIT for
 *           one beyond the limits, PN_ENOMEM.
 */
pn_status pni_sheet_put(pni_sheet_rows *rows, pni_cell_at at, pni_slice text,
                        pn_error *err);
/** The same for a text that is quoted already. */
pn_status pni_sheet_put_field(pni_sheet_rows *rows, pni_cell_at at, pni_slice field,
                              pn_error *err);
/** Counts a cell. */
void pni_sheet_count(pni_cell_count *count, pni_cell_at at);
pni_place pni_sheet_place(const pni_sheet_rows *rows, pni_cell_at at);

/** True if the rows are a matrix, or their header names both sides. */
pn_status pni_sheet_fits(const pni_sheet_rows *rows, bool *out, pn_error *err);
/** Reads the rows as a table of partnerships; records what was counted. */
pn_status pni_sheet_read(const pni_sheet_rows *rows, pn_error *err);
void pni_sheet_rows_done(pni_sheet_rows *rows);

#endif
