/*
 * The start of a text: byte order mark, `sep=;`, the delimiter.
 */
#include "csv_delimiter.h"
#include "csv_token.h"

#include "../../base/scope.h"

#include <string.h>

enum {
    HEAD_SIZE = 32768, /* looked at to find the delimiter */
    DEFAULT_LIMIT_FIELD = 1 << 20,
    DEFAULT_LIMIT_COLUMNS = 4096
};

static pn_status read_head(pni_csv_buffer *b, pn_error *err)
{
    bool more = true;
    const size_t start = b->at;
    while (more && b->end - start < HEAD_SIZE) {
        b->at = b->end; /* all of it counts as read, so that more comes */
        PN_TRY(pni_csv_buffer_fill(b, &more, err));
    }
    b->at = start;
    return PN_OK;
}

static bool can_delimit(char c)
{
    return c != '"' && c != '\n' && c != '\r' && c != '=' && (unsigned char)c < 0x80;
}

/* Skips what is not part of the first record and settles the delimiter. */
static pn_status find_start(pni_csv *csv, char wanted, pn_error *err)
{
    pni_csv_buffer *b = &csv->buffer;
    if (b->end >= 3 && memcmp(b->data, "\xEF\xBB\xBF", 3) == 0) {
        b->at = 3;
    }
    pni_slice head = {.data = b->data + b->at, .size = b->end - b->at};
    char named = 0;
    const size_t skipped = pni_csv_separator_line(head, &named);
    if (skipped > 0 && can_delimit(named)) {
        b->at += skipped;
        csv->line++;
    } else {
        named = 0;
    }
    if (wanted != 0 && !can_delimit(wanted)) {
        return pni_fail(
            err, PN_EUSE,
            "the delimiter cannot be a quote, a line end, an equals sign or "
            "a character beyond ASCII: use , ; | or a tab");
    }
    csv->delimiter = wanted;
    if (wanted == 0) {
        csv->delimiter = named;
    }
    if (csv->delimiter == 0) {
        csv->delimiter = pni_csv_guess_delimiter(head);
    }
    return PN_OK;
}

pn_status pni_csv_open(pni_csv *csv, pn_source source, const pni_reading *reading,
                       pni_faults *faults, pn_error *err)
{
    const pn_read_options *o = reading->options;
    if (o->decimal != 0 && o->decimal != '.' && o->decimal != ',') {
        return pni_fail(err, PN_EUSE,
                        "the decimal mark can only be a point or a "
                        "comma: --decimal ,");
    }
    csv->reading = reading;
    csv->faults = faults;
    csv->limit_field = o->limit_field != 0 ? o->limit_field : DEFAULT_LIMIT_FIELD;
    csv->limit_columns =
        o->limit_columns != 0 ? o->limit_columns : DEFAULT_LIMIT_COLUMNS;
    csv->line = 1;
    csv->buffer = (pni_csv_buffer){
        .source = source, .run = o->run, .allow_nul = o->lenient, .hold = true};
    PN_TRY(read_head(&csv->buffer, err));
    PN_TRY(find_start(csv, csv->delimiter, err));
    csv->buffer.begin = csv->buffer.at;
    csv->first = csv->buffer.at;
    csv->first_line = csv->line;
    return PN_OK;
}
