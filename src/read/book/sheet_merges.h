/**
 * Merged cells: a value holds for every row that its cell spans.
 *
 *     sheet:  A2:A4 merged, "Firm A"; B2 = X, B3 = Y, B4 = Z
 *     read:   Firm A, X | Firm A, Y | Firm A, Z
 *
 * Only the first column of a merge is filled: across columns it is one cell.  Rows
 * without a text of their own stay empty, and a covered cell that has one keeps it.
 */
#ifndef PNI_SHEET_MERGES_H
#define PNI_SHEET_MERGES_H

#include "sheet_rows.h"

/** Keeps that the cell spans its rows down to `last`. */
pn_status pni_sheet_merge(pni_sheet_rows *rows, pni_cell_at at, uint64_t last,
                          pn_error *err);

/**
 * Fills the cells below the first one of each merge, and counts them.
 *
 * Errors:   PN_ELIMIT if the sheet grows beyond its limits, PN_ENOMEM.
 * Cost:     O(rows times columns) if there are merges.
 */
pn_status pni_sheet_fill(pni_sheet_rows *rows, pn_error *err);

#endif
