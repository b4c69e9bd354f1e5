#include "furniture.h"

#include "../base/bytes.h"
#include "blocks.h"
#include "style.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double margin = 14;
static const double bar_width = 3;
static const double text_x = 18; /* left edge of title, legend, source */

static const pni_ink title_ink = {
    .size = 15, .bold = true, .color = "#111111", .anchor = -1};
static const pni_ink subtitle_ink = {.size = 9.5, .color = "#555555", .anchor = -1};
static const pni_ink source_ink = {.size = 8.5, .color = "#777777", .anchor = -1};

/* What the data say of themselves, in the picture's language if they can. */
static const char *about(const pni_scene *scene, const char *key)
{
    char translated[64];
    snprintf(translated, sizeof translated, "%s_%s", key, scene->words->language);
    const char *text = pn_network_about(scene->net, translated);
    return text != NULL ? text : pn_network_about(scene->net, key);
}

static pni_box text_place(const pni_scene *scene)
{
    return (pni_box){.x0 = text_x, .x1 = scene->width - margin};
}

static pn_status draw_title(const pni_scene *scene, pni_canvas *canvas, double *y,
                            pn_error *err)
{
    PNI_BYTES made = {0};
    const char *title = scene->options->title;
    title = title != NULL ? title : about(scene, "title");
    if (title == NULL) {
        PN_TRY(pni_words_title(scene->words, scene->net, &made, err));
        title = made.data;
    }
    return pni_paragraph_draw(canvas, text_place(scene), &title_ink, title, y, err);
}

/* The number of groups that are to be seen. */
static size_t count_bands(const pni_scene *scene)
{
    size_t n = 0;
    for (size_t b = 0; b < scene->n_bands; b++) {
        n += scene->band[b].group != 0;
    }
    return n;
}

/* What we counted, below what others say. */
static pn_status draw_facts(const pni_scene *scene, pni_canvas *canvas, double *y,
                            pn_error *err)
{
    PNI_BYTES facts = {0};
    const bool left_out = scene->left_out[0] + scene->left_out[1] > 0;
    PN_TRY(pni_words_ties(scene->words, pn_network_n_ties(scene->net), &facts, err));
    PN_TRY(pni_bytes_text(&facts, scene->words->stop, err));
    if (scene->n_bands > 0) {
        PN_TRY(pni_bytes_text(&facts, scene->words->space, err));
        PN_TRY(pni_words_shading(scene->words, count_bands(scene),
                                 left_out ? NAN : scene->modularity, &facts, err));
    }
    if (left_out) {
        PN_TRY(pni_bytes_text(&facts, scene->words->space, err));
        PN_TRY(
            pni_words_left_out(scene->words, scene->net, scene->left_out, &facts, err));
    }
    return pni_paragraph_draw(canvas, text_place(scene), &subtitle_ink, facts.data, y,
                              err);
}

static pn_status draw_headings(const pni_scene *scene, pni_canvas *canvas, double y,
                               pn_error *err)
{
    for (int side = 0; side < 2; side++) {
        const pni_caption *heading = &scene->heading[side];
        const pni_ink ink = {.size = heading->size,
                             .bold = true,
                             .color = "#111111",
                             .anchor = side == 0 ? 1 : -1};
        PN_TRY(
            pni_canvas_text(canvas, scene->label_x[side], y, &ink, heading->text, err));
    }
    return PN_OK;
}

static pn_status draw_band(const pni_scene *scene, pni_canvas *canvas,
                           const pni_band *band, pn_error *err)
{
    const char *color = pni_style_band_color(scene, band->group);
    char pale[10];
    snprintf(pale, sizeof pale, "%.7s1C", color);
    const double top = scene->top + band->top;
    const double bottom = scene->top + band->bottom;
    const pni_box all = {margin + bar_width + 1, top, scene->width - margin, bottom};
    const pni_box bar = {margin, top, margin + bar_width, bottom};
    PN_TRY(pni_canvas_band(canvas, all, pale, err));
    PN_TRY(pni_canvas_rectangle(canvas, bar, color, err));
    if (band->group == 0) {
        return PN_OK;
    }
    PNI_BYTES tag = {0};
    PN_TRY(pni_bytes_format(&tag, err, "%s%u", scene->words->group,
                            (unsigned)band->group));
    const pni_ink ink = {.size = 8.5, .color = color, .anchor = 1};
    return pni_canvas_text(canvas, all.x1 - 8, top + 13, &ink, tag.data, err);
}

/* A rectangle that nobody sees fixes the size of the page; the last operation, so
 * that a wrong byte count anywhere shows itself. */
static pn_status draw_page(const pni_scene *scene, pni_canvas *canvas, pn_error *err)
{
    const pni_box page = {0, 0, scene->width, scene->height};
    return pni_canvas_rectangle(canvas, page, "#FFFFFF00", err);
}

pn_status pni_furniture_draw(pni_scene *scene, pni_canvas *canvas, pn_error *err)
{
    double y = 24;
    PN_TRY(draw_title(scene, canvas, &y, err));
    const char *subtitle = scene->options->subtitle;
    subtitle = subtitle != NULL ? subtitle : about(scene, "subtitle");
    const pni_box place = text_place(scene);
    if (subtitle != NULL) {
        PN_TRY(pni_paragraph_draw(canvas, place, &subtitle_ink, subtitle, &y, err));
    }
    PN_TRY(draw_facts(scene, canvas, &y, err));
    y += 16;
    PN_TRY(draw_headings(scene, canvas, y, err));
    scene->top = y + 12;
    for (size_t b = 0; b < scene->n_bands; b++) {
        PN_TRY(draw_band(scene, canvas, &scene->band[b], err));
    }
    y = scene->top + scene->bottom + 14;
    PN_TRY(pni_legend_draw(scene, canvas, &y, err));
    const char *source = scene->options->source;
    source = source != NULL ? source : about(scene, "source");
    y += 12;
    if (source != NULL) {
        PN_TRY(pni_paragraph_draw(canvas, place, &source_ink, source, &y, err));
    }
    scene->height = y;
    return draw_page(scene, canvas, err);
}
