/* A scene as DOT: positions, labels, colours as attributes of the network's graph.
 * Legend, title and bands go into `_background` and add no nodes. */
#include "draw_dot.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "../write/dot.h"
#include "../write/dot_text.h"
#include "../write/node_id.h"
#include "dot_web.h"
#include "gaps.h"
#include "style/highlight.h"
#include "style/style.h"

#include <math.h>
#include <stdio.h>

static const double points_per_inch = 72;
static const double line_height = 1.21; /* of a blank, in font sizes */
static const double least_square = 16;  /* of one whose blank label fits into it */
static const double baseline = 0.08;    /* Graphviz sets labels this share too high */

static pn_status add_number(pn_bytes *out, double value, pn_error *err)
{
    char text[PNI_NUMBER_SIZE];
    pni_format_number(round(value * 100) / 100, text);
    return pni_bytes_text(out, text, err);
}

/* `x,y`, y upwards. */
static pn_status add_point(pn_bytes *out, double x, double y, pn_error *err)
{
    PN_TRY(add_number(out, x, err));
    PN_TRY(pni_bytes_text(out, ",", err));
    return add_number(out, -y, err);
}

/* Graphviz draws the page as large as this: `8.27,11.69!`. */
static pn_status set_paper(pni_dot *dot, const pni_page *page, pn_error *err)
{
    PNI_BYTES size = {0};
    char inches[PNI_NUMBER_SIZE];
    pni_format_digits(page->width * page->scale / points_per_inch, /*digits=*/6,
                      inches);
    PN_TRY(pni_bytes_format(&size, err, "%s,", inches));
    pni_format_digits(page->height * page->scale / points_per_inch, /*digits=*/6,
                      inches);
    PN_TRY(pni_bytes_format(&size, err, "%s!", inches));
    PN_TRY(pni_dot_set_graph(dot, "pad", "0", err));
    return pni_dot_set_graph(dot, "size", size.data, err);
}

static pn_status set_graph(pni_dot *dot, const pni_scene *scene,
                           const pni_canvas *canvas, pn_error *err)
{
    /* nop2 keeps what we place; without it, text in _background crashes 2.42 */
    const char *const attributes[][2] = {
        {"layout", "nop2"},
        {"margin", "0"},
        {"outputorder", "edgesfirst"},
        {"bgcolor", scene->theme->page},
    };
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        PN_TRY(pni_dot_set_graph(dot, attributes[i][0], attributes[i][1], err));
    }
    if (scene->options->paper != NULL) {
        PN_TRY(set_paper(dot, &scene->page, err));
    }
    return pni_dot_set_graph(dot, "_background", canvas->xdot.data, err);
}

/* A point draws no label, so that the name need not be hidden from other readers. */
static pn_status set_defaults(pni_dot *dot, const pni_scene *scene, pn_error *err)
{
    const pni_theme *theme = scene->theme;
    const char *const of_nodes[][2] = {
        {"shape", "point"},     {"color", theme->rim},        {"penwidth", "0.6"},
        {"fontname", PNI_FONT}, {"fontcolor", theme->strong}, {"fontsize", "11"},
    };
    for (size_t i = 0; i < sizeof of_nodes / sizeof of_nodes[0]; i++) {
        PN_TRY(pni_dot_default_node(dot, of_nodes[i][0], of_nodes[i][1], err));
    }
    for (size_t i = 0; scene->traits.squares && i < 3; i++) {
        static const char *const of_squares[][2] = {
            {"style", "filled"}, {"fixedsize", "true"}, {"label", " "}};
        PN_TRY(pni_dot_default_node(dot, of_squares[i][0], of_squares[i][1], err));
    }
    return PN_OK;
}

static pn_status set_node_number(pni_dot *dot, size_t node, const char *name,
                                 double value, pn_error *err)
{
    PNI_BYTES text = {0};
    PN_TRY(add_number(&text, value, err));
    return pni_dot_set_node(dot, node, name, text.data, err);
}

