#include "csv_token.h"

#include "../text/decoder.h"
#include "csv_cut.h"
#include "csv_stop.h"

#include "../../base/scope.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What stands where a character is expected but the text ends. */
enum { END = -1 };
/* A record may be this many times as long as a field. */
enum { FIELDS_PER_RECORD = 64 };

void pni_csv_done(pni_csv *csv)
{
    pni_csv_buffer_done(&csv->buffer);
    free(csv->bounds);
    free(csv->field);
    free(csv->scratch);
    *csv = (pni_csv){0};
}

/* Line ends in a text, and where the last line starts. */
static uint64_t count_lines(const char *text, size_t size, size_t *last_line)
{
    uint64_t n = 0;
    *last_line = 0;
    for (size_t i = 0; i < size; i++) {
        const bool pair = text[i] == '\r' && i + 1 < size && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !pair)) {
            n++;
            *last_line = i + 1;
        }
    }
    return n;
}

/* The row and the column of a sheet that a byte of the record stands in. */
static pni_place cell_at(const pni_csv *csv, size_t at)
{
    size_t field = 0;
    while (field < csv->n_fields && csv->bounds[field].end < at) {
        field++;
    }
    const pni_finder *finder = csv->reading->finder;
    return finder != NULL ? finder->find(finder->context, csv->line, field + 1)
                          : (pni_place){.source = csv->buffer.source.name,
                                        .line = csv->line,
                                        .column = field + 1};
}

/* The place of a byte of the record. */
static pni_place place_at(const pni_csv *csv, size_t at)
{
    if (csv->reading->is_sheet) {
        return cell_at(csv, at);
    }
    const char *record = csv->buffer.data + csv->buffer.begin;
    size_t last_line = 0;
    const uint64_t line = csv->line + count_lines(record, at, &last_line);
    return (pni_place){.source = csv->buffer.source.name,
                       .line = line,
                       .column =
                           1 + pni_utf8_count(record + last_line, at - last_line)};
}

pni_place pni_csv_place(const pni_csv *csv, size_t field)
{
    return place_at(csv, field < csv->n_fields ? csv->bounds[field].begin : 0);
}

static pn_status fail_bad_text(const pni_csv *csv, pn_error *err)
{
    const pni_csv_buffer *b = &csv->buffer;
    const pni_decoder *decoder = pni_decoder_of(b->source);
    const pni_place place = place_at(csv, b->end - b->begin);
    if (b->bad == PNI_BAD_ENCODING && decoder != NULL) {
        return pni_decoder_fail(decoder, place, err);
    }
    const uint64_t offset = b->offset + b->end + (decoder == NULL ? 0 : decoder->mark);
    if (b->bad == PNI_BAD_NUL) {
        return pni_fault(csv->reading, csv->faults, PNI_FAULT_NUL, place, err,
                         "NUL byte at offset %" PRIu64, offset);
    }
    return pni_fail_at(err, PN_EDATA, place,
                       "byte 0x%02X at offset %" PRIu64
                       " is not UTF-8: save the text again, or name its encoding with "
                       "--encoding",
                       (unsigned)(unsigned char)b->data[b->end], offset);
}

pn_status pni_csv_fail_long_field(const pni_csv *csv, size_t begin, pn_error *err)
{
    return pni_fail_at(err, PN_ELIMIT, place_at(csv, begin),
                       "a field is longer than %zu bytes: look for a quote that is not "
                       "closed, or raise --limit-field",
                       csv->limit_field);
}

/* More text behind the current position; `*more` is false at the end. */
static pn_status read_on(pni_csv *csv, bool *more, pn_error *err)
{
    pni_csv_buffer *b = &csv->buffer;
    const size_t size = b->at - b->begin;
    const size_t room = csv->limit_field + 4; /* quotes and an equals sign */
    if (size - csv->field_begin > room ||
        size / FIELDS_PER_RECORD > csv->limit_field + 64) {
        return pni_csv_fail_long_field(csv, csv->field_begin, err);
    }
    PN_TRY(pni_csv_buffer_fill(b, more, err));
    return *more || b->bad == PNI_BAD_NOT ? PN_OK : fail_bad_text(csv, err);
}

