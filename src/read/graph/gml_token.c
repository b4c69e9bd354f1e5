#include "gml_token.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool ends_word(char c)
{
    return is_blank(c) || c == '[' || c == ']' || c == '"';
}

/* Takes n bytes off the start. */
static pni_slice take(pni_slice *text, size_t n)
{
    const pni_slice taken = {.data = text->data, .size = n};
    *text = (pni_slice){.data = text->data + n, .size = text->size - n};
    return taken;
}

static void skip_blanks(pni_slice *text)
{
    bool in_comment = false;
    size_t n = 0;
    for (; n < text->size; n++) {
        const char c = text->data[n];
        in_comment = (in_comment || c == '#') && c != '\n' && c != '\r';
        if (!in_comment && !is_blank(c)) {
            break;
        }
    }
    take(text, n);
}

static pni_gml_token take_string(pni_slice *text)
{
    const pni_slice quote = take(text, 1);
    const char *end = memchr(text->data, '"', text->size);
    if (end == NULL) {
        return (pni_gml_token){.kind = PNI_GML_CUT, .text = quote};
    }
    const pni_slice content = take(text, (size_t)(end - text->data));
    take(text, 1);
    return (pni_gml_token){.kind = PNI_GML_STRING, .text = content};
}

pni_gml_token pni_gml_next(pni_slice *text)
{
    skip_blanks(text);
    if (text->size == 0) {
        return (pni_gml_token){.kind = PNI_GML_END, .text = *text};
    }
    switch (text->data[0]) {
    case '"':
        return take_string(text);
    case '[':
        return (pni_gml_token){.kind = PNI_GML_OPEN, .text = take(text, 1)};
    case ']':
        return (pni_gml_token){.kind = PNI_GML_CLOSE, .text = take(text, 1)};
    default:
        break;
    }
    size_t n = 1;
    while (n < text->size && !ends_word(text->data[n])) {
        n++;
    }
    return (pni_gml_token){.kind = PNI_GML_WORD, .text = take(text, n)};
}

static bool is_key(pni_gml_token token)
{
    const char c = (char)(token.text.size > 0 ? token.text.data[0] : '\0');
    return token.kind == PNI_GML_WORD && (c < '0' || c > '9') && c != '-' && c != '+' &&
           c != '.';
}

static pn_status fail_token(pni_graph_text *source, pni_gml_token token,
                            const char *what, pn_error *err)
{
    const pni_place place = pni_graph_text_place(source, token.text.data);
    if (token.kind == PNI_GML_END) {
        return pni_fail_at(err, PN_EDATA, place,
                           "expected %s, but the text ends here: is the file whole?",
                           what);
    }
    if (token.kind == PNI_GML_CUT) {
        return pni_fail_at(err, PN_EDATA, place,
                           "this string has no end: close it with a double quote");
    }
    const pni_slice text = token.text;
    return pni_fail_at(err, PN_EDATA, place, "expected %s, found '%.*s'", what,
                       (int)(text.size > 60 ? 60 : text.size), text.data);
}

pn_status pni_gml_pair_next(pni_graph_text *source, pni_slice *text, pni_gml_pair *out,
                            pn_error *err)
{
    const pni_gml_token key = pni_gml_next(text);
    *out = (pni_gml_pair){.end = key.kind == PNI_GML_CLOSE, .key = key.text};
    if (out->end) {
        return PN_OK;
    }
    if (!is_key(key)) {
        return fail_token(source, key, "a key or ']'", err);
    }
    const pni_gml_token value = pni_gml_next(text);
    out->value = value.text;
    out->is_list = value.kind == PNI_GML_OPEN;
    if (out->is_list || value.kind == PNI_GML_WORD || value.kind == PNI_GML_STRING) {
        return PN_OK;
    }
    return fail_token(source, value, "a value behind the key", err);
}

pn_status pni_gml_skip_list(pni_graph_text *source, pni_slice *text, const char *open,
                            pn_error *err)
{
    for (size_t depth = 1; depth > 0;) {
        const pni_gml_token token = pni_gml_next(text);
        if (token.kind == PNI_GML_END) {
            return pni_fail_at(err, PN_EDATA, pni_graph_text_place(source, open),
                               "this list has no end: close it with ']'");
        }
        if (token.kind == PNI_GML_CUT) {
            return fail_token(source, token, "", err);
        }
        depth += token.kind == PNI_GML_OPEN;
        depth -= token.kind == PNI_GML_CLOSE;
    }
    return PN_OK;
}
