/**
 * A whole input in memory, for formats that are read by a library or need to look back.
 */
#ifndef PNI_WHOLE_TEXT_H
#define PNI_WHOLE_TEXT_H

#include "../reading.h"

#include "../../base/bytes.h"

/** The largest workbook or database that is read whole. */
enum { PNI_WHOLE_MIB = 256 };

/**
 * Reads a stream of at most PNI_WHOLE_MIB to its end; `bytes` are NUL-terminated, also
 * when there are none.
 *
 * Errors:   PN_ELIMIT, PN_EREAD, PN_ECANCELLED, PN_ENOMEM.
 */
pn_status pni_whole_bytes(const pni_reading *reading, pn_source source, pn_bytes *bytes,
                          pn_error *err);

/**
 * The same, of text of any size: UTF-8 without NUL bytes, a byte order mark is left
 * out.
 *
 * Errors:   PN_EDATA with the position of the first byte that is anything else.
 */
pn_status pni_whole_text(const pni_reading *reading, pn_source source, pn_bytes *text,
                         pn_error *err);

/** Line and column of a byte of the text. */
pni_place pni_whole_place(const char *source, pni_slice text, size_t at);

#endif
