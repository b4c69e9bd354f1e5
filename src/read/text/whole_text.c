#include "whole_text.h"

#include "decoder.h"

#include <errno.h>
#include <string.h>

/* The byte that cannot be decoded stands behind what was read. */
static pn_status fail_read(const pni_reading *reading, pn_source source,
                           const pn_bytes *text, ptrdiff_t code, pn_error *err)
{
    const pni_decoder *decoder = pni_decoder_of(source);
    if (code == -EILSEQ && decoder != NULL) {
        const pni_slice all = {text->data, text->size};
        return pni_decoder_fail(decoder, pni_whole_place(source.name, all, all.size),
                                err);
    }
    return pni_source_fail(source, reading->options->run, code, err);
}

static pn_status fail_large(pn_source source, pn_error *err)
{
    return pni_fail_at(err, PN_ELIMIT, (pni_place){.source = source.name},
                       "this is larger than %d MiB, too large for a format that is "
                       "read whole: export the table as CSV",
                       PNI_WHOLE_MIB);
}

static pn_status read_whole(const pni_reading *reading, pn_source source, size_t limit,
                            pn_bytes *out, pn_error *err)
{
    enum { CHUNK = 1 << 16 };
    PNI_FREE char *chunk = malloc(CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_bytes_text(out, "", err));
    for (;;) {
        PN_TRY(pni_tick(reading->options->run, "reading", /*share=*/-1, err));
        const ptrdiff_t n = source.read(source.context, chunk, CHUNK);
        if (n < 0) {
            return fail_read(reading, source, out, n, err);
        }
        if (n == 0) {
            return PN_OK;
        }
        if ((size_t)n > limit - out->size) {
            return fail_large(source, err);
        }
        PN_TRY(pni_bytes_add(out, chunk, (size_t)n, err));
    }
}

pn_status pni_whole_bytes(const pni_reading *reading, pn_source source, pn_bytes *bytes,
                          pn_error *err)
{
    return read_whole(reading, source, (size_t)PNI_WHOLE_MIB << 20, bytes, err);
}

pni_place pni_whole_place(const char *source, pni_slice text, size_t at)
{
    pni_place place = {.source = source, .line = 1};
    size_t begin = 0;
    for (size_t i = 0; i < at && i < text.size; i++) {
        const bool is_pair =
            text.data[i] == '\r' && i + 1 < text.size && text.data[i + 1] == '\n';
        if (text.data[i] == '\n' || (text.data[i] == '\r' && !is_pair)) {
            place.line++;
            begin = i + 1;
        }
    }
    place.column = pni_utf8_count(text.data + begin, at - begin) + 1;
    return place;
}

pn_status pni_whole_text(const pni_reading *reading, pn_source source, pn_bytes *text,
                         pn_error *err)
{
    static const char mark[] = "\xEF\xBB\xBF";
    PN_TRY(read_whole(reading, source, SIZE_MAX, text, err));
    if (text->size >= 3 && memcmp(text->data, mark, 3) == 0) {
        text->size -= 3;
        memmove(text->data, text->data + 3, text->size + 1);
    }
    const pni_slice all = {text->data, text->size};
    const size_t bad = pni_utf8_check(text->data, text->size);
    const size_t nul = strlen(text->data);
    if (nul < all.size && nul < bad) {
        return pni_fail_at(err, PN_EDATA, pni_whole_place(source.name, all, nul),
                           "a NUL byte: this is no text, or UTF-16; save it as UTF-8");
    }
    if (bad < all.size) {
        return pni_fail_at(err, PN_EDATA, pni_whole_place(source.name, all, bad),
                           "this is not UTF-8: save it as UTF-8");
    }
    return PN_OK;
}
