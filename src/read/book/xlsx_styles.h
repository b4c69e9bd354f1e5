/**
 * Which cell formats of an XLSX workbook show a number as a date or a duration.
 */
#ifndef PNI_XLSX_STYLES_H
#define PNI_XLSX_STYLES_H

#include "xml_part.h"

/** What a number is shown as. */
typedef enum pni_xlsx_shown {
    PNI_XLSX_NUMBER = 0,
    PNI_XLSX_DATE,    /* or a time */
    PNI_XLSX_DURATION /* hours, minutes or seconds that go on beyond a day: [h]:mm */
} pni_xlsx_shown;

/** Zeroed is none. */
typedef struct pni_xlsx_styles {
    uint8_t *shown; /* [n] pni_xlsx_shown, by the number of the cell format */
    size_t n;
    size_t capacity;
} pni_xlsx_styles;

/** Reads the part of the styles. */
pn_status pni_xlsx_styles_read(pni_zip *zip, const char *path, pni_xlsx_styles *out,
                               pn_error *err);
void pni_xlsx_styles_done(pni_xlsx_styles *styles);

/** A date for a code such as `yyyy"年"m"月"` or `hh:mm`, a number for `0.00` or
 * `[Red]0`. */
pni_xlsx_shown pni_xlsx_format_shows(const char *code);

#endif
