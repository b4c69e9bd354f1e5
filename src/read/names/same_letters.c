#include "same_letters.h"

#include "../../base/text.h"

#include <string.h>

#include <utf8proc.h>

/* What two names are compared without. */
enum { CASE = 1, WIDTH = 2, SPACES = 4, SIGNS = 8, N_WAYS = 16 };

static uint32_t narrow(uint32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E) {
        return code - 0xFF01 + '!';
    }
    return code == 0x3000 ? ' ' : code;
}

/* Also what nobody sees: controls, joiners, marks of direction. */
static bool is_space(uint32_t code)
{
    const utf8proc_category_t kind = utf8proc_category((utf8proc_int32_t)code);
    return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_CC ||
           kind == UTF8PROC_CATEGORY_CF;
}

static bool is_sign(uint32_t code)
{
    const utf8proc_category_t kind = utf8proc_category((utf8proc_int32_t)code);
    return kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO;
}

/* The next character that counts, changed as `without` says; 0 at the end. */
static uint32_t next(const char *text, size_t size, size_t *at, unsigned without)
{
    while (*at < size) {
        uint32_t code = pni_utf8_next(text, size, at);
        code = (without & WIDTH) != 0 ? narrow(code) : code;
        const bool skipped = ((without & SPACES) != 0 && is_space(code)) ||
                             ((without & SIGNS) != 0 && is_sign(code));
        if (!skipped) {
            return (without & CASE) != 0
                       ? (uint32_t)utf8proc_tolower((utf8proc_int32_t)code)
                       : code;
        }
    }
    return 0;
}

static bool same(const char *a, const char *b, unsigned without)
{
    const size_t n_a = strlen(a);
    const size_t n_b = strlen(b);
    size_t i = 0;
    size_t j = 0;
    uint32_t code = 0;
    do {
        code = next(a, n_a, &i, without);
        if (code != next(b, n_b, &j, without)) {
            return false;
        }
    } while (code != 0);
    return true;
}

const char *pni_same_letters_reason(const char *a, const char *b)
{
    static const char *const reason[N_WAYS] = {
        [CASE] = "only case differs",
        [WIDTH] = "only the width of characters differs",
        [SPACES] = "only spaces differ",
        [SIGNS] = "only punctuation differs",
        [CASE | WIDTH] = "only case and width differ",
        [CASE | SPACES] = "only case and spaces differ",
        [CASE | SIGNS] = "only case and punctuation differ",
        [WIDTH | SPACES] = "only width and spaces differ",
        [WIDTH | SIGNS] = "only width and punctuation differ",
        [SPACES | SIGNS] = "only spaces and punctuation differ",
        [CASE | WIDTH | SPACES] = "only case, width and spaces differ",
        [CASE | WIDTH | SIGNS] = "only case, width and punctuation differ",
        [CASE | SPACES | SIGNS] = "only case, spaces and punctuation differ",
        [WIDTH | SPACES | SIGNS] = "only width, spaces and punctuation differ",
        [CASE | WIDTH | SPACES | SIGNS] =
            "only case, width, spaces and punctuation differ",
    };
    /* Fewest differences first. */
    static const unsigned ways[] = {CASE,
                                    WIDTH,
                                    SPACES,
                                    SIGNS,
                                    CASE | WIDTH,
                                    CASE | SPACES,
                                    CASE | SIGNS,
                                    WIDTH | SPACES,
                                    WIDTH | SIGNS,
                                    SPACES | SIGNS,
                                    CASE | WIDTH | SPACES,
                                    CASE | WIDTH | SIGNS,
                                    CASE | SPACES | SIGNS,
                                    WIDTH | SPACES | SIGNS,
                                    CASE | WIDTH | SPACES | SIGNS};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (same(a, b, ways[i])) {
            return reason[ways[i]];
        }
    }
    return "only forms of characters, or '&' and 'and', differ";
}
