#include "text.h"

#include <string.h>

#include <utf8proc.h>

pni_slice pni_slice_of(const char *text)
{
    return (pni_slice){.data = text, .size = text == NULL ? 0 : strlen(text)};
}

int pni_slice_compare(pni_slice a, pni_slice b)
{
    const size_t n = a.size < b.size ? a.size : b.size;
    const int order = n == 0 ? 0 : memcmp(a.data, b.data, n);
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

bool pni_slice_equal(pni_slice a, const char *text)
{
    return pni_slice_compare(a, pni_slice_of(text)) == 0;
}

bool pni_slice_ends_in(pni_slice text, const char *end)
{
    const size_t n = strlen(end);
    return text.size >= n && memcmp(text.data + text.size - n, end, n) == 0;
}

/* Bytes of the blank at the start of the text: 0, 1, 2 or 3. */
static size_t leading_blank(pni_slice text)
{
    const unsigned char *p = (const unsigned char *)text.data;
    if (text.size >= 1 && (p[0] == ' ' || (p[0] >= '\t' && p[0] <= '\r'))) {
        return 1;
    }
    if (text.size >= 2 && p[0] == 0xC2 && p[1] == 0xA0) {
        return 2; /* U+00A0 */
    }
    if (text.size >= 3 && p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80) {
        return 3; /* U+3000 */
    }
    return 0;
}

static size_t trailing_blank(pni_slice text)
{
    for (size_t n = 1; n <= 3 && n <= text.size; n++) {
        const pni_slice end = {.data = text.data + text.size - n, .size = n};
        if (leading_blank(end) == n) {
            return n;
        }
    }
    return 0;
}

pni_slice pni_slice_trim_blanks(pni_slice text)
{
    for (size_t n = leading_blank(text); n > 0; n = leading_blank(text)) {
        text.data += n;
        text.size -= n;
    }
    for (size_t n = trailing_blank(text); n > 0; n = trailing_blank(text)) {
        text.size -= n;
    }
    return text;
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

bool pni_slice_same_text(pni_slice a, pni_slice b)
{
    bool same = a.size == b.size;
    for (size_t i = 0; same && i < a.size; i++) {
        same = lower(a.data[i]) == lower(b.data[i]);
    }
    return same;
}

bool pni_slice_same_word(pni_slice a, const char *text)
{
    return pni_slice_same_text(pni_slice_trim(a), pni_slice_of(text));
}

/* Reads one code point and its length; length 0 where the bytes are not UTF-8. */
static size_t decode(const char *text, size_t size, uint32_t *code)
{
    utf8proc_int32_t out = 0;
    const utf8proc_ssize_t room = size > 4 ? 4 : (utf8proc_ssize_t)size;
    const utf8proc_ssize_t n =
        utf8proc_iterate((const utf8proc_uint8_t *)text, room, &out);
    *code = n > 0 ? (uint32_t)out : 0xFFFD;
    return n > 0 ? (size_t)n : 0;
}

/* Where the next byte that is not ASCII stands, or size. */
static size_t skip_ascii(const char *text, size_t size, size_t at)
{
    uint64_t words[4];
    while (size - at >= sizeof words) {
        memcpy(words, text + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080U) != 0) {
            break;
        }
        at += sizeof words;
    }
    for (; size - at >= sizeof *words; at += sizeof *words) {
        memcpy(words, text + at, sizeof *words);
        if ((words[0] & 0x8080808080808080U) != 0) {
            break;
        }
    }
    while (at < size && (unsigned char)text[at] < 0x80) {
        at++;
    }
    return at;
}

/* Bytes of the character that starts with a byte beyond ASCII; 0 if it is none.  What
 * the second byte can be, by the first, is table 3-7 of The Unicode Standard. */
static size_t measure_character(const unsigned char *text, size_t size)
{
    const unsigned char lead = text[0];
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (size < length) {
        return 0;
    }
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    bool good = text[1] >= least && text[1] <= most;
    for (size_t i = 2; i < length; i++) {
        good = good && (text[i] & 0xC0) == 0x80;
    }
    return good ? length : 0;
}

size_t pni_utf8_check(const char *text, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while (at < size) {
        if (bytes[at] < 0x80) {
            at = skip_ascii(text, size, at);
            continue;
        }
        const size_t n = measure_character(bytes + at, size - at);
        if (n == 0) {
            return at;
        }
        at += n;
    }
    return size;
}

bool pni_utf8_is_cut(const char *text, size_t size)
{
    const unsigned char lead = size > 0 ? (unsigned char)text[0] : 0;
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    return size < length && lead <= 0xF4;
}

uint32_t pni_utf8_next(const char *text, size_t size, size_t *at)
{
    uint32_t code = 0;
    const size_t n = decode(text + *at, size - *at, &code);
    *at += n == 0 ? 1 : n;
    return code;
}

uint64_t pni_utf8_count(const char *text, size_t size)
{
    uint64_t count = 0;
    for (size_t i = 0; i < size; i++) {
        count += ((unsigned char)text[i] & 0xC0) != 0x80; /* not a continuation */
    }
    return count;
}

size_t pni_utf8_put(uint32_t code, char out[4])
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code,
                                        (utf8proc_uint8_t *)out);
}

size_t pni_text_width(const char *text)
{
    const size_t size = strlen(text);
    size_t width = 0;
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(text, size, &at);
        width += (size_t)utf8proc_charwidth((utf8proc_int32_t)code);
    }
    return width;
}

bool pni_is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) ||       /* C0, DEL, C1 */
           code == 0x2028 || code == 0x2029 ||                   /* line, paragraph */
           code == 0x200E || code == 0x200F || code == 0x061C || /* marks */
           (code >= 0x202A && code <= 0x202E) ||                 /* bidi overrides */
           (code >= 0x2066 && code <= 0x2069);                   /* bidi isolates */
}

bool pni_is_in_xml(uint32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF
                        : code == '\t' || code == '\n' || code == '\r';
}