/* The label beside the node.  xlp is its middle: with the width known, labels begin or
 * end where they should. */
static pn_status set_label(pni_dot *dot, const pni_scene *scene, size_t node,
                           pn_error *err)
{
    static const char *const justify[] = {"\\l", "", "\\r"};
    const pni_caption *label = &scene->label[node];
    const pni_label_place *at = &scene->place[node];
    if (!at->shown) {
        return PN_OK;
    }
    PNI_BYTES text = {0};
    PNI_BYTES place = {0};
    PN_TRY(pni_dot_escape(&text, label->text, err));
    PN_TRY(pni_bytes_text(&text, justify[at->anchor + 1], err));
    const double x = at->x - at->anchor * label->width / 2;
    PN_TRY(add_point(&place, x, at->y + baseline * label->size, err));
    PN_TRY(pni_dot_set_node(dot, node, "xlabel", text.data, err));
    PN_TRY(pni_dot_set_node(dot, node, "xlp", place.data, err));
    if (!pni_is_lit(scene, node)) {
        PN_TRY(pni_dot_set_node(dot, node, "fontcolor", scene->theme->muted_text, err));
    } else if (scene->made_up[node]) {
        PN_TRY(pni_dot_set_node(dot, node, "fontcolor", scene->theme->made_up, err));
    }
    return set_node_number(dot, node, "fontsize", label->size, err);
}

/* What stands under the pointer: the whole name and what the circle shows. */
static pn_status set_node_tooltip(pni_dot *dot, const pni_scene *scene, size_t node,
                                  pn_error *err)
{
    PNI_BYTES text = {0};
    char score[PNI_NUMBER_SIZE];
    pni_format_digits(scene->score[node], /*digits=*/4, score);
    PN_TRY(pni_dot_escape(&text, pn_network_name(scene->net, node), err));
    PN_TRY(pni_bytes_format(&text, err, "\\n%s", score));
    const bool one = scene->score[node] >= 1 && scene->score[node] <= 1;
    const char *partner = scene->partner[pni_side_of(scene, node)];
    PNI_BYTES unit = {0};
    PN_TRY(scene->score_name != NULL
               ? pni_bytes_format(&unit, err, " %s", scene->score_name)
               : pni_words_unit(scene->words, partner, one, &unit, err));
    PN_TRY(pni_dot_escape(&text, unit.data, err));
    return pni_dot_set_node(dot, node, "tooltip", text.data, err);
}

/* The score under its own name, where that means nothing to Graphviz. */
static pn_status set_score(pni_dot *dot, const pni_scene *scene, size_t node,
                           pn_error *err)
{
    char score[PNI_NUMBER_SIZE];
    pni_format_number(scene->score[node], score);
    const bool usable =
        pni_dot_is_id(scene->measure) && !pni_dot_is_reserved(scene->measure);
    return pni_dot_set_node(dot, node, usable ? scene->measure : "score", score, err);
}

/* Colour and outline, where that is not the usual one.  What is painted behind shines
 * through; nothing at all would be black in Inkscape. */
static pn_status set_sign(pni_dot *dot, const pni_scene *scene, size_t node,
                          pn_error *err)
{
    const pni_sign sign = pni_style_sign(scene, node);
    if (pni_style_is_painted(scene, node)) {
        char clear[10];
        snprintf(clear, sizeof clear, "%.7s01", sign.color);
        PN_TRY(pni_dot_set_node(dot, node, "fillcolor", clear, err));
        return pni_dot_set_node(dot, node, "color", clear, err);
    }
    PN_TRY(pni_dot_set_node(dot, node, "fillcolor", sign.fill, err));
    if (sign.rim == scene->theme->rim && scene->shrink >= 1) {
        return PN_OK;
    }
    PN_TRY(pni_dot_set_node(dot, node, "color", sign.rim, err));
    return set_node_number(dot, node, "penwidth", sign.rim_width, err);
}

