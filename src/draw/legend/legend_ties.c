/* What lines mean. */
#include "legend_pen.h"

#include "../../base/bytes.h"
#include "../../base/number.h"
#include "../force/bundles.h"
#include "../style/style.h"

#include <math.h>

static const double width = 1.5; /* of a line whose width says nothing */

/* `8 documented`, one for each kind of evidence that is there. */
static pn_status add_evidence(pni_legend_pen *pen, pn_error *err)
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
            PN_TRY(pen->scene->traits.one_mode
                       ? pni_bytes_text(&text, words->have_common, err)
                       : pni_words_ties(words, n, &text, err));
        }
        const pni_stroke stroke = {.color = pen->scene->theme->text,
                                   .style = pni_style_dashes(evidence),
                                   .width = width};
        PN_TRY(pni_legend_line(pen, &stroke, text.data, err));
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

/* Lines that stand for all ties of two groups. */
static pn_status add_bundles(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const double most = pni_round_down((double)scene->bundle_most);
    const double least = pni_round_down(most / 10);
    const bool both = least < most && least >= (double)scene->bundle_least;
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
    PNI_BYTES text = {0};
    PN_TRY(pni_words_no_bundle(scene->words, scene->bundle_least, &text, err));
    return pni_legend_word(pen, text.data, scene->theme->text, err);
}

/* Colours of ties, where some stay within a group and some do not. */
static pn_status add_colors(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pni_theme *theme = scene->theme;
    if (scene->coloring != PNI_COLOR_GROUP || !has_ties_between_groups(scene)) {
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

static pn_status add_widths(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!pni_style_has_widths(scene)) {
        return PN_OK;
    }
    const char *unit =
        scene->traits.one_mode ? scene->words->in_common : scene->words->weight;
    const double heaviest = scene->weight_max;
    const double most = heaviest <= 6 ? heaviest : pni_round_down(heaviest);
    const double values[] = {pni_round_down(fmax(most / 3, fmin(1, most))), most};
    for (size_t i = values[0] < values[1] ? 0 : 1; i < 2; i++) {
        const pn_tie tie = {.weight = values[i], .evidence = PN_DOCUMENTED};
        const pni_stroke stroke = {.color = scene->theme->text,
                                   .style = "solid",
                                   .width = pni_style_width(scene, &tie)};
        char number[PNI_NUMBER_SIZE];
        pni_format_digits(values[i], /*digits=*/4, number);
        PNI_BYTES text = {0};
        PN_TRY(i == 0 || !(values[0] < values[1])
                   ? pni_bytes_format(&text, err, "%s %s", unit, number)
                   : pni_bytes_text(&text, number, err));
        PN_TRY(pni_legend_line(pen, &stroke, text.data, err));
    }
    return PN_OK;
}

pn_status pni_legend_ties(pni_legend_pen *pen, pn_error *err)
{
    PN_TRY(pni_legend_row(pen, pen->scene->words->lead_ties, /*height=*/0, err));
    PN_TRY(add_evidence(pen, err));
    if (pen->scene->tested) {
        const pni_stroke pale = pni_style_chance(pen->scene);
        PN_TRY(pni_legend_line(pen, &pale, pen->scene->words->by_chance, err));
    }
    PN_TRY(add_colors(pen, err));
    return add_widths(pen, err);
}
