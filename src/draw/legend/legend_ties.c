/* What lines mean. */
#include "legend_pen.h"

#include "../../base/bytes.h"
#include "../force/bundles.h"
#include "../style/style.h"

#include <math.h>

static const double width = 1.5; /* of a line whose width says nothing */

/* `8 documented`, one for each kind of evidence that is there. */
static pn_status add_evidence(pni_legend_pen *pen, pn_error *err)
{
    const pn_network *net = pen->scene->net;
    for (int e = PN_DOCUMENTED; e >= PN_ILLUSTRATIVE; e--) {
        const pn_evidence evidence = (pn_evidence)e;
        const size_t n = pn_network_n_evidence(net, evidence);
        if (n == 0 || !pn_network_has_evidence(net)) {
            continue;
        }
        PNI_BYTES text = {0};
        PN_TRY(pni_words_evidence(pen->scene->words, evidence, n, &text, err));
        const pni_stroke stroke = {.color = pen->scene->theme->text,
                                   .style = pni_style_dashes(evidence),
                                   .width = width};
        PN_TRY(pni_legend_line(pen, &stroke, text.data, err));
    }
    return PN_OK;
}

bool pni_legend_has_between(const pni_scene *scene)
{
    if (scene->coloring != PNI_COLOR_GROUP) {
        return false;
    }
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        if (scene->group[tie.left] != scene->group[tie.right]) {
            return true;
        }
    }
    return false;
}

/* `fewer than 35: no line`, unless they are of what is highlighted. */
static pn_status add_undrawn(pni_legend_pen *pen, size_t least, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    PNI_BYTES text = {0};
    PN_TRY(pni_words_fewer(scene->words, least, &text, err));
    PN_TRY(pni_bytes_text(
        &text, scene->lit != NULL ? scene->words->lit_lines : scene->words->no_line,
        err));
    return pni_legend_word(pen, text.data, scene->theme->text, err);
}

/* Lines that stand for all ties of two groups. */
static pn_status add_bundles(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const double drawn = (double)scene->bundle_least;
    const double round = pni_round_down((double)scene->bundle_most);
    const double most = round < drawn ? (double)scene->bundle_most : round;
    const double least = pni_round_down(most / 10);
    const bool both = least < most && least >= drawn;
    char color[10];
    pni_bundle_color(scene, color);
    for (int i = both ? 0 : 1; i < 2; i++) {
        const double n = i == 0 ? least : most;
        const pni_stroke stroke = {
            .color = color, .style = "solid", .width = pni_bundle_width(scene, n)};
        PNI_BYTES text = {0};
        PN_TRY(pni_words_bundle(scene->words, (size_t)n, i == 1, &text, err));
        PN_TRY(pni_legend_line(pen, &stroke, text.data, err));
    }
    if (scene->bundle_least == 0) {
        return PN_OK;
    }
    return add_undrawn(pen, scene->bundle_least, err);
}

/* Colours of ties, where some stay within a group and some do not. */
static pn_status add_colors(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pni_theme *theme = scene->theme;
    if (!pni_legend_has_between(scene)) {
        return PN_OK;
    }
    const pni_stroke within = {.color = theme->within != NULL ? theme->within
                                                              : theme->palette[0],
                               .style = "solid",
                               .width = width};
    PN_TRY(pni_legend_line(pen, &within,
                           theme->within != NULL ? scene->words->within
                                                 : scene->words->within_color,
                           err));
    if (scene->bundle_most > 0) {
        return add_bundles(pen, err);
    }
    const pni_stroke between = {
        .color = theme->between, .style = "solid", .width = width};
    return pni_legend_line(pen, &between, scene->words->between, err);
}

/* A light and the heaviest weight, as far as numbers are round. */
static void choose_weights(const pni_scene *scene, double out[2])
{
    const double heaviest = scene->weight_max;
    const double least = fmax(scene->weight_least, 1);
    out[1] = heaviest <= 6 ? heaviest : pni_round_down(heaviest);
    out[0] = pni_round_down(fmax(out[1] / 3, fmin(least, out[1])));
    if (out[0] < scene->weight_least || out[1] < scene->weight_least) {
        out[0] = scene->weight_least;
        out[1] = heaviest;
    }
}

