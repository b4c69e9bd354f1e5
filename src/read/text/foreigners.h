/**
 * Files that are no text at all.
 */
#ifndef PNI_FOREIGNERS_H
#define PNI_FOREIGNERS_H

#include "../../base/error.h"
#include "../../base/text.h"

/** Errors:   PN_EDATA for the first bytes of a workbook, an archive, a document. */
pn_status pni_refuse_foreigners(pni_slice head, const char *source, pn_error *err);

#endif
