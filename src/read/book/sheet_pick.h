/**
 * The sheet of a workbook that holds the partnerships.
 */
#ifndef PNI_SHEET_PICK_H
#define PNI_SHEET_PICK_H

#include "sheet_choice.h"
#include "sheet_rows.h"

/** How the cells of a sheet are read. */
typedef struct pni_sheet_opener {
    pn_status (*read)(void *context, size_t sheet, pni_sheet_rows *out, pn_error *err);
    void *context;
} pni_sheet_opener;

/**
 * Reads the sheet that `--sheet` names.
 *
 * Without that, the first sheet that is shown, unless its header says nothing and
 * that of just one other sheet names both sides: then that one, which a suggestion
 * says.  Where no header says anything, the first sheet with cells.
 * Errors:   those of pni_sheet_choose; PN_EDATA when several other sheets could be
 *           meant; those of reading the sheet.
 */
pn_status pni_sheet_pick(const pni_reading *reading, const pni_sheet_list *list,
                         const char *source, const pni_sheet_opener *opener,
                         pni_sheet_rows *out, pn_error *err);

#endif
