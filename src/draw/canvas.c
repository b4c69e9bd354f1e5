#include "canvas.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "../base/text.h"
#include "render/measure_text.h"

#include <math.h>
#include <string.h>

static const double corner = 6; /* of bands */
static const double raised =
    0.1; /* Graphviz sets text this share of its size too high */

void pni_canvas_done(pni_canvas *canvas)
{
    pn_bytes_done(&canvas->xdot);
}

/* ` 12.34`; a hundredth of a point is enough. */
static pn_status add_number(pni_canvas *canvas, double value, pn_error *err)
{
    char text[PNI_NUMBER_SIZE];
    pni_format_number(round(value * 100) / 100, text);
    return pni_bytes_format(&canvas->xdot, err, "%s ", text);
}

static pn_status add_point(pni_canvas *canvas, double x, double y, pn_error *err)
{
    PN_TRY(add_number(canvas, x, err));
    return add_number(canvas, -y, err);
}

/* `9 -#4477AA22 `: the one place that counts bytes. */
static pn_status add_text(pni_canvas *canvas, const char *text, pn_error *err)
{
    return pni_bytes_format(&canvas->xdot, err, "%zu -%s ", strlen(text), text);
}

static pn_status add_operation(pni_canvas *canvas, const char *operation,
                               const char *text, pn_error *err)
{
    PN_TRY(pni_bytes_format(&canvas->xdot, err, "%s ", operation));
    return add_text(canvas, text, err);
}

static pn_status set_width(pni_canvas *canvas, double points, pn_error *err)
{
    char width[PNI_NUMBER_SIZE];
    pni_format_number(round(points * 100) / 100, width);
    PNI_BYTES set = {0};
    PN_TRY(pni_bytes_format(&set, err, "setlinewidth(%s)", width));
    return add_operation(canvas, "S", set.data, err);
}

/* Fill without an outline. */
static pn_status set_fill(pni_canvas *canvas, const char *color, pn_error *err)
{
    PN_TRY(add_operation(canvas, "S", "solid", err));
    PN_TRY(add_operation(canvas, "S", "setlinewidth(0)", err));
    PN_TRY(add_operation(canvas, "c", "#00000000", err));
    return add_operation(canvas, "C", color, err);
}

static pn_status add_points(pni_canvas *canvas, const double (*points)[2], size_t n,
                            pn_error *err)
{
    PN_TRY(pni_bytes_format(&canvas->xdot, err, "%zu ", n));
    for (size_t i = 0; i < n; i++) {
        PN_TRY(add_point(canvas, points[i][0], points[i][1], err));
    }
    return PN_OK;
}

pn_status pni_canvas_band(pni_canvas *canvas, pni_box box, const char *color,
                          pn_error *err)
{
    const double x0 = box.x0;
    const double x1 = box.x1;
    const double y0 = box.y0;
    const double y1 = box.y1;
    const double r = corner;
    const double k = corner * 0.45; /* 1 - 0.55: a quarter of a circle by a Bézier */
    const double points[][2] = {
        {x0 + r, y0}, {x0 + r, y0}, {x1 - r, y0}, {x1 - r, y0}, /* top */
        {x1 - k, y0}, {x1, y0 + k}, {x1, y0 + r},               /* corner */
        {x1, y0 + r}, {x1, y1 - r}, {x1, y1 - r},               /* right */
        {x1, y1 - k}, {x1 - k, y1}, {x1 - r, y1},               /* corner */
        {x1 - r, y1}, {x0 + r, y1}, {x0 + r, y1},               /* bottom */
        {x0 + k, y1}, {x0, y1 - k}, {x0, y1 - r},               /* corner */
        {x0, y1 - r}, {x0, y0 + r}, {x0, y0 + r},               /* left */
        {x0, y0 + k}, {x0 + k, y0}, {x0 + r, y0},               /* corner */
    };
    PN_TRY(set_fill(canvas, color, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "b ", err));
    return add_points(canvas, points, sizeof points / sizeof points[0], err);
}

