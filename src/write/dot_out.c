#include "dot_out.h"

#include "../base/bytes.h"
#include "../base/text.h"
#include "dot.h"

#include <stdio.h>
#include <string.h>

static bool is_bare(const char *text)
{
    return text[0] != '"';
}

static bool is_beyond_ascii(const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at >= 0x80) {
            return true;
        }
    }
    return false;
}

static void put_facts(pni_dot_out *to)
{
    if (!to->begun && to->facts->size > 0) {
        pni_print_bytes(&to->print, to->facts->data, to->facts->size);
    }
    to->begun = true;
}

int pni_dot_put(void *out, const char *text)
{
    pni_dot_out *to = out;
    const pni_slice piece = pni_slice_of(text);
    if (!is_bare(text)) {
        pni_print_bytes(&to->print, text, piece.size);
    } else if (is_beyond_ascii(text)) {
        pni_print_char(&to->print, '"');
        pni_print_bytes(&to->print, text, piece.size);
        pni_print_char(&to->print, '"');
    } else if (pni_slice_ends_in(piece, ";\n")) {
        pni_print_bytes(&to->print, text, piece.size - 2);
        pni_print_char(&to->print, '\n');
    } else {
        pni_print_bytes(&to->print, text, piece.size);
        if (pni_slice_ends_in(piece, "{\n")) {
            put_facts(to);
        }
    }
    return to->print.failed == 0 ? 0 : EOF;
}

/* A text that needs no quotes. */
static bool is_word(const char *text)
{
    static const char letters[] =
        "_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        "0123456789";
    static const char *const keywords[] = {"graph", "digraph",  "node",
                                           "edge",  "subgraph", "strict"};
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (pni_slice_same_word(pni_slice_of(text), keywords[i])) {
            return false;
        }
    }
    const bool begins = text[0] != '\0' && strchr("0123456789", text[0]) == NULL;
    return begins && text[strspn(text, letters)] == '\0';
}

static pn_status add_text(pn_bytes *out, const char *text, pn_error *err)
{
    if (is_word(text)) {
        return pni_bytes_text(out, text, err);
    }
    PN_TRY(pni_bytes_text(out, "\"", err));
    PN_TRY(pni_dot_quote(out, text, err));
    return pni_bytes_text(out, "\"", err);
}

pn_status pni_dot_statement(pn_bytes *facts, const char *name, const char *value,
                            pn_error *err)
{
    PN_TRY(pni_bytes_text(facts, "\t", err));
    PN_TRY(add_text(facts, name, err));
    PN_TRY(pni_bytes_text(facts, "=", err));
    PN_TRY(add_text(facts, value, err));
    return pni_bytes_text(facts, "\n", err);
}
