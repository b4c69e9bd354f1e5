/* Text in lines. */
#include "furniture.h"

#include "../../base/bytes.h"
#include "../../base/text.h"
#include "../render/measure_text.h"

#include <string.h>

#include <utf8proc.h>

static const double spacing = 1.35; /* of lines, in font sizes */
static const double safety = 1.04;  /* widths are estimates */

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

/* Width of n bytes. */
static pn_status width_of(const char *text, size_t n, double size, double *out,
                          pn_error *err)
{
    PNI_BYTES part = {0};
    PN_TRY(pni_bytes_add(&part, text, n, err));
    *out = pni_estimate_width(part.data, size) * safety;
    return PN_OK;
}

/* How many bytes of a text fit into a line: up to a blank or between wide characters;
 * a word that is wider than the line is cut. */
static pn_status line_size(const char *text, double size, double width, size_t *out,
                           pn_error *err)
{
    const size_t end = strlen(text);
    size_t good = 0;
    bool wide_before = false;
    double so_far = 0;
    for (size_t at = 0; at < end;) {
        size_t next = at;
        const uint32_t code = pni_utf8_next(text, end, &next);
        const bool breaks = code == ' ' || ((wide_before || is_wide(code)) && at > 0 &&
                                            may_begin_line(code));
        good = breaks ? at : good;
        double wider = 0;
        PN_TRY(width_of(text + at, next - at, size, &wider, err));
        so_far += wider;
        if (so_far > width && code != ' ') {
            *out = good > 0 ? good : at > 0 ? at : next;
            return PN_OK;
        }
        wide_before = is_wide(code);
        at = next;
    }
    *out = end;
    return PN_OK;
}

pn_status pni_paragraph_draw(pni_canvas *canvas, pni_box place, const pni_ink *ink,
                             const char *text, double *y, pn_error *err)
{
    const char *at = text;
    while (*at != '\0') {
        size_t n = 0;
        const double bold = ink->bold ? 1.07 : 1;
        PN_TRY(line_size(at, ink->size * bold, place.x1 - place.x0, &n, err));
        PNI_BYTES line = {0};
        PN_TRY(pni_bytes_add(&line, at, n, err));
        PN_TRY(pni_canvas_text(canvas, place.x0, *y, ink, line.data, err));
        *y += ink->size * spacing;
        at += n;
        at += strspn(at, " ");
    }
    return PN_OK;
}
