#include "same_header.h"

#include <utf8proc.h>

/* U+FF01 … U+FF5E are the full-width forms of '!' … '~'. */
enum { WIDE_FIRST = 0xFF01, WIDE_LAST = 0xFF5E, WIDE_OFFSET = 0xFEE0 };
enum { WIDE_SPACE = 0x3000, HARD_SPACE = 0xA0 };

/* The next character that counts, in lower case and narrow; 0 at the end. */
static uint32_t next_code(pni_slice text, size_t *at)
{
    while (*at < text.size) {
        uint32_t code = pni_utf8_next(text.data, text.size, at);
        const bool wide = code >= WIDE_FIRST && code <= WIDE_LAST;
        code = wide ? code - WIDE_OFFSET : code;
        const bool blank = code <= ' ' || code == HARD_SPACE || code == WIDE_SPACE;
        if (!blank && code != '_' && code != '-') {
            return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
        }
    }
    return 0;
}

bool pni_same_header(pni_slice a, pni_slice b)
{
    size_t at_a = 0;
    size_t at_b = 0;
    uint32_t code = 0;
    do {
        code = next_code(a, &at_a);
        if (code != next_code(b, &at_b)) {
            return false;
        }
    } while (code != 0);
    return true;
}
