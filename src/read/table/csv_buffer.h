/**
 * A window on a stream of text: bytes that were read, checked to be UTF-8.
 *
 *     data      begin          at            end      raw_end    capacity
 *      |   old   |   record     |   unread    |  ...   |   free   |
 *
 * Bytes before `begin` are dropped when more is read, unless `hold` is set.  Between
 * `end` and `raw_end` stand the first bytes of a character that is not complete, or
 * bytes that cannot be used at all: then `bad` is set, and the window ends there for
 * good.
 */
#ifndef PNI_CSV_BUFFER_H
#define PNI_CSV_BUFFER_H

#include "../../base/error.h"
#include "../../base/text.h"

#include <partnet/stream.h>

/** Why the text cannot be used further. */
typedef enum pni_bad {
    PNI_BAD_NOT = 0,
    PNI_BAD_UTF8,
    PNI_BAD_ENCODING, /* the decoder of the source knows more */
    PNI_BAD_NUL
} pni_bad;

/** Zeroed, then source, run and allow_nul set. */
typedef struct pni_csv_buffer {
    pn_source source;
    const pn_run *run;
    bool allow_nul;
    bool hold;
    char *data;
    size_t begin;
    size_t at;
    size_t end;
    size_t raw_end;
    size_t capacity;
    uint64_t offset; /* of data[0] in the stream */
    pni_bad bad;
    bool at_end;    /* the stream has ended */
    bool holds_nul; /* somewhere so far */
} pni_csv_buffer;

/**
 * Reads more; moves all indices when it drops old bytes.
 *
 * `*more` is false when nothing came: the stream ended or `bad` is set.
 */
pn_status pni_csv_buffer_fill(pni_csv_buffer *buffer, bool *more, pn_error *err);
void pni_csv_buffer_done(pni_csv_buffer *buffer);

#endif
