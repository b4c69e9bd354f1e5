#include "dot_unescape.h"

#include "../../base/text.h"

#include <string.h>

static const struct {
    const char *name;
    char character;
} entities[] = {
    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''},
};

static int digit_value(char c, int base)
{
    const int value = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : base;
    return value < base ? value : -1;
}

/* Bytes of `&#228;` or `&#xe4;`, 0 if it is none; `*code` is its character. */
static size_t take_number(const char *at, uint32_t *code)
{
    const bool is_hex = at[2] == 'x' || at[2] == 'X';
    const int base = is_hex ? 16 : 10;
    const size_t begin = is_hex ? 3 : 2;
    size_t n = begin;
    *code = 0;
    for (; digit_value(at[n], base) >= 0 && *code <= 0x10FFFF; n++) {
        *code = *code * (uint32_t)base + (uint32_t)digit_value(at[n], base);
    }
    const bool is_character =
        *code > 0 && *code <= 0x10FFFF && (*code < 0xD800 || *code > 0xDFFF);
    return n > begin && at[n] == ';' && is_character ? n + 1 : 0;
}

/* Appends the character of an entity, or `&`; `*at` moves on. */
static pn_status add_entity(pn_bytes *out, const char **at, pn_error *err)
{
    uint32_t code = 0;
    char utf8[4];
    const size_t n = strncmp(*at, "&#", 2) == 0 ? take_number(*at, &code) : 0;
    if (n > 0) {
        *at += n;
        return pni_bytes_add(out, utf8, pni_utf8_put(code, utf8), err);
    }
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++) {
        const size_t size = strlen(entities[i].name);
        if (strncmp(*at, entities[i].name, size) == 0) {
            *at += size;
            return pni_bytes_add(out, &entities[i].character, 1, err);
        }
    }
    return pni_bytes_add(out, (*at)++, 1, err);
}

/* Appends what a backslash and a letter mean. */
static pn_status add_escape(pn_bytes *out, char letter, const pni_dot_owner *owner,
                            pn_error *err)
{
    switch (letter) {
    case 'N':
        return pni_bytes_text(out, owner->node, err);
    case 'G':
        return pni_bytes_text(out, owner->graph, err);
    case 'n':
    case 'l':
    case 'r':
        return pni_bytes_text(out, owner->is_own ? "\n" : " ", err);
    default:
        return pni_bytes_add(out, &letter, 1, err);
    }
}

pn_status pni_dot_unescape(pn_bytes *out, const char *label, const pni_dot_owner *owner,
                           pn_error *err)
{
    PN_TRY(pni_bytes_text(out, "", err));
    for (const char *at = label; *at != '\0';) {
        if (*at == '&') {
            PN_TRY(add_entity(out, &at, err));
        } else if (*at == '\\' && at[1] != '\0') {
            PN_TRY(add_escape(out, at[1], owner, err));
            at += 2;
        } else {
            PN_TRY(pni_bytes_add(out, at++, 1, err));
        }
    }
    return PN_OK;
}

pn_status pni_dot_plain(pn_bytes *out, const char *value, pn_error *err)
{
    PN_TRY(pni_bytes_text(out, "", err));
    for (const char *at = value; *at != '\0';) {
        if (strncmp(at, "&#", 2) == 0) {
            PN_TRY(add_entity(out, &at, err));
        } else if (strncmp(at, "\\n", 2) == 0) {
            PN_TRY(pni_bytes_text(out, "\n", err));
            at += 2;
        } else {
            PN_TRY(pni_bytes_add(out, at++, 1, err));
        }
    }
    return PN_OK;
}