/* `weight 1`, `2`; of projections `1`, `3 women in common`. */
static pn_status name_weight(const pni_scene *scene, double weight, bool first,
                             bool last, pn_bytes *out, pn_error *err)
{
    const pni_words *words = scene->words;
    if (first && !scene->traits.one_mode) {
        PN_TRY(pni_bytes_format(out, err, "%s ", words->weight));
    }
    PN_TRY(pni_words_value(weight, out, err));
    return last && scene->traits.one_mode
               ? pni_words_in_common(words, scene->partner[0], weight <= 1, out, err)
               : PN_OK;
}

static pn_status add_width(pni_legend_pen *pen, double weight, const char *text,
                           pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pn_tie tie = {.weight = weight, .evidence = PN_DOCUMENTED};
    char color[10];
    pni_style_weight_color(scene, weight, scene->theme->text, color);
    const pni_stroke stroke = {
        .color = color, .style = "solid", .width = pni_style_width(scene, &tie)};
    return pni_legend_line(pen, &stroke, text, err);
}

/* A light and a heavy line, side by side. */
static pn_status add_widths(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!pni_style_has_widths(scene) && !scene->traits.one_mode) {
        return PN_OK;
    }
    double weight[2];
    choose_weights(scene, weight);
    const int n = weight[0] < weight[1] ? 2 : 1;
    PNI_BYTES lighter = {0};
    PNI_BYTES heavier = {0};
    PN_TRY(name_weight(scene, weight[0], /*first=*/true, n == 1, &lighter, err));
    PN_TRY(name_weight(scene, weight[1], n == 1, /*last=*/true, &heavier, err));
    const double wide = pni_legend_line_width(pen, heavier.data);
    if (n == 2) {
        pni_legend_room(pen, pni_legend_line_width(pen, lighter.data) + wide,
                        /*height=*/0);
        PN_TRY(add_width(pen, weight[0], lighter.data, err));
    }
    return add_width(pen, weight[1], heavier.data, err);
}

/* Ties that are too weak to be drawn. */
static pn_status add_least(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    return scene->weight_least > 0 && scene->hidden != NULL
               ? add_undrawn(pen, (size_t)scene->weight_least, err)
               : PN_OK;
}

/* Pairs that may be chance. */
static pn_status add_chance(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!scene->is_tested) {
        return PN_OK;
    }
    if (scene->hidden != NULL) {
        return pni_legend_word(pen, scene->words->chance_hidden, scene->theme->text,
                               err);
    }
    const pni_stroke pale = pni_style_chance(scene);
    return pni_legend_line(pen, &pale, scene->words->by_chance, err);
}

/* `55 ties`, where there is nothing else to say of them. */
static pn_status add_plain(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    PNI_BYTES text = {0};
    PN_TRY(pni_words_ties(scene->words, pn_network_n_ties(scene->net), &text, err));
    const pni_stroke stroke = {
        .color = scene->theme->text, .style = "solid", .width = width};
    return pni_legend_line(pen, &stroke, text.data, err);
}

static bool is_plain(const pni_scene *scene)
{
    return !scene->traits.one_mode && !pn_network_has_evidence(scene->net) &&
           !pni_style_has_widths(scene) && !pni_legend_has_between(scene);
}

static pn_status add_all(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const bool one_mode = scene->traits.one_mode;
    if (is_plain(scene)) {
        return add_plain(pen, err);
    }
    if (scene->is_tested && scene->tested.n_passing == 0) {
        return add_chance(pen, err);
    }
    PN_TRY(one_mode ? add_widths(pen, err) : add_evidence(pen, err));
    PN_TRY(add_chance(pen, err));
    PN_TRY(add_least(pen, err));
    PN_TRY(add_colors(pen, err));
    return one_mode ? PN_OK : add_widths(pen, err);
}

pn_status pni_legend_ties(pni_legend_pen *pen, pn_error *err)
{
    if (pn_network_n_ties(pen->scene->net) == 0) {
        return PN_OK;
    }
    return pni_legend_row(pen, pen->scene->words->lead_ties, /*height=*/0, add_all,
                          err);
}
