/**
 * The cells of one sheet of an XLSX workbook.
 */
#ifndef PNI_XLSX_SHEET_H
#define PNI_XLSX_SHEET_H

#include "sheet_rows.h"
#include "xlsx_styles.h"
#include "xlsx_text.h"

/** What the cells of a sheet refer to. */
typedef struct pni_xlsx_shared {
    pni_xlsx_strings strings;
    pni_xlsx_styles styles;
    bool from_1904;
} pni_xlsx_shared;

/** Adds the cells of the sheet in a part to `out`. */
pn_status pni_xlsx_sheet_read(pni_zip *zip, const char *path,
                              const pni_xlsx_shared *shared, pni_sheet_rows *out,
                              pn_error *err);

/** Reads `C7` as row 7, column 3; false if it is anything else. */
bool pni_xlsx_parse_cell(const char *text, pni_cell_at *out);

#endif
