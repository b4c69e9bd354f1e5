/* What lines, circles and colours mean. */
#include "furniture.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "measure_text.h"
#include "style.h"

#include <math.h>

enum { HUE_COLUMNS = 36 }; /* longer values are shortened */

static const double legend_x = 18;
static const double legend_margin = 14;
static const double sample = 24;   /* length of a line sample */
static const double item_gap = 18; /* between items */
static const double text_gap = 6;  /* between a sample and its text */
static const double safety = 1.05; /* widths are estimates */
static const double line_height = 17;
static const double hue_radius = 4.2;
static const double circle_gap = 10; /* between circles of one scale */
static const char dark[] = "#333333";
static const char circle_color[] = "#999999";

static const pni_ink text_ink = {.size = 9, .color = "#333333", .anchor = -1};

/* Where the next item goes. */
typedef struct legend_pen {
    const pni_scene *scene;
    pni_canvas *canvas;
    double x;
    double y;      /* middle of the line */
    double height; /* of the line */
} legend_pen;

/* Moves on to the next line if an item of that size does not fit into this one. */
static void make_room(legend_pen *pen, double width, double height)
{
    const bool full = pen->x + width > pen->scene->width - legend_margin;
    if (pen->x > legend_x && (full || height > pen->height)) {
        pen->x = legend_x;
        pen->y += pen->height / 2 + fmax(height, line_height) / 2;
        pen->height = fmax(height, line_height);
    }
    if (height > pen->height) { /* only where the line is still empty */
        pen->y += (height - pen->height) / 2;
        pen->height = height;
    }
}

static double text_width(const char *text)
{
    return pni_estimate_width(text, text_ink.size) * safety;
}

/* Text at the pen, which moves on. */
static pn_status put_text(legend_pen *pen, const char *text, const char *color,
                          pn_error *err)
{
    const pni_ink ink = {.size = text_ink.size, .color = color, .anchor = -1};
    PN_TRY(pni_canvas_text(pen->canvas, pen->x, pen->y + 3.2, &ink, text, err));
    pen->x += text_width(text);
    return PN_OK;
}

static pn_status put_line(legend_pen *pen, const pni_stroke *stroke, pn_error *err)
{
    const pni_box ends = {pen->x, pen->y, pen->x + sample, pen->y};
    PN_TRY(pni_canvas_line(pen->canvas, ends, stroke, err));
    pen->x += sample + text_gap;
    return PN_OK;
}

static pn_status add_line_item(legend_pen *pen, const pni_stroke *stroke,
                               const char *text, pn_error *err)
{
    make_room(pen, sample + text_gap + text_width(text), line_height);
    PN_TRY(put_line(pen, stroke, err));
    PN_TRY(put_text(pen, text, dark, err));
    pen->x += item_gap;
    return PN_OK;
}

/* A circle and its text at the pen, for which there is room. */
static pn_status put_circle(legend_pen *pen, double radius, const char *color,
                            const char *text, pn_error *err)
{
    PN_TRY(pni_canvas_circle(pen->canvas, pen->x + radius, pen->y, radius, color, err));
    pen->x += 2 * radius + text_gap - 2;
    return put_text(pen, text, dark, err);
}

/* `8 documented`, one for each kind of evidence that is there. */
static pn_status add_evidence(legend_pen *pen, pn_error *err)
{
    const pn_network *net = pen->scene->net;
    const pni_words *words = pen->scene->words;
    const bool said = pn_network_has_evidence(net);
    for (int e = PN_DOCUMENTED; e >= PN_ILLUSTRATIVE; e--) {
        const pn_evidence evidence = (pn_evidence)e;
        const size_t n = pn_network_n_evidence(net, evidence);
        if (n == 0) {
            continue;
        }
        PNI_BYTES text = {0};
        if (said) {
            PN_TRY(pni_bytes_format(&text, err, "%zu %s", n, words->evidence[e]));
        } else {
            PN_TRY(pni_words_ties(words, n, &text, err));
        }
        const pni_stroke stroke = {
            .color = dark, .style = pni_style_dashes(evidence), .width = 1.5};
        PN_TRY(add_line_item(pen, &stroke, text.data, err));
    }
    return PN_OK;
}

static bool has_ties_between_groups(const pni_scene *scene)
{
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        if (scene->group[tie.left] != scene->group[tie.right]) {
            return true;
        }
    }
    return false;
}

/* Colours of ties, where some stay within a group and some do not. */
static pn_status add_tie_colors(legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (scene->coloring != PNI_COLOR_GROUP || !has_ties_between_groups(scene)) {
        return PN_OK;
    }
    const pni_stroke within = {.color = pni_palette[0], .style = "solid", .width = 1.5};
    const pni_stroke between = {.color = "#888888", .style = "solid", .width = 1.5};
    PN_TRY(add_line_item(pen, &within, scene->words->within, err));
    return add_line_item(pen, &between, scene->words->between, err);
}

/* The largest of 1, 2, 5, 10, 20 … that is not above a number. */
static double round_down(double value)
{
    const double power = pow(10, floor(log10(value) + 1e-9));
    const double first = value / power + 1e-9;
    return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
}

