/* Texts as DOT can carry them: see dot_text.h. */
#include "dot_text.h"

#include "../base/bytes.h"
#include "../base/text.h"
#include "dot.h"
#include "node_id.h"

#include <string.h>

enum {
    RUN_SIZE = 8000, /* bytes before a line is continued */
    ID_SIZE = 4096   /* longer names are no ids */
};

/* Only `-` and `.`, such as `-.`: cgraph takes it for a number and writes it bare. */
static bool looks_like_number(const char *value)
{
    return value[0] != '\0' && value[strspn(value, "-.")] == '\0';
}

/* A backslash whose follower would change its meaning. */
static bool is_lost(const char *at)
{
    return at[0] == '\\' && (at[1] == '"' || at[1] == '\n' || at[1] == '\0');
}

/* Bytes that must stay together: a pair of backslashes or a character. */
static size_t unit_size(const char *at, const char *end)
{
    if (at[0] == '\\' && at[1] == '\\') {
        return 2;
    }
    size_t n = 0;
    pni_utf8_next(at, (size_t)(end - at), &n);
    return n;
}

static pn_status add_unit(pn_bytes *out, const char *at, size_t n, pn_error *err)
{
    return is_lost(at) ? pni_bytes_text(out, "&#92;", err)
                       : pni_bytes_add(out, at, n, err);
}

pn_status pni_dot_value(pn_bytes *out, const char *value, pn_error *err)
{
    const char *const end = value + strlen(value);
    const char *at = value;
    if (looks_like_number(value)) {
        PN_TRY(pni_bytes_text(out, value[0] == '-' ? "&#45;" : "&#46;", err));
        at++;
    }
    size_t run = 0;
    while (at < end) {
        const size_t n = unit_size(at, end);
        if (run + n > RUN_SIZE) {
            PN_TRY(pni_bytes_text(out, "\\\n", err));
            run = 0;
        }
        PN_TRY(add_unit(out, at, n, err));
        run += n;
        at += n;
    }
    return PN_OK;
}

/* Some readers end a line, and so the value, at one of these. */
static bool ends_line(uint32_t code)
{
    return code == '\r' || code == 0x2028 || code == 0x2029;
}

/* True of what would be read back as something else. */
static bool needs_entity(uint32_t code, char next)
{
    return ends_line(code) || (code == '&' && next == '#') ||
           (code == '\\' && strchr("n\"\n", next) != NULL); /* and at the end */
}

pn_status pni_dot_text(pn_bytes *out, const char *text, pn_error *err)
{
    const size_t size = strlen(text);
    PN_TRY(pni_bytes_text(out, "", err)); /* so that there is a text in any case */
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(text, size, &at);
        PN_TRY(needs_entity(code, text[at])
                   ? pni_bytes_format(out, err, "&#%u;", (unsigned)code)
               : code == '\n' ? pni_bytes_text(out, "\\n", err)
                              : pni_bytes_add(out, text + begin, at - begin, err));
    }
    return PN_OK;
}

/* One character of a label, which becomes XML where Graphviz writes SVG. */
static pn_status escape_code(pn_bytes *out, uint32_t code, pn_error *err)
{
    if (code == '\\') {
        return pni_bytes_text(out, "\\\\", err);
    }
    if (code == '&') {
        return pni_bytes_text(out, "&amp;", err);
    }
    if (code == '\n') {
        return pni_bytes_text(out, "\\n", err);
    }
    if (ends_line(code)) {
        return pni_bytes_format(out, err, "&#%u;", (unsigned)code);
    }
    char utf8[4];
    const size_t n = pni_utf8_put(pni_is_in_xml(code) ? code : 0xFFFD, utf8);
    return pni_bytes_add(out, utf8, n, err);
}

pn_status pni_dot_escape(pn_bytes *out, const char *text, pn_error *err)
{
    const size_t size = strlen(text);
    PN_TRY(pni_bytes_text(out, "", err)); /* so that there is a text in any case */
    for (size_t at = 0; at < size;) {
        PN_TRY(escape_code(out, pni_utf8_next(text, size, &at), err));
    }
    return PN_OK;
}

pn_status pni_dot_quote(pn_bytes *out, const char *value, pn_error *err)
{
    PNI_BYTES plain = {0};
    PN_TRY(pni_dot_value(&plain, value, err));
    for (size_t i = 0; i < plain.size; i++) {
        PN_TRY(pni_bytes_text(out, plain.data[i] == '"' ? "\\" : "", err));
        PN_TRY(pni_bytes_add(out, plain.data + i, 1, err));
    }
    return PN_OK;
}

static bool has_unsafe_code(const char *name, size_t size)
{
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(name, size, &at);
        if (pni_is_control(code) || !pni_is_in_xml(code) || code == 0xFEFF) {
            return true;
        }
    }
    return false;
}

static bool has_lost_backslash(const char *name, size_t size)
{
    for (const char *at = name; at < name + size;) {
        if (is_lost(at)) {
            return true;
        }
        at += at[0] == '\\' && at[1] == '\\' ? 2 : 1;
    }
    return false;
}

bool pni_dot_is_id(const char *name)
{
    const size_t size = strlen(name);
    return size > 0 && size <= ID_SIZE && name[0] != '%' && !looks_like_number(name) &&
           !pni_is_node_number(name) && pni_utf8_check(name, size) == size &&
           !has_unsafe_code(name, size) && !has_lost_backslash(name, size);
}

bool pni_dot_needs_label(const char *name)
{
    return strpbrk(name, "\\&") != NULL;
}
