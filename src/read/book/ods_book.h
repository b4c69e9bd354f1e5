/**
 * The sheets of an OpenDocument spreadsheet and their cells.
 */
#ifndef PNI_ODS_BOOK_H
#define PNI_ODS_BOOK_H

#include "sheet_choice.h"
#include "sheet_rows.h"
#include "zip_part.h"

/** Lists the sheets. */
pn_status pni_ods_list(pni_zip *zip, pni_sheet_list *out, pn_error *err);

/** Adds the cells of the k-th sheet to `out`. */
pn_status pni_ods_sheet_read(pni_zip *zip, size_t k, pni_sheet_rows *out,
                             pn_error *err);

#endif
