#include "decoder.h"

#include "encoding.h"
#include "foreigners.h"
#include "look_ahead.h"

#include "../../base/scope.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES_SIZE = 1 << 15, TEXT_SIZE = 1 << 16 };

void pni_decoder_done(pni_decoder *d)
{
    free(d->bytes.data);
    free(d->text.data);
    if (d->decoding == PNI_DECODE_BY_ICONV) {
        iconv_close(d->converter);
    }
    *d = (pni_decoder){0};
}

/* Fills the free end of the bytes. */
static void read_bytes(pni_decoder *d)
{
    pni_span *b = &d->bytes;
    memmove(b->data, b->data + b->at, b->size - b->at);
    b->size -= b->at;
    b->at = 0;
    d->last = d->raw.read(d->raw.context, b->data + b->size, b->capacity - b->size);
    b->size += d->last > 0 ? (size_t)d->last : 0;
}

pn_status pni_decoder_open(pni_decoder *d, const pni_reading *reading, pn_source raw,
                           pn_error *err)
{
    d->reading = reading;
    d->raw = raw;
    d->bytes = (pni_span){.data = malloc(BYTES_SIZE), .capacity = BYTES_SIZE};
    d->text = (pni_span){.data = malloc(TEXT_SIZE), .capacity = TEXT_SIZE};
    if (d->bytes.data == NULL || d->text.data == NULL) {
        return pni_fail_memory(err);
    }
    d->last = 1;
    while (d->last > 0 && d->bytes.size < BYTES_SIZE) {
        read_bytes(d);
    }
    return PN_OK;
}

static void pass_over(pni_decoder *d, size_t n)
{
    d->bytes.at += n;
    d->offset += n;
}

static pni_slice bytes_left(const pni_decoder *d)
{
    return (pni_slice){.data = d->bytes.data + d->bytes.at,
                       .size = d->bytes.size - d->bytes.at};
}

static pn_status use_encoding(pni_decoder *d, const char *encoding, pn_error *err)
{
    d->encoding = encoding;
    d->decoding = PNI_DECODE_NOT;
    if (encoding == pni_utf8) {
        return PN_OK;
    }
    errno = 0;
    if (!pni_encoding_open(encoding, &d->converter)) {
        if (errno == ENOMEM) {
            return pni_fail_memory(err);
        }
        return pni_fail(err, PN_EDATA,
                        "cannot read '%s': it is written in %s, which this system does "
                        "not know: save it as UTF-8",
                        d->raw.name, encoding);
    }
    d->decoding = PNI_DECODE_BY_ICONV;
    return PN_OK;
}

/* Converts as many bytes as there are and have room. */
static void convert(pni_decoder *d)
{
    pni_span *b = &d->bytes;
    char *from = b->data + b->at;
    size_t left = b->size - b->at;
    char *to = d->text.data;
    size_t room = d->text.capacity;
    errno = 0;
    const size_t result = iconv(d->converter, &from, &left, &to, &room);
    const bool is_cut = result == (size_t)-1 && errno == EINVAL;
    d->is_bad = result == (size_t)-1 && (errno == EILSEQ || (is_cut && d->last <= 0));
    if (left == 0 && d->last <= 0) {
        iconv(d->converter, NULL, NULL, &to, &room); /* what it holds back */
    }
    pass_over(d, b->size - b->at - left);
    d->text.at = 0;
    d->text.size = (size_t)(to - d->text.data);
}

static ptrdiff_t take(pni_span *span, void *out, size_t n)
{
    const size_t left = span->size - span->at;
    const size_t got = n < left ? n : left;
    if (got > 0) {
        memcpy(out, span->data + span->at, got);
    }
    span->at += got;
    return (ptrdiff_t)got;
}

static ptrdiff_t read_converted(pni_decoder *d, void *out, size_t n)
{
    while (d->text.at == d->text.size && !d->is_bad) {
        /* A character may be cut at the end of the bytes: more go behind it. */
        if (d->last > 0 && d->bytes.size < d->bytes.capacity + d->bytes.at) {
            read_bytes(d);
        }
        if (d->bytes.at == d->bytes.size && d->last <= 0) {
            return d->last;
        }
        convert(d);
    }
    return d->text.at < d->text.size ? take(&d->text, out, n) : -EILSEQ;
}

static size_t count_ascii(pni_slice bytes, size_t most)
{
    size_t n = 0;
    while (n < bytes.size && n < most && (unsigned char)bytes.data[n] < 0x80) {
        n++;
    }
    return n;
}

static pn_status remark(const pni_decoder *d, bool sure, pn_error *err)
{
    return pni_builder_find(
        d->reading->builder, sure ? PN_REMARK : PN_SUGGESTION,
        (pni_place){.source = d->raw.name},
        sure ? "if names look wrong, name the encoding with --encoding"
             : "look at the names, and name another encoding with --encoding",
        err, "read as %s%s", d->encoding,
        sure ? "" : ", a guess by few letters that are not ASCII");
}

/* The next byte is beyond ASCII: how is it to be read? */
static pn_status decide(pni_decoder *d, pn_error *err)
{
    pni_guess guess = {.name = pni_utf8, .sure = true};
    PN_TRY(pni_look_ahead(d, &guess, err));
    PN_TRY(use_encoding(d, guess.name, err));
    return guess.name == pni_utf8 ? PN_OK : remark(d, guess.sure, err);
}

