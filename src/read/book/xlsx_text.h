/**
 * Texts of an XLSX workbook, and the table of those that its cells share.
 */
#ifndef PNI_XLSX_TEXT_H
#define PNI_XLSX_TEXT_H

#include "xml_part.h"

/**
 * Gathers the text of `<si>` or `<is>`: its runs one after the other, without how the
 * text is spoken (`<rPh>`).  Zeroed to start.
 */
typedef struct pni_xlsx_text {
    pn_bytes text;
    unsigned spoken; /* depth within <rPh> */
    bool in_text;    /* within <t> */
} pni_xlsx_text;

void pni_xlsx_text_start(pni_xlsx_text *text, const char *element);
void pni_xlsx_text_end(pni_xlsx_text *text, const char *element);
pn_status pni_xlsx_text_add(pni_xlsx_text *text, pni_slice piece, pn_error *err);
void pni_xlsx_text_done(pni_xlsx_text *text);

/** Puts the characters back that are written as `_x000D_`; returns the new size. */
size_t pni_xlsx_unescape(char *text, size_t size);

/** The shared strings; zeroed is none. */
typedef struct pni_xlsx_strings {
    pn_bytes text;
    size_t *end; /* [n] of each string in the text */
    size_t n;
    size_t capacity;
} pni_xlsx_strings;

/** Reads the part of the shared strings. */
pn_status pni_xlsx_strings_read(pni_zip *zip, const char *path, pni_xlsx_strings *out,
                                pn_error *err);
/** The k-th string, k < n. */
pni_slice pni_xlsx_string(const pni_xlsx_strings *strings, size_t k);
void pni_xlsx_strings_done(pni_xlsx_strings *strings);

#endif
