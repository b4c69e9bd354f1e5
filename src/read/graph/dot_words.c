#include "dot_words.h"

#include <string.h>

static char byte_at(pni_slice text, size_t at)
{
    if (at >= text.size) {
        return '\0';
    }
    return text.data[at];
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool starts(pni_slice text, size_t at, const char *word)
{
    const size_t n = strlen(word);
    return at <= text.size && text.size - at >= n &&
           memcmp(text.data + at, word, n) == 0;
}

/* Behind the word, or SIZE_MAX if it does not come. */
static size_t behind(pni_slice text, size_t at, const char *word)
{
    while (at < text.size && !starts(text, at, word)) {
        at++;
    }
    return at < text.size ? at + strlen(word) : SIZE_MAX;
}

static size_t end_of_line(pni_slice text, size_t at)
{
    while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r') {
        at++;
    }
    return at;
}

/* Passes over blanks and comments; false at a comment without an end. */
static bool skip_blanks(pni_slice text, size_t *at)
{
    for (;;) {
        const bool line_begins = *at == 0 || text.data[*at - 1] == '\n';
        if (*at < text.size && is_blank(text.data[*at])) {
            ++*at;
        } else if (starts(text, *at, "//") ||
                   (line_begins && byte_at(text, *at) == '#')) {
            *at = end_of_line(text, *at);
        } else if (starts(text, *at, "/*")) {
            const size_t end = behind(text, *at + 2, "*/");
            if (end == SIZE_MAX) {
                return false;
            }
            *at = end;
        } else {
            return true;
        }
    }
}

/* Behind a quoted text, or SIZE_MAX. */
static size_t pass_quoted(pni_slice text, size_t at)
{
    for (at++; at < text.size; at++) {
        if (text.data[at] == '"') {
            return at + 1;
        }
        const char next = byte_at(text, at + 1);
        at += text.data[at] == '\\' && (next == '"' || next == '\\') ? 1 : 0;
    }
    return SIZE_MAX;
}

/* Behind an HTML text: brackets nest, comments in it count as one character. */
static size_t pass_html(pni_slice text, size_t at)
{
    size_t depth = 0;
    while (at < text.size) {
        if (depth > 0 && starts(text, at, "<!--")) {
            at = behind(text, at + 4, "-->");
            continue;
        }
        depth += text.data[at] == '<';
        depth -= text.data[at] == '>';
        at++;
        if (depth == 0) {
            return at;
        }
    }
    return SIZE_MAX;
}

/* Behind a number, or where it begins if there is none. */
static size_t pass_number(pni_slice text, size_t begin)
{
    size_t at = begin + (byte_at(text, begin) == '-');
    size_t digits = 0;
    for (; is_digit(byte_at(text, at)); at++) {
        digits++;
    }
    if (byte_at(text, at) == '.') {
        for (at++; is_digit(byte_at(text, at)); at++) {
            digits++;
        }
    }
    return digits > 0 ? at : begin;
}

static pni_dot_kind kind_of_name(pni_slice name)
{
    static const char *const keywords[] = {"node", "edge", "graph", "digraph",
                                           "strict"};
    if (pni_slice_same_word(name, "subgraph")) {
        return PNI_DOT_SUBGRAPH;
    }
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (pni_slice_same_word(name, keywords[i])) {
            return PNI_DOT_KEYWORD;
        }
    }
    return PNI_DOT_ID;
}

static pni_dot_word take_name(pni_slice text, size_t begin)
{
    size_t at = begin;
    while (is_letter(byte_at(text, at)) || is_digit(byte_at(text, at))) {
        at++;
    }
    const pni_slice name = {text.data + begin, at - begin};
    return (pni_dot_word){kind_of_name(name), begin, at};
}

static pni_dot_word take_number(pni_slice text, size_t begin, size_t end)
{
    const char next = byte_at(text, end);
    const char after = byte_at(text, end + 1);
    const bool runs_on = is_letter(next) || next == '.' ||
                         (next == '-' && (is_digit(after) || after == '.'));
    return (pni_dot_word){runs_on ? PNI_DOT_BAD_NUMBER : PNI_DOT_ID, begin, end};
}

static pni_dot_word take_delimited(size_t begin, size_t end, pni_dot_kind fault)
{
    return (pni_dot_word){end == SIZE_MAX ? fault : PNI_DOT_ID, begin, end};
}

pni_dot_word pni_dot_next(pni_slice text, size_t at)
{
    if (!skip_blanks(text, &at)) {
        return (pni_dot_word){PNI_DOT_OPEN_COMMENT, at, text.size};
    }
    const char c = byte_at(text, at);
    if (at == text.size) {
        return (pni_dot_word){PNI_DOT_END, at, at};
    }
    if (c == '"') {
        return take_delimited(at, pass_quoted(text, at), PNI_DOT_OPEN_QUOTE);
    }
    if (c == '<') {
        return take_delimited(at, pass_html(text, at), PNI_DOT_OPEN_HTML);
    }
    if (is_letter(c)) {
        return take_name(text, at);
    }
    if (starts(text, at, "--") || starts(text, at, "->")) {
        return (pni_dot_word){PNI_DOT_EDGE, at, at + 2};
    }
    const size_t end = pass_number(text, at);
    if (end > at) {
        return take_number(text, at, end);
    }
    return (pni_dot_word){PNI_DOT_SIGN, at, at + 1};
}
