/**
 * Which cell formats of an XLSX workbook show a number as a date.
 */
#ifndef PNI_XLSX_STYLES_H
#define PNI_XLSX_STYLES_H

#include "xml_part.h"

/** Zeroed is none. */
typedef struct pni_xlsx_styles {
    bool *is_date; /* [n], by the number of the cell format */
    size_t n;
    size_t capacity;
} pni_xlsx_styles;

/** Reads the part of the styles. */
pn_status pni_xlsx_styles_read(pni_zip *zip, const char *path, pni_xlsx_styles *out,
                               pn_error *err);
void pni_xlsx_styles_done(pni_xlsx_styles *styles);

/** True for a code such as `yyyy"年"m"月"` or `hh:mm`, false for `0.00` or `[Red]0`. */
bool pni_xlsx_is_date_format(const char *code);

#endif
