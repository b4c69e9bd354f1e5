#include "xlsx_text.h"

#include <stdlib.h>
#include <string.h>

void pni_xlsx_text_start(pni_xlsx_text *text, const char *element)
{
    text->spoken += strcmp(element, "rPh") == 0;
    text->in_text = strcmp(element, "t") == 0 && text->spoken == 0;
}

void pni_xlsx_text_end(pni_xlsx_text *text, const char *element)
{
    text->spoken -= strcmp(element, "rPh") == 0;
    text->in_text = false;
}

pn_status pni_xlsx_text_add(pni_xlsx_text *text, pni_slice piece, pn_error *err)
{
    return text->in_text ? pni_bytes_add(&text->text, piece.data, piece.size, err)
                         : PN_OK;
}

void pni_xlsx_text_done(pni_xlsx_text *text)
{
    pn_bytes_done(&text->text);
}

static int hex_digit(char c)
{
    const char *digits = "0123456789ABCDEFabcdef";
    const char *at = c == '\0' ? NULL : strchr(digits, c);
    if (at == NULL) {
        return -1;
    }
    const int value = (int)(at - digits);
    return value < 16 ? value : value - 6;
}

/* The character that `_xHHHH_` stands for, or 0. */
static uint32_t escaped_character(const char *text, size_t size)
{
    uint32_t code = 0;
    if (size < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') {
        return 0;
    }
    for (size_t i = 2; i < 6; i++) {
        const int digit = hex_digit(text[i]);
        if (digit < 0) {
            return 0;
        }
        code = 16 * code + (uint32_t)digit;
    }
    const bool is_half = code >= 0xD800 && code <= 0xDFFF; /* of a pair: left as is */
    return is_half ? 0 : code;
}

size_t pni_xlsx_unescape(char *text, size_t size)
{
    size_t n = 0;
    for (size_t at = 0; at < size;) {
        const uint32_t code = escaped_character(text + at, size - at);
        if (code == 0) {
            text[n++] = text[at++];
            continue;
        }
        char bytes[4];
        const size_t n_bytes = pni_utf8_put(code, bytes);
        memcpy(text + n, bytes, n_bytes);
        n += n_bytes;
        at += 7;
    }
    return n;
}

/* Shared strings while they are read. */
typedef struct reading_strings {
    pni_xlsx_strings *out;
    pni_xlsx_text text;
} reading_strings;

static void done(reading_strings *r)
{
    pni_xlsx_text_done(&r->text);
}

static pn_status add_string(reading_strings *r, pn_error *err)
{
    pni_xlsx_strings *s = r->out;
    if (s->n == s->capacity) {
        const size_t capacity = 2 * s->capacity + 256;
        size_t *grown = realloc(s->end, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        s->end = grown;
        s->capacity = capacity;
    }
    pn_bytes *text = &r->text.text;
    if (text->size > 0) {
        text->size = pni_xlsx_unescape(text->data, text->size);
        PN_TRY(pni_bytes_add(&s->text, text->data, text->size, err));
    }
    text->size = 0;
    s->end[s->n++] = s->text.size;
    return PN_OK;
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    reading_strings *r = context;
    (void)attributes;
    (void)err;
    pni_xlsx_text_start(&r->text, name);
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    reading_strings *r = context;
    pni_xlsx_text_end(&r->text, name);
    return strcmp(name, "si") == 0 ? add_string(r, err) : PN_OK;
}

static pn_status text(void *context, pni_slice piece, pn_error *err)
{
    reading_strings *r = context;
    return pni_xlsx_text_add(&r->text, piece, err);
}

pn_status pni_xlsx_strings_read(pni_zip *zip, const char *path, pni_xlsx_strings *out,
                                pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end, .text = text};
    PNI_SCOPED(reading_strings, done) r = {.out = out};
    return pni_xml_part(zip, path, &events, &r, err);
}

pni_slice pni_xlsx_string(const pni_xlsx_strings *strings, size_t k)
{
    const size_t begin = k == 0 ? 0 : strings->end[k - 1];
    const char *text = strings->text.size == 0 ? "" : strings->text.data;
    return (pni_slice){.data = text + begin, .size = strings->end[k] - begin};
}

void pni_xlsx_strings_done(pni_xlsx_strings *strings)
{
    pn_bytes_done(&strings->text);
    free(strings->end);
    *strings = (pni_xlsx_strings){0};
}
