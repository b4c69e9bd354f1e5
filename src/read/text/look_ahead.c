#include "look_ahead.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"
#include "../../base/seek.h"

#include <errno.h>
#include <string.h>

enum {
    CHUNK = 1 << 16,
    PIPE_BYTES = 1 << 20,  /* of a source that cannot go back */
    SAMPLE_BYTES = 1 << 18 /* shown to uchardet */
};

/* One walk over what comes: first what was read already, then the source. */
typedef struct walk {
    const pni_decoder *decoder;
    size_t at; /* in decoder->bytes */
    bool can_go_back;
} walk;

static size_t read_on(walk *w, char *out, size_t n)
{
    const pni_decoder *d = w->decoder;
    const size_t left = d->bytes.size - w->at;
    const size_t got = n < left ? n : left;
    if (got > 0) {
        memcpy(out, d->bytes.data + w->at, got);
        w->at += got;
        return got;
    }
    const bool more = w->can_go_back && d->last > 0;
    const ptrdiff_t read = more ? d->raw.read(d->raw.context, out, n) : 0;
    return read > 0 ? (size_t)read : 0; /* an error comes again */
}

static pn_status check_utf8(walk w, bool *out, pn_error *err)
{
    const pni_decoder *d = w.decoder;
    PNI_FREE char *chunk = malloc(CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    size_t kept = 0; /* of a character that is cut */
    size_t got = 1;
    *out = true;
    while (*out && got > 0) {
        PN_TRY(pni_tick(d->reading->options->run, "reading", -1, err));
        got = read_on(&w, chunk + kept, CHUNK - kept);
        const size_t size = kept + got;
        const size_t good = pni_utf8_check(chunk, size);
        kept = size - good;
        *out = kept == 0 || pni_utf8_is_cut(chunk + good, kept);
        memmove(chunk, chunk + good, *out ? kept : 0);
    }
    const bool more_comes = !w.can_go_back && d->last > 0;
    *out = *out && (kept == 0 || more_comes);
    return PN_OK;
}

/* Keeps what is not ASCII and what stands beside it: a long run of ASCII is cut. */
static pn_status add_sample(pn_bytes *sample, size_t *n_ascii, pni_slice chunk,
                            pn_error *err)
{
    enum { BESIDE = 32 };
    for (size_t i = 0; i < chunk.size; i++) {
        *n_ascii = (unsigned char)chunk.data[i] < 0x80 ? *n_ascii + 1 : 0;
        if (*n_ascii <= BESIDE) {
            PN_TRY(pni_bytes_add(sample, &chunk.data[i], 1, err));
        } else if (*n_ascii == BESIDE + 1) {
            PN_TRY(pni_bytes_add(sample, "\n", 1, err));
        }
    }
    return PN_OK;
}

static pn_status take_sample(walk w, pn_bytes *sample, pn_error *err)
{
    PNI_FREE char *chunk = malloc(CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_ascii = 0;
    size_t got = 1;
    while (got > 0 && sample->size < SAMPLE_BYTES) {
        PN_TRY(pni_tick(w.decoder->reading->options->run, "reading", -1, err));
        got = read_on(&w, chunk, CHUNK);
        const pni_slice read = {.data = chunk, .size = got};
        PN_TRY(add_sample(sample, &n_ascii, read, err));
    }
    return PN_OK;
}

static pn_status go_back(const pni_decoder *d, uint64_t start, pn_error *err)
{
    const int code = d->last > 0 ? pni_source_go_back(d->raw, start) : 0;
    return code == 0 ? PN_OK
                     : pni_fail(err, PN_EREAD, "cannot read '%s' again: %s",
                                d->raw.name, strerror(code));
}

/* Puts more of a pipe into the decoder's bytes. */
static pn_status read_pipe(pni_decoder *d, pn_error *err)
{
    pni_span *b = &d->bytes;
    char *grown = realloc(b->data, b->size + PIPE_BYTES);
    if (grown == NULL) {
        return pni_fail_memory(err);
    }
    b->data = grown;
    b->capacity = b->size + PIPE_BYTES;
    while (d->last > 0 && b->size < b->capacity) {
        PN_TRY(pni_tick(d->reading->options->run, "reading", -1, err));
        d->last = d->raw.read(d->raw.context, b->data + b->size, b->capacity - b->size);
        b->size += d->last > 0 ? (size_t)d->last : 0;
    }
    return PN_OK;
}

pn_status pni_look_ahead(pni_decoder *d, pni_guess *out, pn_error *err)
{
    uint64_t start = 0;
    const bool can_go_back = pni_source_tell(d->raw, &start);
    if (!can_go_back) {
        PN_TRY(read_pipe(d, err));
    }
    const walk w = {.decoder = d, .at = d->bytes.at, .can_go_back = can_go_back};
    bool is_utf8 = true;
    PN_TRY(check_utf8(w, &is_utf8, err));
    if (is_utf8) {
        *out = (pni_guess){.name = pni_utf8, .sure = true};
        return can_go_back ? go_back(d, start, err) : PN_OK;
    }
    PNI_BYTES sample = {0};
    PN_TRY(can_go_back ? go_back(d, start, err) : PN_OK);
    PN_TRY(take_sample(w, &sample, err));
    PN_TRY(can_go_back ? go_back(d, start, err) : PN_OK);
    return pni_encoding_guess((pni_slice){.data = sample.data, .size = sample.size},
                              out, err);
}