pn_status pni_canvas_rectangle(pni_canvas *canvas, pni_box box, const char *color,
                               pn_error *err)
{
    const double points[][2] = {
        {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    PN_TRY(set_fill(canvas, color, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "P ", err));
    return add_points(canvas, points, sizeof points / sizeof points[0], err);
}

/* Not filled: a fill that nobody sees is black in Inkscape, which does not know
 * `transparent`. */
pn_status pni_canvas_frame(pni_canvas *canvas, pni_box box, pn_error *err)
{
    const double points[][2] = {
        {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    PN_TRY(set_fill(canvas, "#00000000", err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "p ", err));
    return add_points(canvas, points, sizeof points / sizeof points[0], err);
}

static pn_status set_stroke(pni_canvas *canvas, const pni_stroke *stroke, pn_error *err)
{
    PN_TRY(set_width(canvas, stroke->width, err));
    PN_TRY(add_operation(canvas, "S", stroke->style, err));
    return add_operation(canvas, "c", stroke->color, err);
}

pn_status pni_canvas_polygon(pni_canvas *canvas, const pni_point *points, size_t n,
                             const char *fill, const pni_stroke *edge, pn_error *err)
{
    PN_TRY(set_stroke(canvas, edge, err));
    PN_TRY(add_operation(canvas, "C", fill, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "P ", err));
    PN_TRY(pni_bytes_format(&canvas->xdot, err, "%zu ", n));
    for (size_t i = 0; i < n; i++) {
        PN_TRY(add_point(canvas, points[i].x, points[i].y, err));
    }
    return PN_OK;
}

pn_status pni_canvas_line(pni_canvas *canvas, pni_box ends, const pni_stroke *stroke,
                          pn_error *err)
{
    const double points[][2] = {{ends.x0, ends.y0}, {ends.x1, ends.y1}};
    PN_TRY(set_stroke(canvas, stroke, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "L ", err));
    return add_points(canvas, points, 2, err);
}

pn_status pni_canvas_circle(pni_canvas *canvas, double x, double y, double radius,
                            const char *color, pn_error *err)
{
    PN_TRY(set_fill(canvas, color, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "E ", err));
    PN_TRY(add_point(canvas, x, y, err));
    PN_TRY(add_number(canvas, radius, err));
    return add_number(canvas, radius, err);
}

pn_status pni_canvas_sign(pni_canvas *canvas, double x, double y, double radius,
                          const pni_sign *sign, pn_error *err)
{
    PN_TRY(add_operation(canvas, "S", "solid", err));
    PN_TRY(set_width(canvas, sign->rim_width, err));
    PN_TRY(add_operation(canvas, "c", sign->rim, err));
    PN_TRY(add_operation(canvas, "C", sign->fill, err));
    if (sign->square) {
        const double corners[][2] = {{x - radius, y - radius},
                                     {x + radius, y - radius},
                                     {x + radius, y + radius},
                                     {x - radius, y + radius}};
        PN_TRY(pni_bytes_text(&canvas->xdot, "P ", err));
        return add_points(canvas, corners, 4, err);
    }
    PN_TRY(pni_bytes_text(&canvas->xdot, "E ", err));
    PN_TRY(add_point(canvas, x, y, err));
    PN_TRY(add_number(canvas, radius, err));
    return add_number(canvas, radius, err);
}

static bool is_shown(uint32_t code)
{
    return pni_is_in_xml(code) && !pni_is_control(code);
}

/* Graphviz' SVG leaves `&lt;` in such a text as it is, its PNG does not know it: an
 * invisible joiner after each ampersand makes both show what is meant. */
static pn_status guard_entities(pn_bytes *out, const char *text, pn_error *err)
{
    const size_t size = strlen(text);
    PN_TRY(pni_bytes_text(out, "", err));
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(text, size, &at);
        char utf8[4];
        const size_t n = pni_utf8_put(is_shown(code) ? code : ' ', utf8);
        PN_TRY(pni_bytes_add(out, utf8, n, err));
        if (code == '&' && at < size && text[at] != ' ') {
            PN_TRY(pni_bytes_text(out, "\xE2\x81\xA0", err)); /* U+2060 */
        }
    }
    return PN_OK;
}

pn_status pni_canvas_text(pni_canvas *canvas, double x, double y, const pni_ink *ink,
                          const char *text, pn_error *err)
{
    PNI_BYTES shown = {0};
    PN_TRY(guard_entities(&shown, text, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "F ", err));
    PN_TRY(add_number(canvas, ink->size, err));
    PN_TRY(add_text(canvas, PNI_FONT, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, ink->bold ? "t 1 " : "t 0 ", err));
    PN_TRY(add_operation(canvas, "c", ink->color, err));
    PN_TRY(pni_bytes_text(&canvas->xdot, "T ", err));
    PN_TRY(add_point(canvas, x, y + raised * ink->size, err));
    PN_TRY(pni_bytes_format(&canvas->xdot, err, "%d ", ink->anchor));
    PN_TRY(add_number(canvas, pni_estimate_width(text, ink->size), err));
    return add_text(canvas, shown.data, err);
}
