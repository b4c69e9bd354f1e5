/**
 * The time of drawing, which cairo writes into PDF.
 */
#ifndef PNI_PDF_DATE_H
#define PNI_PDF_DATE_H

#include <partnet/stream.h>

/** Blanks the entry `/CreationDate (D:20221231235959Z)` of the PDF, so that one picture
 * has the same bytes at any time.  Nothing moves: a PDF holds offsets. */
void pni_pdf_forget_date(pn_bytes *pdf);

#endif