/* The character at the current position, or END. */
static inline pn_status peek(pni_csv *csv, int *c, pn_error *err)
{
    const pni_csv_buffer *b = &csv->buffer;
    if (b->at == b->end) {
        bool more = false;
        PN_TRY(read_on(csv, &more, err));
        if (!more) {
            *c = END;
            return PN_OK;
        }
    }
    *c = (unsigned char)b->data[b->at];
    return PN_OK;
}

static inline bool stops(const pni_csv *csv, int c)
{
    return c == END || c == '\n' || c == '\r' || c == (unsigned char)csv->delimiter;
}

/* Moves to the byte that ends a plain field. */
static pn_status skip_plain(pni_csv *csv, pn_error *err)
{
    pni_csv_buffer *b = &csv->buffer;
    bool more = true;
    while (more) {
        b->at = pni_csv_find_stop(b->data, b->at, b->end, csv->delimiter);
        if (b->at < b->end) {
            return PN_OK;
        }
        PN_TRY(read_on(csv, &more, err));
    }
    return PN_OK;
}

static pn_status make_room(pni_csv *csv, pn_error *err)
{
    if (csv->n_fields == csv->limit_columns) {
        const size_t at = csv->buffer.at - csv->buffer.begin;
        return pni_fail_at(err, PN_ELIMIT, place_at(csv, at),
                           "more than %zu column%s: raise --limit-columns",
                           csv->limit_columns, csv->limit_columns == 1 ? "" : "s");
    }
    const size_t capacity = csv->capacity == 0 ? 16 : 2 * csv->capacity;
    pni_csv_bounds *bounds = realloc(csv->bounds, capacity * sizeof *bounds);
    if (bounds == NULL) {
        return pni_fail_memory(err);
    }
    csv->bounds = bounds;
    pni_slice *field = realloc(csv->field, capacity * sizeof *field);
    if (field == NULL) {
        return pni_fail_memory(err);
    }
    csv->field = field;
    csv->capacity = capacity;
    return PN_OK;
}

static inline pn_status add_field(pni_csv *csv, pni_csv_bounds bounds, pn_error *err)
{
    if (csv->n_fields == csv->capacity || csv->n_fields == csv->limit_columns) {
        PN_TRY(make_room(csv, err));
    }
    csv->bounds[csv->n_fields++] = bounds;
    return PN_OK;
}

static inline size_t position(const pni_csv *csv)
{
    return csv->buffer.at - csv->buffer.begin;
}

/* Moves behind the quote that closes a field. */
static pn_status skip_quoted(pni_csv *csv, size_t opening, bool *doubled, pn_error *err)
{
    pni_csv_buffer *b = &csv->buffer;
    for (;;) {
        const char *quote = memchr(b->data + b->at, '"', b->end - b->at);
        if (quote == NULL) {
            bool more = false;
            b->at = b->end;
            PN_TRY(read_on(csv, &more, err));
            if (!more) {
                return pni_fail_at(err, PN_EDATA, place_at(csv, opening),
                                   "a quote opens here and is never closed: close it, "
                                   "or double it if it is part of a quoted text");
            }
            continue;
        }
        b->at = (size_t)(quote - b->data) + 1;
        int c = END;
        PN_TRY(peek(csv, &c, err));
        if (c != '"') {
            return PN_OK;
        }
        *doubled = true;
        b->at++;
    }
}

/* A field whose opening quote is next; `csv->field_begin` may stand before it. */
static pn_status read_quoted(pni_csv *csv, pn_error *err)
{
    const size_t opening = position(csv);
    pni_csv_bounds bounds = {.begin = opening + 1};
    csv->has_quotes = true;
    csv->buffer.at++;
    PN_TRY(skip_quoted(csv, opening, &bounds.has_doubled_quotes, err));
    bounds.end = position(csv) - 1;
    int c = END;
    PN_TRY(peek(csv, &c, err));
    while (c == ' ' && csv->delimiter != ' ') {
        csv->buffer.at++;
        PN_TRY(peek(csv, &c, err));
    }
    if (stops(csv, c)) {
        return add_field(csv, bounds, err);
    }
    if (!csv->reading->options->lenient || !csv->buffer.hold) {
        PN_TRY(pni_fault(csv->reading, csv->faults, PNI_FAULT_QUOTE,
                         place_at(csv, position(csv)), err,
                         "text after a closing quote"));
    }
    PN_TRY(skip_plain(csv, err));
    bounds = (pni_csv_bounds){.begin = csv->field_begin, .end = position(csv)};
    return add_field(csv, bounds, err);
}