/* No name in the square: it stands beside, and is the node's id. */
static pn_status set_square(pni_dot *dot, const pni_scene *scene, size_t node,
                            pn_error *err)
{
    const double side = 2 * scene->radius[node];
    const bool tiny = !scene->place[node].shown && side < least_square;
    const bool blank_fits = tiny || side >= line_height * scene->label[node].size;
    PN_TRY(pni_dot_set_node(dot, node, "shape", "square", err));
    PN_TRY(pni_dot_set_node(dot, node, "label", blank_fits ? " " : "", err));
    return tiny ? pni_dot_set_node(dot, node, "fontsize", "1", err) : PN_OK;
}

static pn_status set_node(pni_dot *dot, const pni_scene *scene, size_t node,
                          pn_error *err)
{
    const double diameter = 2 * scene->radius[node] / points_per_inch;
    PNI_BYTES place = {0};
    char inches[PNI_NUMBER_SIZE];
    pni_format_digits(diameter, /*digits=*/5, inches);
    PN_TRY(add_point(&place, scene->x[node], scene->y[node], err));
    PN_TRY(pni_dot_set_node(dot, node, "pos", place.data, err));
    PN_TRY(pni_dot_set_node(dot, node, "width", inches, err));
    PN_TRY(pni_dot_set_node(dot, node, "height", inches, err));
    PN_TRY(set_sign(dot, scene, node, err));
    if (pni_style_is_square(scene, node) && !pni_style_is_painted(scene, node)) {
        PN_TRY(set_square(dot, scene, node, err));
    }
    if (scene->group != NULL && scene->group[node] != 0) {
        PN_TRY(set_node_number(dot, node, "group", scene->group[node], err));
    }
    if (scene->measure != NULL) {
        PN_TRY(set_score(dot, scene, node, err));
    }
    PN_TRY(set_node_tooltip(dot, scene, node, err));
    PN_TRY(pni_dot_web_node(dot, scene, node, err));
    return set_label(dot, scene, node, err);
}

/* What a projection knows of a tie: `shared: 5`, `p: 0.002`, `q: 0.01`. */
static pn_status add_tie_numbers(pn_bytes *text, const pn_network *net, size_t t,
                                 pn_error *err)
{
    enum { DIGITS = 4 };
    const char *name = NULL;
    for (size_t k = 0; (name = pn_network_tie_number(net, k)) != NULL; k++) {
        char number[PNI_NUMBER_SIZE];
        pni_format_digits(pn_network_tie_value(net, name, t), DIGITS, number);
        if (number[0] != '\0') {
            PN_TRY(pni_bytes_format(text, err, "\\n%s: %s", name, number));
        }
    }
    return PN_OK;
}

static pn_status set_tie_tooltip(pni_dot *dot, const pni_scene *scene, size_t t,
                                 const pn_tie *tie, pn_error *err)
{
    PNI_BYTES text = {0};
    PN_TRY(pni_dot_escape(&text, pn_network_name(scene->net, tie->left), err));
    PN_TRY(pni_bytes_text(&text, " – ", err));
    PN_TRY(pni_dot_escape(&text, pn_network_name(scene->net, tie->right), err));
    const char *field = pn_network_tie_text(scene->net, "field", t);
    if (field != NULL && field[0] != '\0') {
        PN_TRY(pni_bytes_text(&text, "\\n", err));
        PN_TRY(pni_dot_escape(&text, field, err));
    }
    PN_TRY(add_tie_numbers(&text, scene->net, t, err));
    return pni_dot_set_tie(dot, t, "tooltip", text.data, err);
}

static pn_status add_curve(pn_bytes *out, const pni_curve *curve, pn_error *err)
{
    PN_TRY(pni_bytes_text(out, out->size == 0 ? "" : ";", err));
    for (size_t k = 0; k < 8; k += 2) {
        PN_TRY(pni_bytes_text(out, k == 0 ? "" : " ", err));
        PN_TRY(add_point(out, curve->at[k], curve->at[k + 1], err));
    }
    return PN_OK;
}

