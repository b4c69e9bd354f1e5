/* What colours of nodes mean. */
#include "legend_pen.h"

#include "../../base/bytes.h"
#include "../../base/number.h"
#include "../render/measure_text.h"

enum {
    HUE_COLUMNS = 36, /* longer values are shortened */
    N_STRIPES = 30    /* of a scale */
};

static const double hue_radius = 4.2;
static const double stripe = 4; /* width */
static const double scale_height = 8;
static const double text_gap = 6;

/* Numbers of four digits may be years, which have no commas. */
static pn_status add_end(double value, pn_bytes *out, pn_error *err)
{
    static const double last_year = 9999;
    char number[PNI_NUMBER_SIZE];
    if (value > last_year) {
        return pni_words_value(value, out, err);
    }
    pni_format_digits(value, /*digits=*/4, number);
    return pni_bytes_text(out, number, err);
}

/* From the lowest to the highest number, both named. */
static pn_status add_scale(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    PNI_BYTES low = {0};
    PNI_BYTES high = {0};
    PN_TRY(add_end(scene->scale_low, &low, err));
    PN_TRY(add_end(scene->scale_high, &high, err));
    PN_TRY(pni_legend_text(pen, low.data, scene->theme->text, err));
    pen->x += text_gap;
    for (int i = 0; i < N_STRIPES; i++) {
        char color[8];
        pni_theme_step(scene->theme, (i + 0.5) / N_STRIPES, color);
        /* they overlap a little, or seams would show */
        const double seam = i + 1 < N_STRIPES ? 0.5 : 0;
        const pni_box box = {pen->x, pen->y - scale_height / 2, pen->x + stripe + seam,
                             pen->y + scale_height / 2};
        PN_TRY(pni_canvas_rectangle(pen->canvas, box, color, err));
        pen->x += stripe;
    }
    pen->x += text_gap;
    PN_TRY(pni_legend_text(pen, high.data, scene->theme->text, err));
    pni_legend_next(pen);
    return PN_OK;
}

static bool has_text(const pni_scene *scene)
{
    for (size_t h = 0; h < scene->n_hues; h++) {
        if (scene->hue[h].text[0] != '\0') {
            return true;
        }
    }
    return scene->has_scale;
}

static pn_status add_all(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    if (scene->has_scale) {
        PN_TRY(add_scale(pen, err));
    }
    for (size_t h = 0; h < scene->n_hues; h++) {
        if (scene->hue[h].text[0] == '\0') {
            continue;
        }
        PNI_BYTES text = {0};
        PN_TRY(pni_shorten_text(&text, scene->hue[h].text, HUE_COLUMNS, err));
        PN_TRY(pni_legend_sign(pen, pen->scale * hue_radius, &scene->hue[h].sign,
                               text.data, err));
    }
    return PN_OK;
}

pn_status pni_legend_colors(pni_legend_pen *pen, pn_error *err)
{
    if (!has_text(pen->scene)) {
        return PN_OK;
    }
    const pni_scene *scene = pen->scene;
    const char *name =
        scene->hue_name != NULL ? scene->hue_name : scene->words->lead_colors;
    PNI_BYTES lead = {0};
    PN_TRY(pni_shorten_text(&lead, name, HUE_COLUMNS, err));
    pen->aligned = true;
    PN_TRY(pni_legend_row(pen, lead.data, /*height=*/0, add_all, err));
    pen->aligned = false;
    return PN_OK;
}
