/* What cells of a matrix mean. */
#include "legend_pen.h"

#include "../../base/bytes.h"
#include "../style/style.h"

#include <math.h>
#include <stdio.h>

static const double cell = 11; /* a full one */
static const double text_gap = 5;

static pn_status add_cell(pni_legend_pen *pen, double size, const char *color,
                          const char *text, pn_error *err)
{
    pni_legend_room(pen, size + text_gap + pni_legend_text_width(pen, text), cell);
    const pni_box box = {pen->x, pen->y - size / 2, pen->x + size, pen->y + size / 2};
    PN_TRY(pni_canvas_rectangle(pen->canvas, box, color, err));
    pen->x += size + text_gap;
    PN_TRY(pni_legend_text(pen, text, pen->scene->theme->text, err));
    pni_legend_next(pen);
    return PN_OK;
}

/* `8 documented`, one for each kind of evidence that is there. */
static pn_status add_evidence(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pni_words *words = scene->words;
    const bool said = pn_network_has_evidence(scene->net);
    const bool plain = !pni_legend_has_between(scene) && !pni_style_has_widths(scene);
    for (int e = PN_DOCUMENTED; e >= PN_ILLUSTRATIVE; e--) {
        const size_t n = pn_network_n_evidence(scene->net, (pn_evidence)e);
        PNI_BYTES text = {0};
        if (n == 0 || !(said || plain)) {
            continue;
        }
        PN_TRY(said ? pni_words_evidence(words, (pn_evidence)e, n, &text, err)
                    : pni_words_ties(words, n, &text, err));
        const double size = cell * pni_style_cell_share((pn_evidence)e);
        PN_TRY(add_cell(pen, size, scene->theme->between, text.data, err));
    }
    return PN_OK;
}

/* The heaviest and a light one. */
static pn_status add_weights(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!pni_style_has_widths(scene)) {
        return PN_OK;
    }
    const double heaviest = scene->weight_max;
    const double most = heaviest <= 6 ? heaviest : pni_round_down(heaviest);
    const double values[] = {pni_round_down(fmax(most / 10, fmin(1, most))), most};
    const bool both = values[0] < values[1];
    const double number_room = 3 * (cell + text_gap);
    pni_legend_room(pen,
                    2 * (cell + text_gap) + number_room +
                        pni_legend_text_width(pen, scene->words->weight),
                    cell);
    for (size_t i = both ? 0 : 1; i < 2; i++) {
        char color[10];
        PNI_BYTES text = {0};
        pni_style_cell_color(scene, values[i], scene->theme->between, color);
        const bool first = !both || i == 0;
        PN_TRY(pni_bytes_format(&text, err, "%s%s", first ? scene->words->weight : "",
                                first ? " " : ""));
        PN_TRY(pni_words_value(values[i], &text, err));
        PN_TRY(add_cell(pen, cell, color, text.data, err));
    }
    return PN_OK;
}

static pn_status add_colors(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (!pni_legend_has_between(scene)) {
        return PN_OK;
    }
    const char *within =
        scene->theme->within != NULL ? scene->theme->within : scene->theme->palette[0];
    PN_TRY(add_cell(pen, cell, within,
                    scene->theme->within != NULL ? scene->words->within
                                                 : scene->words->within_color,
                    err));
    return add_cell(pen, cell, scene->theme->between, scene->words->between, err);
}

static pn_status add_all(pni_legend_pen *pen, pn_error *err)
{
    PN_TRY(add_evidence(pen, err));
    PN_TRY(add_colors(pen, err));
    return add_weights(pen, err);
}

pn_status pni_legend_cells(pni_legend_pen *pen, pn_error *err)
{
    return pni_legend_row(pen, pen->scene->words->lead_cells, /*height=*/0, add_all,
                          err);
}
