/* Text in lines. */
#include "furniture.h"

#include "../../base/bytes.h"
#include "../../base/text.h"
#include "../render/measure_text.h"

#include <math.h>
#include <string.h>

#include <utf8proc.h>

static const double spacing = 1.35;    /* of lines, in font sizes */
static const double safety = 1.04;     /* widths are estimates */
static const double short_last = 0.33; /* last line, of the longest one */

static bool is_wide(uint32_t code)
{
    return utf8proc_charwidth((utf8proc_int32_t)code) == 2;
}

/* Closing punctuation must not begin a line. */
static bool may_begin_line(uint32_t code)
{
    static const uint32_t closing[] = {0x3001, 0x3002, 0x300B, 0x300D, 0xFF01, 0xFF09,
                                       0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x201D};
    for (size_t i = 0; i < sizeof closing / sizeof closing[0]; i++) {
        if (closing[i] == code) {
            return false;
        }
    }
    return true;
}

/* Opening punctuation must not end one. */
static bool may_end_line(uint32_t code)
{
    static const uint32_t opening[] = {0x201C, 0x300A, 0x300C, 0xFF08};
    for (size_t i = 0; i < sizeof opening / sizeof opening[0]; i++) {
        if (opening[i] == code) {
            return false;
        }
    }
    return true;
}

/* Width of n bytes. */
static pn_status width_of(const char *text, size_t n, double size, double *out,
                          pn_error *err)
{
    PNI_BYTES part = {0};
    PN_TRY(pni_bytes_add(&part, text, n, err));
    *out = pni_estimate_width(part.data, size) * safety;
    return PN_OK;
}

/* A line of a paragraph. */
typedef struct line {
    size_t size; /* bytes */
    double width;
} line;

/* What fits into a line: up to a blank or between wide characters; a word that is wider
 * than the line is cut. */
static pn_status take_line(const char *text, double size, double width, line *out,
                           pn_error *err)
{
    const size_t end = strlen(text);
    line good = {0};
    line so_far = {0};
    bool wide_before = false;
    bool open_before = false;
    while (so_far.size < end) {
        size_t next = so_far.size;
        const uint32_t code = pni_utf8_next(text, end, &next);
        const bool breaks =
            code == ' ' || ((wide_before || is_wide(code)) && !open_before &&
                            so_far.size > 0 && may_begin_line(code));
        good = breaks ? so_far : good;
        double wider = 0;
        PN_TRY(width_of(text + so_far.size, next - so_far.size, size, &wider, err));
        if (so_far.width + wider > width && code != ' ') {
            const line first = {.size = next, .width = wider};
            *out = good.size > 0 ? good : so_far.size > 0 ? so_far : first;
            return PN_OK;
        }
        wide_before = is_wide(code);
        open_before = !may_end_line(code);
        so_far = (line){.size = next, .width = so_far.width + wider};
    }
    *out = so_far;
    return PN_OK;
}

static bool ends_sentence(const char *text, size_t size)
{
    const pni_slice slice = {.data = text, .size = size};
    return pni_slice_ends_in(slice, ".") || pni_slice_ends_in(slice, "。");
}

/* How many lines a text fills. */
static pn_status count_lines(const char *text, double size, double width, size_t *out,
                             pn_error *err)
{
    *out = 0;
    for (const char *at = text; *at != '\0'; at += strspn(at, " ")) {
        line here = {0};
        PN_TRY(take_line(at, size, width, &here, err));
        at += here.size;
        ++*out;
    }
    return PN_OK;
}

/* The end of the last sentence that ends within a line; 0: none does. */
static size_t end_within(const char *text, size_t size)
{
    size_t end = 0;
    for (size_t i = 1; i < size; i++) {
        const bool stops = text[i] == ' ' || (text[i] & 0x80) != 0;
        end = stops && ends_sentence(text, i) ? i : end;
    }
    return end;
}

/* What fits into a line, or less, so that the next one begins with a sentence: where
 * that needs no more than the lines that are left. */
static pn_status next_line(const char *text, double size, double width, size_t n_left,
                           line *out, pn_error *err)
{
    PN_TRY(take_line(text, size, width, out, err));
    const size_t end = text[out->size] == '\0' ? 0 : end_within(text, out->size);
    if (end == 0 || ends_sentence(text, out->size)) {
        return PN_OK;
    }
    size_t n = 0;
    const char *rest = text + end + strspn(text + end, " ");
    PN_TRY(count_lines(rest, size, width, &n, err));
    if (n < n_left) {
        out->size = end;
        PN_TRY(width_of(text, end, size, &out->width, err));
    }
    return PN_OK;
}

/* How badly a paragraph is broken: lines end best with a sentence, and the last one is
 * best not a word or two. */
static pn_status cost_of(const char *text, double size, double width, size_t n_lines,
                         double *out, pn_error *err)
{
    double longest = 0;
    line here = {0};
    *out = 0;
    for (const char *at = text; *at != '\0'; at += strspn(at, " ")) {
        PN_TRY(next_line(at, size, width, n_lines, &here, err));
        *out += at[here.size] != '\0' && !ends_sentence(at, here.size) ? 1 : 0;
        longest = fmax(longest, here.width);
        n_lines--;
        at += here.size;
    }
    const double last = here.width / fmax(longest, 1);
    *out += last < short_last ? 2 + short_last - last : 0;
    return PN_OK;
}

/* The width of lines, of those that need the fewest, where they are best broken. */
static pn_status choose_width(const char *text, double size, double *width,
                              size_t *n_lines, pn_error *err)
{
    enum { STEPS = 48 };
    const double most = *width;
    double least = INFINITY;
    PN_TRY(count_lines(text, size, most, n_lines, err));
    for (int i = 0; *n_lines > 1 && i < STEPS; i++) {
        const double here = most * (STEPS - i) / STEPS;
        size_t n = 0;
        double cost = 0;
        PN_TRY(count_lines(text, size, here, &n, err));
        if (n > *n_lines) {
            break;
        }
        PN_TRY(cost_of(text, size, here, n, &cost, err));
        if (cost < least - 1e-9) {
            least = cost;
            *width = here;
        }
    }
    return PN_OK;
}

pn_status pni_paragraph_draw(pni_canvas *canvas, pni_box place, const pni_ink *ink,
                             const char *text, double *y, pn_error *err)
{
    const double size = ink->size * (ink->bold ? 1.07 : 1);
    double width = place.x1 - place.x0;
    size_t n_left = 0;
    PN_TRY(choose_width(text, size, &width, &n_left, err));
    for (const char *at = text; *at != '\0'; at += strspn(at, " ")) {
        line here = {0};
        PN_TRY(next_line(at, size, width, n_left, &here, err));
        PNI_BYTES words = {0};
        PN_TRY(pni_bytes_add(&words, at, here.size, err));
        PN_TRY(pni_canvas_text(canvas, place.x0, *y, ink, words.data, err));
        *y += ink->size * spacing;
        at += here.size;
        n_left -= n_left > 1;
    }
    return PN_OK;
}