/* The pieces of a tie between its gaps, the first of which is scene->gap[*gap]; `*gap`
 * moves on to the next tie's. */
static pn_status add_pieces(pn_bytes *out, const pni_scene *scene, size_t t,
                            size_t *gap, pn_error *err)
{
    const pni_curve *curve = &scene->curve[t];
    double from = 0;
    for (; *gap < scene->n_gaps && scene->gap[*gap].tie == t; ++*gap) {
        const pni_gap *next = &scene->gap[*gap];
        if (next->from > from) {
            const pni_curve piece = pni_curve_piece(curve, from, next->from);
            PN_TRY(add_curve(out, &piece, err));
        }
        from = next->to;
    }
    const pni_curve last = pni_curve_piece(curve, from, 1);
    return from < 1 ? add_curve(out, &last, err) : PN_OK;
}

static pn_status set_tie(pni_dot *dot, const pni_scene *scene, size_t t, size_t *gap,
                         pn_error *err)
{
    const pn_tie tie = pn_network_tie(scene->net, t);
    PNI_BYTES place = {0};
    PN_TRY(add_pieces(&place, scene, t, gap, err));
    char color[10];
    const bool chance = pni_style_is_chance(scene, t);
    const pni_stroke pale = pni_style_chance(scene);
    pni_style_tie_color(scene, &tie, color);
    PNI_BYTES width = {0};
    PN_TRY(add_number(&width,
                      chance                     ? pale.width
                      : scene->tie_width != NULL ? scene->tie_width[t]
                                                 : pni_style_width(scene, &tie),
                      err));
    PN_TRY(pni_dot_set_tie(dot, t, "pos", place.data, err));
    PN_TRY(pni_dot_set_tie(dot, t, "color", chance ? pale.color : color, err));
    PN_TRY(pni_dot_set_tie(dot, t, "penwidth", width.data, err));
    if (scene->hidden != NULL && scene->hidden[t]) {
        PN_TRY(pni_dot_set_tie(dot, t, "style", "invis", err));
    } else if (tie.evidence != PN_DOCUMENTED && !scene->traits.cells) {
        PN_TRY(pni_dot_set_tie(dot, t, "style", pni_style_dashes(tie.evidence), err));
    }
    PN_TRY(pni_dot_web_tie(dot, scene, t, &tie, err));
    return set_tie_tooltip(dot, scene, t, &tie, err);
}

/* Nodes that step back first, then from the least to the most sure: so are their ties
 * painted. */
static void order_nodes(const pni_scene *scene, size_t *order)
{
    size_t n = 0;
    for (int turn = 0; turn < 4; turn++) {
        const bool lit = turn >= 2;
        const bool made_up = turn % 2 == 0;
        for (size_t i = 0; i < scene->n_nodes; i++) {
            if (pni_is_lit(scene, i) == lit && scene->made_up[i] == made_up) {
                order[n++] = i;
            }
        }
    }
}

pn_status pni_draw_dot(const pni_scene *scene, const pni_canvas *canvas, pn_bytes *out,
                       pn_error *err)
{
    PNI_FREE size_t *order = calloc(scene->n_nodes + 1, sizeof *order);
    if (order == NULL) {
        return pni_fail_memory(err);
    }
    order_nodes(scene, order);
    PNI_OWNED(pni_dot, pni_dot_free) dot = NULL;
    PN_TRY(pni_dot_new(scene->net, order, &dot, err));
    PN_TRY(set_graph(dot, scene, canvas, err));
    PN_TRY(set_defaults(dot, scene, err));
    for (size_t i = 0; i < scene->n_nodes; i++) {
        PN_TRY(set_node(dot, scene, i, err));
    }
    for (size_t t = 0, gap = 0; t < pn_network_n_ties(scene->net); t++) {
        PN_TRY(set_tie(dot, scene, t, &gap, err));
    }
    return pni_dot_write(dot, pn_sink_bytes(out), err);
}