static ptrdiff_t read_bytes_of(void *context, void *out, size_t n)
{
    pni_decoder *d = context;
    if (d->bytes.at == d->bytes.size && d->last > 0) {
        read_bytes(d);
    }
    const ptrdiff_t got = take(&d->bytes, out, n);
    d->offset += (uint64_t)got;
    return got > 0 ? got : d->last;
}

static ptrdiff_t read_text_of(void *context, void *out, size_t n)
{
    pni_decoder *d = context;
    if (d->decoding == PNI_DECODE_LATER) {
        if (d->bytes.at == d->bytes.size && d->last > 0) {
            read_bytes(d);
        }
        const size_t ascii = count_ascii(bytes_left(d), n);
        if (ascii > 0 || d->bytes.at == d->bytes.size) {
            return read_bytes_of(d, out, ascii);
        }
        if (decide(d, &d->fault) != PN_OK) {
            return -EIO; /* see pni_source_fail */
        }
    }
    return d->decoding == PNI_DECODE_NOT ? read_bytes_of(d, out, n)
                                         : read_converted(d, out, n);
}

/* The raw source, read in another way. */
static pn_source
through_decoder(pni_decoder *d, ptrdiff_t (*read)(void *context, void *bytes, size_t n))
{
    pn_source source = d->raw;
    source.read = read;
    source.context = d;
    return source;
}

pn_source pni_decoder_bytes(pni_decoder *d)
{
    return through_decoder(d, read_bytes_of);
}

/* What the caller says holds, unless a byte order mark says something else. */
static pn_status choose_wanted(const pni_decoder *d, const char *found,
                               const char **out, pn_error *err)
{
    const char *wanted = NULL;
    PN_TRY(pni_encoding_parse(d->reading->options->encoding, &wanted, err));
    *out = wanted;
    if (d->mark == 0 || strcmp(wanted, found) == 0) {
        return PN_OK;
    }
    *out = found;
    if (strcmp(wanted, "UTF-16") == 0 && found != pni_utf8) {
        return PN_OK;
    }
    return pni_fail(err, PN_EDATA,
                    "'%s' starts with the byte order mark of %s, not %s: leave out "
                    "--encoding",
                    d->raw.name, found, wanted);
}

pn_status pni_decoder_text(pni_decoder *d, pn_source *out, pn_error *err)
{
    const bool is_said = d->reading->options->encoding != NULL;
    const pni_slice head = bytes_left(d);
    const char *encoding = pni_encoding_of_head(head, &d->mark);
    if (is_said) {
        PN_TRY(choose_wanted(d, encoding, &encoding, err));
    } else {
        PN_TRY(pni_refuse_foreigners(head, d->raw.name, err));
    }
    if (encoding != NULL) {
        PN_TRY(use_encoding(d, encoding, err));
    }
    if (!is_said && d->decoding == PNI_DECODE_BY_ICONV) {
        PN_TRY(remark(d, /*sure=*/true, err));
    }
    pass_over(d, d->mark);
    *out = through_decoder(d, read_text_of);
    return PN_OK;
}

/* How the first bytes are most likely to be read; what holds NULs is no text. */
static pn_status guess_head(const pni_decoder *d, pni_slice head, const char **out,
                            pn_error *err)
{
    const char *wanted = d->reading->options->encoding;
    const size_t good = pni_utf8_check(head.data, head.size);
    pni_guess guess = {.name = pni_utf8};
    *out = pni_utf8;
    if (wanted != NULL) {
        return pni_encoding_parse(wanted, out, err);
    }
    if (good + 3 < head.size && memchr(head.data, '\0', head.size) == NULL) {
        PN_TRY(pni_encoding_guess(head, &guess, err));
    }
    *out = guess.name;
    return PN_OK;
}

pn_status pni_decoder_peek(pni_decoder *d, pni_slice *out, pn_error *err)
{
    const pni_slice head = bytes_left(d);
    size_t mark = 0;
    const char *found = pni_encoding_of_head(head, &mark);
    *out = (pni_slice){.data = head.data + mark, .size = head.size - mark};
    if (found == NULL) {
        PN_TRY(guess_head(d, head, &found, err));
    }
    if (found == pni_utf8) {
        return PN_OK;
    }
    const pni_decoder before = *d;
    PN_TRY(use_encoding(d, found, err));
    pass_over(d, mark);
    convert(d);
    iconv_close(d->converter);
    *out = (pni_slice){.data = d->text.data, .size = d->text.size};
    *d = before;
    return PN_OK;
}

const pni_decoder *pni_decoder_of(pn_source source)
{
    return source.read == read_text_of ? source.context : NULL;
}

pn_status pni_decoder_fail(const pni_decoder *d, pni_place place, pn_error *err)
{
    const pni_slice left = bytes_left(d);
    return pni_fail_at(err, PN_EDATA, place,
                       "byte 0x%02X at offset %" PRIu64
                       " is not %s: save the text as UTF-8, or name its encoding with "
                       "--encoding",
                       left.size == 0 ? 0U : (unsigned)(unsigned char)left.data[0],
                       d->offset, d->encoding);
}

pn_status pni_source_fail(pn_source source, const pn_run *run, ptrdiff_t code,
                          pn_error *err)
{
    const pni_decoder *d = pni_decoder_of(source);
    PN_TRY(pni_tick(run, "reading", -1, err));
    if (d != NULL && d->fault.status != PN_OK) {
        return pni_fail(err, d->fault.status, "%s", d->fault.message);
    }
    return pni_fail(err, PN_EREAD, "cannot read '%s': %s", source.name,
                    strerror((int)-code));
}
