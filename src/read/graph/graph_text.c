#include "graph_text.h"

#include "../text/whole_text.h"

#include <string.h>

void pni_graph_text_done(pni_graph_text *text)
{
    pn_bytes_done(&text->bytes);
}

pn_status pni_graph_text_read(const pni_reading *reading, pn_source source,
                              pni_graph_text *out, pn_error *err)
{
    out->source = source.name;
    out->mark.line = 1;
    out->mark.column = 1;
    return pni_whole_text(reading, source, &out->bytes, err);
}

pni_place pni_graph_text_place(pni_graph_text *text, const char *byte)
{
    const char *data = text->bytes.data;
    const size_t wanted = (size_t)(byte - data);
    if (wanted < text->mark.at) {
        text->mark.at = 0;
        text->mark.line = 1;
        text->mark.column = 1;
    }
    for (; text->mark.at < wanted; text->mark.at++) {
        const char c = data[text->mark.at];
        const bool before_lf = c == '\r' && data[text->mark.at + 1] == '\n';
        if (c == '\n' || (c == '\r' && !before_lf)) {
            text->mark.line++;
            text->mark.column = 1;
        } else {
            text->mark.column += ((unsigned char)c & 0xC0) != 0x80;
        }
    }
    return (pni_place){
        .source = text->source, .line = text->mark.line, .column = text->mark.column};
}

bool pni_graph_text_line(pni_graph_text *text, pni_slice *line)
{
    const char *data = text->bytes.data;
    const size_t begin = text->at;
    if (begin >= text->bytes.size) {
        return false;
    }
    const size_t n = strcspn(data + begin, "\r\n");
    *line = (pni_slice){.data = data + begin, .size = n};
    text->at = begin + n;
    text->at += data[text->at] == '\r';
    text->at += data[text->at] == '\n';
    return true;
}

bool pni_graph_text_may_hold(const pni_graph_text *text, size_t n)
{
    enum { UNNAMED = 10000 }; /* nodes without a name, a tie or a row */
    return n <= text->bytes.size + UNNAMED;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool pni_starts_with_word(pni_slice text, const char *word)
{
    const size_t n = strlen(word);
    if (text.size < n || (text.size > n && is_letter(text.data[n]))) {
        return false;
    }
    return pni_slice_same_word((pni_slice){.data = text.data, .size = n}, word);
}

typedef struct entity {
    const char *name;
    uint32_t code;
} entity;

/* The code point of what stands between `&` and `;`, or 0. */
static uint32_t read_entity(pni_slice name)
{
    static const entity named[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        if (pni_slice_equal(name, named[i].name)) {
            return named[i].code;
        }
    }
    const bool is_hex = name.size > 1 && (name.data[1] == 'x' || name.data[1] == 'X');
    const size_t begin = is_hex ? 2 : 1;
    if (name.size <= begin || name.size > begin + 7 || name.data[0] != '#') {
        return 0;
    }
    uint32_t code = 0;
    for (size_t i = begin; i < name.size; i++) {
        static const char digits[] = "0123456789abcdef";
        const char c = name.data[i];
        const char folded = (char)(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
        const char *digit = memchr(digits, folded, is_hex ? 16 : 10);
        if (digit == NULL) {
            return 0;
        }
        code = code * (is_hex ? 16 : 10) + (uint32_t)(digit - digits);
    }
    const bool is_surrogate = code >= 0xD800 && code < 0xE000;
    return code > 0x10FFFF || is_surrogate ? 0 : code;
}

pn_status pni_unescape_entities(pni_slice text, pn_bytes *out, pn_error *err)
{
    enum { LONGEST = 10 }; /* &#x10FFFF; without its ends, and a bit */
    for (size_t i = 0; i < text.size;) {
        const char *semicolon = NULL;
        if (text.data[i] == '&') {
            const size_t rest = text.size - i - 1;
            semicolon = memchr(text.data + i + 1, ';', rest < LONGEST ? rest : LONGEST);
        }
        uint32_t code = 0;
        if (semicolon != NULL) {
            const char *name = text.data + i + 1;
            code = read_entity(
                (pni_slice){.data = name, .size = (size_t)(semicolon - name)});
        }
        char utf8[4] = {text.data[i]};
        const size_t n = code == 0 ? 1 : pni_utf8_put(code, utf8);
        PN_TRY(pni_bytes_add(out, utf8, n, err));
        i = code == 0 ? i + 1 : (size_t)(semicolon - text.data) + 1;
    }
    return PN_OK;
}
