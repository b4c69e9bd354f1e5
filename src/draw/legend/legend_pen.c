#include "legend_pen.h"

#include "../render/measure_text.h"
#include "furniture.h"

#include <math.h>

static const double left = 18;
static const double margin = 14;   /* at the right */
static const double sample = 22;   /* length of a line sample */
static const double item_gap = 13; /* between items */
static const double text_gap = 6;  /* between a sample and its text */
static const double sign_gap = 4;  /* between a sign and its text */
static const double safety = 1.05; /* widths are estimates */
static const double bold = 1.1;    /* how much wider bold letters are */
static const double lead_gap = 12; /* behind the leading word */
static const double line_height = 17;
static const double font_size = 9;
static const double drop = 3.2; /* of the baseline below the middle */

double pni_round_down(double value)
{
    const double power = pow(10, floor(log10(value) + 1e-9));
    const double first = value / power + 1e-9;
    return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
}

double pni_legend_text_width(const pni_legend_pen *pen, const char *text)
{
    return pni_estimate_width(text, pen->scale * font_size) * safety;
}

pni_legend_pen pni_legend_begin(const pni_scene *scene, pni_canvas *canvas, double top,
                                double widest)
{
    const double scale = pni_furniture_scale(scene);
    return (pni_legend_pen){.scene = scene,
                            .canvas = canvas,
                            .scale = scale,
                            .x = left,
                            .y = top,
                            .indent = left + widest + scale * lead_gap,
                            .limit = scene->width - margin};
}

double pni_legend_end(const pni_legend_pen *pen)
{
    return pen->y + pen->height / 2;
}

/* A new line of that height. */
static void break_line(pni_legend_pen *pen, double height)
{
    pen->y += pen->height / 2 + height / 2;
    pen->height = height;
    pen->x = pen->indent;
}

/* The pen behind items that end at `limit`, none of which are drawn. */
static pn_status try_lines(const pni_legend_pen *pen, double limit,
                           pn_status (*items)(pni_legend_pen *pen, pn_error *err),
                           pni_legend_pen *out, pn_error *err)
{
    PNI_SCOPED(pni_canvas, pni_canvas_done) unseen = {0};
    pni_legend_pen trial = *pen;
    trial.canvas = &unseen;
    trial.limit = limit;
    PN_TRY(items(&trial, err));
    trial.canvas = pen->canvas;
    *out = trial;
    return PN_OK;
}

/* The shortest lines that are no more than the fewest. */
static pn_status balance(const pni_legend_pen *pen,
                         pn_status (*items)(pni_legend_pen *pen, pn_error *err),
                         double *limit, pn_error *err)
{
    double low = pen->indent;
    pni_legend_pen trial;
    PN_TRY(try_lines(pen, *limit, items, &trial, err));
    const int fewest = trial.n_lines;
    while (fewest > 1 && *limit - low > 1) {
        const double middle = (low + *limit) / 2;
        PN_TRY(try_lines(pen, middle, items, &trial, err));
        *(trial.n_lines > fewest ? &low : limit) = middle;
    }
    return PN_OK;
}

/* Columns for items of several lines, where they may stand in some. */
static pn_status choose_column(pni_legend_pen *pen,
                               pn_status (*items)(pni_legend_pen *pen, pn_error *err),
                               pn_error *err)
{
    pni_legend_pen plain;
    pni_legend_pen trial;
    PN_TRY(try_lines(pen, pen->limit, items, &plain, err));
    pen->column = pen->aligned && plain.n_lines > 1 ? plain.widest_item : 0;
    PN_TRY(try_lines(pen, pen->limit, items, &trial, err));
    pen->column = trial.n_lines > plain.n_lines ? 0 : pen->column;
    return PN_OK;
}

pn_status pni_legend_row(pni_legend_pen *pen, const char *lead, double height,
                         pn_status (*items)(pni_legend_pen *pen, pn_error *err),
                         pn_error *err)
{
    const pni_ink ink = {.size = pen->scale * font_size,
                         .bold = true,
                         .color = pen->scene->theme->text,
                         .anchor = -1};
    const double right = pen->limit;
    pen->widest = fmax(pen->widest, bold * pni_legend_text_width(pen, lead));
    break_line(pen, fmax(height, pen->scale * line_height));
    PN_TRY(pni_canvas_text(pen->canvas, left, pen->y + pen->scale * drop, &ink, lead,
                           err));
    pen->n_lines = 1;
    pen->widest_item = 0;
    PN_TRY(choose_column(pen, items, err));
    PN_TRY(balance(pen, items, &pen->limit, err));
    PN_TRY(items(pen, err));
    pen->limit = right;
    pen->column = 0;
    return PN_OK;
}

/* An item that is wider than lines may be ends behind them, and widens the page. */
void pni_legend_room(pni_legend_pen *pen, double width, double height)
{
    if (pen->x + width > pen->limit && pen->x > pen->indent) {
        break_line(pen, fmax(height, pen->scale * line_height));
        pen->n_lines++;
    }
    pen->item = pen->x;
}

double pni_legend_line_width(const pni_legend_pen *pen, const char *text)
{
    return pen->scale * (sample + text_gap + item_gap) +
           pni_legend_text_width(pen, text);
}

void pni_legend_next(pni_legend_pen *pen)
{
    pen->x += pen->scale * item_gap;
    pen->widest_item = fmax(pen->widest_item, pen->x - pen->item);
    if (pen->column > 0) {
        const double n = ceil((pen->x - pen->indent) / pen->column - 1e-6);
        pen->x = pen->indent + n * pen->column;
    }
}

pn_status pni_legend_text(pni_legend_pen *pen, const char *text, const char *color,
                          pn_error *err)
{
    const pni_ink ink = {.size = pen->scale * font_size, .color = color, .anchor = -1};
    PN_TRY(pni_canvas_text(pen->canvas, pen->x, pen->y + pen->scale * drop, &ink, text,
                           err));
    pen->x += pni_legend_text_width(pen, text);
    pen->right = fmax(pen->right, pen->x);
    return PN_OK;
}

pn_status pni_legend_word(pni_legend_pen *pen, const char *text, const char *color,
                          pn_error *err)
{
    pni_legend_room(pen, pni_legend_text_width(pen, text), /*height=*/0);
    PN_TRY(pni_legend_text(pen, text, color, err));
    pni_legend_next(pen);
    return PN_OK;
}

pn_status pni_legend_line(pni_legend_pen *pen, const pni_stroke *stroke,
                          const char *text, pn_error *err)
{
    pni_legend_room(pen,
                    pen->scale * (sample + text_gap) + pni_legend_text_width(pen, text),
                    /*height=*/0);
    const pni_box ends = {pen->x, pen->y, pen->x + pen->scale * sample, pen->y};
    PN_TRY(pni_canvas_line(pen->canvas, ends, stroke, err));
    pen->x += pen->scale * (sample + text_gap);
    PN_TRY(pni_legend_text(pen, text, pen->scene->theme->text, err));
    pni_legend_next(pen);
    return PN_OK;
}

pn_status pni_legend_sign(pni_legend_pen *pen, double radius, const pni_sign *sign,
                          const char *text, pn_error *err)
{
    const double width = 2 * radius + pen->scale * sign_gap;
    pni_legend_room(pen, width + pni_legend_text_width(pen, text), 2 * radius + 4);
    PN_TRY(pni_canvas_sign(pen->canvas, pen->x + radius, pen->y, radius, sign, err));
    pen->x += width;
    PN_TRY(pni_legend_text(pen, text, pen->scene->theme->text, err));
    pni_legend_next(pen);
    return PN_OK;
}
