/* The legend: one row for ties, for sizes, for colours, for names. */
#include "furniture.h"

#include "../../base/bytes.h"
#include "../style/highlight.h"
#include "legend_pen.h"

/* Those that are faded are grey, too. */
static bool has_made_up_names(const pni_scene *scene)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->made_up[i] && pni_is_lit(scene, i)) {
            return true;
        }
    }
    return false;
}

static pn_status add_names(pni_legend_pen *pen, pn_error *err)
{
    return pni_legend_word(pen, pen->scene->words->grey_name,
                           pen->scene->theme->made_up, err);
}

static pn_status add_highlight(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pni_sign sign = {
        .fill = scene->theme->page, .rim = scene->theme->ring, .rim_width = 1.8};
    PNI_BYTES text = {0};
    PN_TRY(pni_highlight_text(scene, &text, err));
    return pni_legend_sign(pen, pen->scale * 4.2, &sign, text.data, err);
}

static pn_status add_rows(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const pni_words *words = scene->words;
    if (scene->traits.cells) {
        PN_TRY(pni_legend_cells(pen, err));
    } else {
        PN_TRY(pni_legend_ties(pen, err));
        PN_TRY(pni_legend_shapes(pen, err));
        PN_TRY(pni_legend_nodes(pen, err));
    }
    PN_TRY(pni_legend_colors(pen, err));
    if (scene->lit != NULL) {
        PN_TRY(pni_legend_row(pen, words->lead_lit, /*height=*/0, add_highlight, err));
    }
    return has_made_up_names(scene)
               ? pni_legend_row(pen, words->lead_names, /*height=*/0, add_names, err)
               : PN_OK;
}

pn_status pni_legend_draw(const pni_scene *scene, pni_canvas *canvas, double *y,
                          double *right, pn_error *err)
{
    PNI_SCOPED(pni_canvas, pni_canvas_done) unseen = {0}; /* how wide the leads are */
    pni_legend_pen trial = pni_legend_begin(scene, &unseen, *y, /*widest=*/0);
    PN_TRY(add_rows(&trial, err));
    pni_legend_pen pen = pni_legend_begin(scene, canvas, *y, trial.widest);
    PN_TRY(add_rows(&pen, err));
    *y = pni_legend_end(&pen);
    *right = pen.right;
    return PN_OK;
}