static pn_status add_widths(legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!pni_style_has_widths(scene)) {
        return PN_OK;
    }
    const double heaviest = scene->weight_max;
    const double most = heaviest <= 6 ? heaviest : round_down(heaviest);
    const double values[] = {round_down(fmax(most / 3, fmin(1, most))), most};
    for (size_t i = values[0] < values[1] ? 0 : 1; i < 2; i++) {
        const pn_tie tie = {.weight = values[i], .evidence = PN_DOCUMENTED};
        const pni_stroke stroke = {
            .color = dark, .style = "solid", .width = pni_style_width(scene, &tie)};
        char number[PNI_NUMBER_SIZE];
        pni_format_digits(values[i], /*digits=*/4, number);
        PNI_BYTES text = {0};
        PN_TRY(pni_bytes_format(&text, err, "%s %s", scene->words->weight, number));
        PN_TRY(add_line_item(pen, &stroke, text.data, err));
    }
    return PN_OK;
}

/* Sides, values of an attribute, or groups that have no bands. */
static pn_status add_hues(legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    for (size_t h = 0; h < scene->n_hues; h++) {
        if (scene->hue[h].text[0] == '\0') {
            continue;
        }
        PNI_BYTES text = {0};
        PN_TRY(pni_shorten_text(&text, scene->hue[h].text, HUE_COLUMNS, err));
        make_room(pen, 2 * hue_radius + text_gap + text_width(text.data), line_height);
        PN_TRY(put_circle(pen, hue_radius, scene->hue[h].color, text.data, err));
        pen->x += item_gap;
    }
    return PN_OK;
}

/* A circle of the size scale. */
typedef struct scale_mark {
    double radius;
    pn_bytes text;
} scale_mark;

enum { MAX_MARKS = 3 };

/* The scale as a whole, zeroed to start. */
typedef struct size_scale {
    scale_mark mark[MAX_MARKS];
    size_t n;
} size_scale;

static void scale_done(size_scale *scale)
{
    for (size_t i = 0; i < MAX_MARKS; i++) {
        pn_bytes_done(&scale->mark[i].text);
    }
}

static pn_status add_mark(size_scale *scale, const pni_scene *scene, double value,
                          pn_error *err)
{
    const int side = scene->sized[0] ? 0 : 1;
    scale_mark *mark = &scale->mark[scale->n++];
    char number[PNI_NUMBER_SIZE];
    pni_format_digits(value, /*digits=*/4, number);
    mark->radius = pni_style_radius(scene, side, value);
    return pni_bytes_text(&mark->text, number, err);
}

/* Three sizes at most, the unit behind the last. */
static pn_status fill_scale(size_scale *scale, const pni_scene *scene, pn_error *err)
{
    const bool partners = scene->score_name == NULL;
    const double score = scene->score_max[scene->sized[0] ? 0 : 1];
    const double most = partners && score < 10 ? score : round_down(score);
    const double middle =
        partners && score < 10 ? ceil(score / 2) : round_down(most / 2);
    const double least = partners ? 1 : round_down(most / 10);
    if (least < middle || (partners && least < most)) {
        PN_TRY(add_mark(scale, scene, least, err));
    }
    if (middle < most && (!partners || middle > 2)) {
        PN_TRY(add_mark(scale, scene, middle, err));
    }
    PN_TRY(add_mark(scale, scene, most, err));
    const char *unit = partners && most <= 1 ? scene->words->partner
                       : partners            ? scene->words->partners
                                             : scene->score_name;
    return pni_bytes_format(&scale->mark[scale->n - 1].text, err, " %s", unit);
}

static pn_status add_sizes(legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!(scene->score_max[scene->sized[0] ? 0 : 1] > 0)) {
        return PN_OK;
    }
    PNI_SCOPED(size_scale, scale_done) scale = {0};
    PN_TRY(fill_scale(&scale, scene, err));
    double width = 0;
    for (size_t i = 0; i < scale.n; i++) {
        width += 2 * scale.mark[i].radius + text_gap +
                 text_width(scale.mark[i].text.data) + circle_gap;
    }
    make_room(pen, width, 2 * scale.mark[scale.n - 1].radius + 4);
    for (size_t i = 0; i < scale.n; i++) {
        const scale_mark *mark = &scale.mark[i];
        PN_TRY(put_circle(pen, mark->radius, circle_color, mark->text.data, err));
        pen->x += circle_gap;
    }
    pen->x += item_gap - circle_gap;
    return PN_OK;
}

static pn_status add_grey_names(legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->made_up[i]) {
            make_room(pen, text_width(scene->words->grey_name), line_height);
            PN_TRY(put_text(pen, scene->words->grey_name, "#7A7A7A", err));
            pen->x += item_gap;
            break;
        }
    }
    return PN_OK;
}

pn_status pni_legend_draw(const pni_scene *scene, pni_canvas *canvas, double *y,
                          pn_error *err)
{
    legend_pen pen = {.scene = scene,
                      .canvas = canvas,
                      .x = legend_x,
                      .y = *y + line_height / 2,
                      .height = line_height};
    PN_TRY(add_evidence(&pen, err));
    PN_TRY(add_tie_colors(&pen, err));
    PN_TRY(add_widths(&pen, err));
    PN_TRY(add_hues(&pen, err));
    PN_TRY(add_sizes(&pen, err));
    PN_TRY(add_grey_names(&pen, err));
    *y = pen.y + pen.height / 2;
    return PN_OK;
}
