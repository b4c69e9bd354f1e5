#include "table_text.h"

#include "../reader.h"
#include "table_fits.h"

#include <string.h>

enum { HEAD_SIZE = 1 << 15, CHUNK = 1 << 16 };

pn_status pni_table_text_field(pn_bytes *out, pni_slice text, pn_error *err)
{
    if (text.size == 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_add(out, "\"", 1, err));
    while (text.size > 0) {
        const char *quote = memchr(text.data, '"', text.size);
        const size_t n = quote == NULL ? text.size : (size_t)(quote - text.data) + 1;
        PN_TRY(pni_bytes_add(out, text.data, n, err));
        if (quote != NULL) {
            PN_TRY(pni_bytes_add(out, "\"", 1, err)); /* doubled */
        }
        text.data += n;
        text.size -= n;
    }
    return pni_bytes_add(out, "\"", 1, err);
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The first bytes of a source, which are given again before the rest. */
typedef struct text_head {
    char bytes[HEAD_SIZE];
    size_t size;
    size_t at;
    ptrdiff_t last; /* what the source said last */
    pn_source rest;
} text_head;

static ptrdiff_t read_again(void *context, void *bytes, size_t n)
{
    text_head *h = context;
    const size_t n_head = smaller(n, h->size - h->at);
    if (n_head == 0) {
        return h->last <= 0 ? h->last : h->rest.read(h->rest.context, bytes, n);
    }
    memcpy(bytes, h->bytes + h->at, n_head);
    h->at += n_head;
    return (ptrdiff_t)n_head;
}

static void read_head(text_head *h, pn_source source)
{
    h->rest = source;
    h->last = 1;
    while (h->last > 0 && h->size < HEAD_SIZE) {
        h->last = source.read(source.context, h->bytes + h->size, HEAD_SIZE - h->size);
        h->size += h->last > 0 ? (size_t)h->last : 0;
    }
}

/* Options for text that is UTF-8 and has commas, whatever was said of other texts. */
static pn_read_options plain_options(const pn_read_options *said)
{
    pn_read_options options = *said;
    options.format = NULL;
    options.encoding = NULL;
    options.delimiter = ',';
    return options;
}

/* A reading of such a text: sniffed from its head, then read from its start. */
typedef struct inner_reading {
    pn_read_options options;
    pni_reading reading;
    text_head *head;
    pn_source source;
    bool is_matrix;
} inner_reading;

static void inner_done(inner_reading *inner)
{
    free(inner->head);
}

static pn_status inner_open(inner_reading *inner, const pni_reading *reading,
                            pn_source source, pn_error *err)
{
    inner->options = plain_options(reading->options);
    inner->reading = *reading;
    inner->reading.options = &inner->options;
    inner->reading.is_sheet = true;
    inner->head = calloc(1, sizeof *inner->head);
    if (inner->head == NULL) {
        return pni_fail_memory(err);
    }
    read_head(inner->head, source);
    inner->source =
        (pn_source){.read = read_again, .context = inner->head, .name = source.name};
    inner->is_matrix = reading->taker == NULL &&
                       pni_read_matrix.sniff((pni_slice){
                           .data = inner->head->bytes, .size = inner->head->size}) > 0;
    return PN_OK;
}

pn_status pni_table_text_read(const pni_reading *reading, pn_source source,
                              pn_error *err)
{
    PNI_SCOPED(inner_reading, inner_done) inner = {0};
    PN_TRY(inner_open(&inner, reading, source, err));
    return inner.is_matrix ? pni_read_matrix.read(&inner.reading, inner.source, err)
                           : pni_read_csv.read(&inner.reading, inner.source, err);
}

pn_status pni_table_text_fits(const pni_reading *reading, pn_source source, bool *out,
                              pn_error *err)
{
    PNI_SCOPED(inner_reading, inner_done) inner = {0};
    PN_TRY(inner_open(&inner, reading, source, err));
    *out = inner.is_matrix;
    return *out ? PN_OK : pni_table_fits(&inner.reading, inner.source, out, err);
}

/* Text in the making. */
typedef struct made_text {
    const pni_row_maker *maker;
    pn_bytes text;
    size_t at; /* given so far */
    bool at_end;
    pn_error fault; /* why the rows ended before their time */
} made_text;

static void made_done(made_text *made)
{
    pn_bytes_done(&made->text);
}

static pn_status make_rows(made_text *m, pn_error *err)
{
    m->at = 0;
    m->text.size = 0;
    while (!m->at_end && m->text.size < CHUNK) {
        PN_TRY(m->maker->add(m->maker->context, &m->text, &m->at_end, err));
    }
    return PN_OK;
}

static ptrdiff_t read_made(void *context, void *bytes, size_t n)
{
    made_text *m = context;
    if (m->at == m->text.size && make_rows(m, &m->fault) != PN_OK) {
        return -1; /* pni_table_text_make() tells what m->fault says */
    }
    const size_t got = smaller(n, m->text.size - m->at);
    if (got > 0) {
        memcpy(bytes, m->text.data + m->at, got);
    }
    m->at += got;
    return (ptrdiff_t)got;
}

pn_status pni_table_text_make(const pni_reading *reading, const char *name,
                              const pni_row_maker *maker, pn_error *err)
{
    PNI_SCOPED(made_text, made_done) made = {.maker = maker, .fault = PN_ERROR_INIT};
    const pn_source rows = {.read = read_made, .context = &made, .name = name};
    pn_error own = PN_ERROR_INIT;
    if (pni_table_text_read(reading, rows, &own) == PN_OK) {
        return PN_OK;
    }
    const pn_error *first = made.fault.status != PN_OK ? &made.fault : &own;
    if (err != NULL && err->status == PN_OK) {
        *err = *first;
    }
    return first->status;
}
