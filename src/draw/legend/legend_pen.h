/**
 * Where the next item of the legend goes.
 */
#ifndef PNI_LEGEND_PEN_H
#define PNI_LEGEND_PEN_H

#include "../canvas.h"

/** The pen stands where the next item begins. */
typedef struct pni_legend_pen {
    const pni_scene *scene;
    pni_canvas *canvas;
    double scale; /* of a large picture: how much larger its words are */
    double x;
    double y;      /* middle of the line */
    double height; /* of the line; 0: nothing was drawn yet */
    double indent; /* where items begin, right of the leading words */
    double limit;  /* where items end */
    double right;  /* where the farthest one did */
    double widest; /* leading word so far */
    int n_lines;   /* of the row */
    bool aligned;  /* items of a row stand in columns, if that takes no more lines */
    double column; /* width of these; 0: items follow each other */
    double item;   /* where the last item began */
    double widest_item;
} pni_legend_pen;

/** A pen at `top` whose items stand right of leading words of that width. */
pni_legend_pen pni_legend_begin(const pni_scene *scene, pni_canvas *canvas, double top,
                                double widest);
/** Where the legend ends. */
double pni_legend_end(const pni_legend_pen *pen);

/** A row, at least that high: a bold word and what `items` adds, in lines of about the
 * same length. */
pn_status pni_legend_row(pni_legend_pen *pen, const char *lead, double height,
                         pn_status (*items)(pni_legend_pen *pen, pn_error *err),
                         pn_error *err);
/** Makes room for an item, or for some that stay together, on the next line if they do
 * not fit into this one. */
void pni_legend_room(pni_legend_pen *pen, double width, double height);
/** Leaves a gap behind an item. */
void pni_legend_next(pni_legend_pen *pen);

/** The largest of 1, 2, 5, 10, 20 … that is not above a number: for scales. */
double pni_round_down(double value);
double pni_legend_text_width(const pni_legend_pen *pen, const char *text);
/** Of an item, a line and its text, with the gap behind it. */
double pni_legend_line_width(const pni_legend_pen *pen, const char *text);
/** Text at the pen, which moves on. */
pn_status pni_legend_text(pni_legend_pen *pen, const char *text, const char *color,
                          pn_error *err);
/** An item: a text alone. */
pn_status pni_legend_word(pni_legend_pen *pen, const char *text, const char *color,
                          pn_error *err);
/** An item: a line and what it means. */
pn_status pni_legend_line(pni_legend_pen *pen, const pni_stroke *stroke,
                          const char *text, pn_error *err);
/** An item: a sign and what it means. */
pn_status pni_legend_sign(pni_legend_pen *pen, double radius, const pni_sign *sign,
                          const char *text, pn_error *err);

/** Whether some ties do not stay within a group, so that colours need a word. */
bool pni_legend_has_between(const pni_scene *scene);
/** What lines mean: evidence, groups, widths. */
pn_status pni_legend_ties(pni_legend_pen *pen, pn_error *err);
/** What cells mean, where ties are cells. */
pn_status pni_legend_cells(pni_legend_pen *pen, pn_error *err);
/** Which side has circles and which squares, where that is so. */
pn_status pni_legend_shapes(pni_legend_pen *pen, pn_error *err);
/** What sizes of nodes mean. */
pn_status pni_legend_nodes(pni_legend_pen *pen, pn_error *err);
/** What colours of nodes mean. */
pn_status pni_legend_colors(pni_legend_pen *pen, pn_error *err);

#endif
