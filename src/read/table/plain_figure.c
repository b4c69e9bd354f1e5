#include "plain_figure.h"

#include <string.h>

/* U+FF01 to U+FF5E are ASCII from `!` to `~`, full width. */
enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, FULL_WIDTH_SHIFT = 0xFEE0 };

/* Copies with full-width characters made plain; 0 if the text has no room. */
static size_t copy_plain(pni_slice text, char room[PNI_FIGURE_SIZE])
{
    size_t n = 0;
    for (size_t at = 0; at < text.size && n < PNI_FIGURE_SIZE - 1;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(text.data, text.size, &at);
        const bool is_wide = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
        if (!is_wide && at - begin > 1) {
            return 0; /* no figure */
        }
        room[n] = text.data[begin];
        if (is_wide) {
            room[n] = (char)(code - FULL_WIDTH_SHIFT);
        }
        n++;
    }
    room[n] = '\0';
    return n == PNI_FIGURE_SIZE - 1 ? 0 : n;
}

/* Looks for 1 to 3 digits, then groups of three with `part` before each, then the end
 * or the decimal mark. */
static pni_grouping look(const char *text, char part, char mark)
{
    const char *at = text + strspn(text, "+-");
    const size_t n_first = strspn(at, "0123456789");
    size_t n_groups = 0;
    at += n_first;
    while (*at == part && strspn(at + 1, "0123456789") == 3) {
        at += 4;
        n_groups++;
    }
    if (n_first < 1 || n_first > 3 || n_groups == 0 || (*at != '\0' && *at != mark)) {
        return PNI_GROUPED_NOT;
    }
    return n_groups > 1 || *at == mark ? PNI_GROUPED : PNI_GROUPED_MAYBE;
}

static size_t drop(char *text, char what)
{
    size_t n = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at != what) {
            text[n++] = *at;
        }
    }
    text[n] = '\0';
    return n;
}

pni_slice pni_plain_figure(pni_slice text, char mark, char room[PNI_FIGURE_SIZE],
                           pni_grouping *grouping)
{
    const char part = mark == ',' ? '.' : ',';
    size_t n = copy_plain(text, room);
    *grouping = PNI_GROUPED_NOT;
    if (n == 0) {
        return text;
    }
    *grouping = look(room, part, mark);
    if (*grouping == PNI_GROUPED) {
        n = drop(room, part);
    }
    return (pni_slice){.data = room, .size = n};
}
