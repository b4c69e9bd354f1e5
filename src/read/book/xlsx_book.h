/**
 * The parts of an XLSX workbook: its sheets, shared strings and styles.
 */
#ifndef PNI_XLSX_BOOK_H
#define PNI_XLSX_BOOK_H

#include "sheet_choice.h"
#include "zip_part.h"

/** Zeroed, then opened.  A sheet's key is the path of its part. */
typedef struct pni_xlsx_book {
    pni_sheet_list sheets;
    const char *strings; /* path of the part; NULL if there is none */
    const char *styles;  /* the same */
    bool from_1904;      /* days count from 1904-01-01 */
} pni_xlsx_book;

/**
 * Reads what a workbook consists of.
 *
 * Errors:   PN_EDATA for an archive that is no workbook; those of the parts.
 */
pn_status pni_xlsx_open(pni_zip *zip, pni_xlsx_book *out, pn_error *err);
void pni_xlsx_done(pni_xlsx_book *book);

#endif
