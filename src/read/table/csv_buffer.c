#include "csv_buffer.h"

#include "../text/decoder.h"

#include "../../base/scope.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 1 << 16 };

void pni_csv_buffer_done(pni_csv_buffer *buffer)
{
    free(buffer->data);
    *buffer = (pni_csv_buffer){0};
}

static void drop_old_bytes(pni_csv_buffer *b)
{
    const size_t n = b->hold ? 0 : b->begin;
    if (n == 0) {
        return;
    }
    memmove(b->data, b->data + n, b->raw_end - n);
    b->begin -= n;
    b->at -= n;
    b->end -= n;
    b->raw_end -= n;
    b->offset += n;
}

static pn_status make_room(pni_csv_buffer *b, pn_error *err)
{
    drop_old_bytes(b);
    if (b->raw_end < b->capacity / 2) {
        return PN_OK;
    }
    if (b->capacity > SIZE_MAX / 4) {
        return pni_fail_memory(err);
    }
    const size_t capacity = b->capacity == 0 ? FIRST_CAPACITY : 2 * b->capacity;
    char *data = realloc(b->data, capacity);
    if (data == NULL) {
        return pni_fail_memory(err);
    }
    b->data = data;
    b->capacity = capacity;
    return PN_OK;
}

/* Moves `end` over what is usable of the new bytes. */
static void check_new_bytes(pni_csv_buffer *b)
{
    const char *text = b->data + b->end;
    const size_t size = b->raw_end - b->end;
    size_t good = pni_utf8_check(text, size);
    if (good < size && (b->at_end || !pni_utf8_is_cut(text + good, size - good))) {
        b->bad = PNI_BAD_UTF8;
    }
    const char *nul = good == 0 ? NULL : memchr(text, '\0', good);
    b->holds_nul = b->holds_nul || nul != NULL;
    if (nul != NULL && !b->allow_nul) {
        good = (size_t)(nul - text);
        b->bad = PNI_BAD_NUL;
    }
    b->end += good;
}

/* The part of the stream that was read, -1 if its size is not known or was wrong. */
static double share_read(const pni_csv_buffer *b)
{
    const double size = (double)b->source.size;
    const double share = (double)(b->offset + b->raw_end) / size;
    return size > 0 && share <= 1 ? share : -1;
}

pn_status pni_csv_buffer_fill(pni_csv_buffer *b, bool *more, pn_error *err)
{
    *more = false;
    const size_t unread = b->end - b->at;
    while (!b->at_end && b->bad == PNI_BAD_NOT && b->end - b->at == unread) {
        PN_TRY(pni_tick(b->run, "reading", share_read(b), err));
        PN_TRY(make_room(b, err));
        const size_t room = b->capacity - b->raw_end;
        const ptrdiff_t n =
            b->source.read(b->source.context, b->data + b->raw_end, room);
        if (n < 0 && n != -EILSEQ) {
            return pni_source_fail(b->source, b->run, n, err);
        }
        b->raw_end += n > 0 ? (size_t)n : 0;
        b->at_end = n <= 0;
        check_new_bytes(b);
        b->bad = n == -EILSEQ ? PNI_BAD_ENCODING : b->bad;
    }
    *more = b->end - b->at > unread;
    return PN_OK;
}