/* A field as most are: plain, and all of it in the buffer.  Otherwise nothing is read,
 * and the result is false. */
static inline bool read_whole_field(pni_csv *csv, int *c)
{
    pni_csv_buffer *b = &csv->buffer;
    if (b->at == b->end || csv->n_fields == csv->capacity ||
        csv->n_fields == csv->limit_columns) {
        return false;
    }
    const char first = b->data[b->at];
    const size_t stop = pni_csv_find_stop(b->data, b->at, b->end, csv->delimiter);
    if (stop == b->end || first == '"' || first == ' ' || first == '=') {
        return false;
    }
    csv->bounds[csv->n_fields++] =
        (pni_csv_bounds){.begin = b->at - b->begin, .end = stop - b->begin};
    b->at = stop;
    *c = (unsigned char)b->data[stop];
    return true;
}

static pn_status read_any_field(pni_csv *csv, int *c, pn_error *err)
{
    const size_t begin = position(csv);
    csv->field_begin = begin;
    PN_TRY(peek(csv, c, err));
    while (*c == ' ' && csv->delimiter != ' ') {
        csv->buffer.at++;
        PN_TRY(peek(csv, c, err));
    }
    if (*c == '=') {
        csv->buffer.at++;
        PN_TRY(peek(csv, c, err));
    }
    if (*c == '"') {
        PN_TRY(read_quoted(csv, err));
    } else {
        PN_TRY(skip_plain(csv, err));
        PN_TRY(add_field(csv, (pni_csv_bounds){.begin = begin, .end = position(csv)},
                         err));
    }
    return peek(csv, c, err);
}

static inline pn_status read_field(pni_csv *csv, int *c, pn_error *err)
{
    return read_whole_field(csv, c) ? PN_OK : read_any_field(csv, c, err);
}

static bool holds_line_end(const char *text, size_t size)
{
    return memchr(text, '\n', size) != NULL || memchr(text, '\r', size) != NULL;
}

/* Moves behind the end of the record that was read. */
static pn_status end_record(pni_csv *csv, pn_error *err)
{
    pni_csv_buffer *b = &csv->buffer;
    const char *record = b->data + b->begin;
    if (csv->has_quotes && !csv->reading->is_sheet &&
        holds_line_end(record, csv->size)) {
        size_t last_line = 0;
        csv->line += count_lines(record, csv->size, &last_line);
    }
    int c = END;
    PN_TRY(peek(csv, &c, err));
    if (c != END) {
        b->at++;
    }
    csv->field_begin = position(csv);
    if (c == '\r') {
        PN_TRY(peek(csv, &c, err));
        b->at += c == '\n';
    }
    csv->line++;
    b->begin = b->at;
    csv->has_record = false;
    return PN_OK;
}

pn_status pni_csv_next(pni_csv *csv, bool *more, pn_error *err)
{
    *more = false;
    if (csv->has_record) {
        PN_TRY(end_record(csv, err));
    }
    csv->n_fields = 0;
    csv->has_quotes = false;
    csv->field_begin = 0;
    int c = END;
    PN_TRY(peek(csv, &c, err));
    if (c == END) {
        return PN_OK;
    }
    PN_TRY(read_field(csv, &c, err));
    while (c == (unsigned char)csv->delimiter) {
        csv->buffer.at++;
        PN_TRY(read_field(csv, &c, err));
    }
    csv->size = position(csv);
    csv->has_record = true;
    *more = true;
    return pni_csv_cut(csv, err);
}

void pni_csv_rewind(pni_csv *csv)
{
    csv->buffer.hold = false;
    csv->buffer.begin = csv->first;
    csv->buffer.at = csv->first;
    csv->line = csv->first_line;
    csv->has_record = false;
    csv->n_fields = 0;
}

bool pni_csv_is_blank(const pni_csv *csv)
{
    for (size_t k = 0; k < csv->n_fields; k++) {
        if (pni_slice_trim(csv->field[k]).size > 0) {
            return false;
        }
    }
    return true;
}
