#include "furniture.h"

#include "../../base/bytes.h"
#include "../describe.h"
#include "../paper.h"

#include <math.h>
#include <string.h>

static const double margin = 14;
static const double text_x = 18; /* left edge of title, legend, source */
static const double above = 9;   /* the title */
static const double large = 900; /* side of a picture whose words are larger */
static const double most_larger = 1.5;

double pni_furniture_scale(const pni_scene *scene)
{
    const double mean = sqrt(scene->width * fmax(scene->bottom, 0));
    const double side =
        fmin(mean, scene->width); /* lists that are high are read near */
    return fmin(fmax(side / large, 1), most_larger);
}

static pni_ink title_ink(const pni_scene *scene)
{
    return (pni_ink){.size = 15 * pni_furniture_scale(scene),
                     .bold = true,
                     .color = scene->theme->strong,
                     .anchor = -1};
}

static pni_ink subtitle_ink(const pni_scene *scene)
{
    return (pni_ink){.size = 9.5 * pni_furniture_scale(scene),
                     .color = scene->theme->soft,
                     .anchor = -1};
}

static pni_ink source_ink(const pni_scene *scene)
{
    return (pni_ink){.size = 8.5 * pni_furniture_scale(scene),
                     .color = scene->theme->faint,
                     .anchor = -1};
}

static pni_box text_place(const pni_scene *scene)
{
    return (pni_box){.x0 = text_x, .x1 = scene->width - margin};
}

/* Whether the words are there, and none: they are not wanted. */
static bool is_blank(const char *words)
{
    return words != NULL && words[0] == '\0';
}

static pn_status draw_title(const pni_scene *scene, pni_canvas *canvas, double *y,
                            pn_error *err)
{
    if (is_blank(scene->options->title)) {
        return PN_OK;
    }
    PNI_BYTES title = {0};
    PN_TRY(pni_describe_title(scene, &title, err));
    const pni_ink ink = title_ink(scene);
    return pni_paragraph_draw(canvas, text_place(scene), &ink, title.data, y, err);
}

static pn_status add_left_out(const pni_scene *scene, pn_bytes *facts, pn_error *err)
{
    if (scene->left_out.n[0] + scene->left_out.n[1] == 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_text(facts, scene->words->space, err));
    return pni_words_left_out(scene->words, scene->net, &scene->left_out, facts, err);
}

static pn_status add_tested(const pni_scene *scene, pn_bytes *facts, pn_error *err)
{
    if (!scene->is_tested || scene->tested.n_pairs == 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_text(facts, scene->words->space, err));
    return pni_words_tested(scene->words, &scene->tested, scene->partner[0], facts,
                            err);
}

static pn_status add_shading(const pni_scene *scene, pn_bytes *facts, pn_error *err)
{
    const bool left_out = scene->left_out.n[0] + scene->left_out.n[1] > 0;
    if (scene->n_shaded == 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_text(facts, scene->words->space, err));
    return pni_words_shading(scene->words, scene->n_shaded,
                             left_out ? NAN : scene->modularity, facts, err);
}

/* The default order shows itself: blocks are shaded. */
static pn_status add_order(const pni_scene *scene, pn_bytes *facts, pn_error *err)
{
    const char *order = scene->options->order;
    if (order == NULL || strcmp(order, "nestedness") != 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_text(facts, scene->words->space, err));
    return pni_bytes_text(facts, scene->words->by_partners, err);
}

/* What we counted, below what others say. */
static pn_status draw_facts(const pni_scene *scene, pni_canvas *canvas, double *y,
                            pn_error *err)
{
    PNI_BYTES facts = {0};
    PN_TRY(pni_words_links(scene->words, scene->net, scene->partner[0], &facts, err));
    PN_TRY(pni_bytes_text(&facts, scene->words->stop, err));
    PN_TRY(add_tested(scene, &facts, err));
    PN_TRY(add_shading(scene, &facts, err));
    PN_TRY(add_order(scene, &facts, err));
    PN_TRY(add_left_out(scene, &facts, err));
    const pni_ink ink = subtitle_ink(scene);
    return pni_paragraph_draw(canvas, text_place(scene), &ink, facts.data, y, err);
}

/* The last operation, so that a wrong byte count anywhere shows itself. */
static pn_status draw_page(const pni_page *page, pni_canvas *canvas, pn_error *err)
{
    const pni_box box = {page->left, page->top, page->left + page->width,
                         page->top + page->height};
    return pni_canvas_frame(canvas, box, err);
}

/* Title, subtitle and facts from `*y` down, which moves to where they end. */
static pn_status draw_head(const pni_scene *scene, pni_canvas *canvas, double *y,
                           pn_error *err)
{
    *y += above + title_ink(scene).size;
    PN_TRY(draw_title(scene, canvas, y, err));
    const char *subtitle = scene->options->subtitle;
    subtitle = subtitle != NULL ? subtitle : pni_describe_about(scene, "subtitle");
    const pni_box place = text_place(scene);
    const pni_ink ink = subtitle_ink(scene);
    if (subtitle != NULL && !is_blank(subtitle)) {
        PN_TRY(pni_paragraph_draw(canvas, place, &ink, subtitle, y, err));
    }
    PN_TRY(draw_facts(scene, canvas, y, err));
    *y += 4;
    return PN_OK;
}

/* Legend and source from `*y` down, which moves to where they end. */
static pn_status draw_foot(pni_scene *scene, pni_canvas *canvas, double *y,
                           pn_error *err)
{
    const char *source = scene->options->source;
    source = source != NULL ? source : pni_describe_about(scene, "source");
    double right = 0;
    PN_TRY(pni_legend_draw(scene, canvas, y, &right, err));
    scene->width = fmax(scene->width, right + margin);
    *y += 12 * pni_furniture_scale(scene);
    if (source != NULL && !is_blank(source)) {
        const pni_ink ink = source_ink(scene);
        PN_TRY(pni_paragraph_draw(canvas, text_place(scene), &ink, source, y, err));
    }
    return PN_OK;
}

pn_status pni_furniture_draw(pni_scene *scene, pni_canvas *canvas, pn_error *err)
{
    PNI_SCOPED(pni_canvas, pni_canvas_done) trial = {0}; /* how high the head is */
    double head = 0;
    PN_TRY(draw_head(scene, &trial, &head, err));
    double y = -head;
    PN_TRY(draw_head(scene, canvas, &y, err));
    y = scene->bottom + 14;
    PN_TRY(draw_foot(scene, canvas, &y, err));
    scene->height = head + y;
    scene->head = -head;
    PN_TRY(pni_paper_fit(scene, err));
    return draw_page(&scene->page, canvas, err);
}
