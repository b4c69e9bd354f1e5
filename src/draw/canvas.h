/**
 * What is drawn behind the graph: operations in Graphviz' xdot language.
 *
 * Every text and colour is preceded by its length in bytes; a wrong one would drop
 * all that follows without a word, so lengths are counted in one place.
 * y grows downwards.
 */
#ifndef PNI_CANVAS_H
#define PNI_CANVAS_H

#include "scene.h"

/** The operations so far; zeroed is empty. */
typedef struct pni_canvas {
    pn_bytes xdot;
} pni_canvas;

/** A point and, where two are given, the opposite corner or end. */
typedef struct pni_box {
    double x0;
    double y0;
    double x1;
    double y1;
} pni_box;

typedef struct pni_point {
    double x;
    double y;
} pni_point;

static inline pni_box pni_box_shift(pni_box box, double dx, double dy)
{
    return (pni_box){box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy};
}

/** How a text looks; `anchor` is -1, 0, 1: x is its left end, middle, right end. */
typedef struct pni_ink {
    double size;
    bool bold;
    const char *color;
    int anchor;
} pni_ink;

/** How a line looks. */
typedef struct pni_stroke {
    const char *color; /* #RRGGBB or #RRGGBBAA */
    const char *style; /* `solid`, `dashed`, `dotted` */
    double width;
} pni_stroke;

void pni_canvas_done(pni_canvas *canvas);
/** A filled rectangle with round corners. */
pn_status pni_canvas_band(pni_canvas *canvas, pni_box box, const char *color,
                          pn_error *err);
/** A filled rectangle. */
pn_status pni_canvas_rectangle(pni_canvas *canvas, pni_box box, const char *color,
                               pn_error *err);
/** A rectangle that nobody sees: the page grows to hold it. */
pn_status pni_canvas_frame(pni_canvas *canvas, pni_box box, pn_error *err);
/** A filled polygon with an edge. */
pn_status pni_canvas_polygon(pni_canvas *canvas, const pni_point *points, size_t n,
                             const char *fill, const pni_stroke *edge, pn_error *err);
pn_status pni_canvas_line(pni_canvas *canvas, pni_box ends, const pni_stroke *stroke,
                          pn_error *err);
/** A filled circle. */
pn_status pni_canvas_circle(pni_canvas *canvas, double x, double y, double radius,
                            const char *color, pn_error *err);
/** A circle or square with the fill and the outline of a sign. */
pn_status pni_canvas_sign(pni_canvas *canvas, double x, double y, double radius,
                          const pni_sign *sign, pn_error *err);
/** A line of text; y is its baseline. */
pn_status pni_canvas_text(pni_canvas *canvas, double x, double y, const pni_ink *ink,
                          const char *text, pn_error *err);

#endif
