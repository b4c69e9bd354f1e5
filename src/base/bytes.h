/**
 * Appending to pn_bytes.
 */
#ifndef PNI_BYTES_H
#define PNI_BYTES_H

#include "error.h"
#include "scope.h"

#include <partnet/stream.h>

/** Bytes that release themselves: `PNI_BYTES text = {0};` */
#define PNI_BYTES PNI_SCOPED(pn_bytes, pn_bytes_done)

pn_status pni_bytes_add(pn_bytes *bytes, const void *data, size_t n, pn_error *err);
pn_status pni_bytes_text(pn_bytes *bytes, const char *text, pn_error *err);
pn_status pni_bytes_format(pn_bytes *bytes, pn_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
