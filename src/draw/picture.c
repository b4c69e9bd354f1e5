/* From a network to a picture, and from a picture to bytes. */
#include "scene.h"

#include "../base/bytes.h"
#include "../base/text.h"
#include "../network/network_data.h"
#include "../network/table_build.h"
#include "captions.h"
#include "describe.h"
#include "draw_dot.h"
#include "layout.h"
#include "legend/furniture.h"
#include "paper.h"
#include "render/han_font.h"
#include "render/render.h"
#include "render/svg_words.h"
#include "style/highlight.h"
#include "style/style.h"
#include "top.h"

#include <string.h>

struct pn_picture {
    pn_bytes dot;
    pn_bytes notes; /* sentences, each ends in a NUL */
    pn_bytes title;
    pn_bytes description;
    double width; /* of the page in points */
    double height;
    unsigned dpi; /* 0: not said */
    pni_limits limits;
    pn_run run;
};

PNI_DEFINE_OWNED(pn_picture, pn_picture_free);

void pn_picture_free(pn_picture *picture)
{
    if (picture == NULL) {
        return;
    }
    pn_bytes_done(&picture->dot);
    pn_bytes_done(&picture->notes);
    pn_bytes_done(&picture->title);
    pn_bytes_done(&picture->description);
    free(picture);
}

const char *pn_picture_note(const pn_picture *picture, size_t k)
{
    size_t at = 0;
    for (size_t i = 0; i < k && at < picture->notes.size; i++) {
        at += strlen(picture->notes.data + at) + 1;
    }
    return at < picture->notes.size ? picture->notes.data + at : NULL;
}

static bool has_chinese_names(const pn_network *net)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    size_t n_chinese = 0;
    for (size_t i = 0; i < n; i++) {
        n_chinese += pni_has_han(pn_network_name(net, i));
    }
    return n_chinese > n / 2;
}

/* English, unless labels are Chinese. */
static pn_status choose_words(pni_scene *scene, const pn_network *net, pn_error *err)
{
    const char *language = scene->options->language;
    if (language == NULL) {
        const char *label = scene->options->label;
        const bool zh = label == NULL ? has_chinese_names(net)
                                      : pni_slice_ends_in(pni_slice_of(label), "_zh");
        language = zh ? "zh" : "en";
    }
    return pni_words_find(language, &scene->words, err);
}

static pn_status take_places(pni_scene *scene, pn_error *err)
{
    const size_t n_ties = pn_network_n_ties(scene->net);
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->x, &scene->x, err));
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->y, &scene->y, err));
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->place, &scene->place,
                          err));
    return pni_scene_take(scene, n_ties, sizeof *scene->curve, &scene->curve, err);
}

/* `12 of 55 ties are documented`, when not all are. */
static pn_status note_evidence(pni_scene *scene, pn_error *err)
{
    const size_t n = pn_network_n_ties(scene->net);
    const size_t documented = pn_network_n_evidence(scene->net, PN_DOCUMENTED);
    if (!pn_network_has_evidence(scene->net) || documented == n) {
        return PN_OK;
    }
    PNI_BYTES note = {0};
    PN_TRY(documented > 0
               ? pni_bytes_format(&note, err, "%zu of %zu ties %s documented",
                                  documented, n, documented == 1 ? "is" : "are")
               : pni_bytes_format(&note, err, "none of %zu ties is documented", n));
    PN_TRY(pni_bytes_format(&note, err, ", %zu implied",
                            pn_network_n_evidence(scene->net, PN_IMPLIED)));
    return pni_scene_note(scene, note.data, err);
}

/* What partners of each side are called; of a projection, in the network behind it. */
static void name_partners(pni_scene *scene, const pn_network *net)
{
    const char *left = pn_network_side_name(net, PN_LEFT);
    const char *right = pn_network_side_name(net, PN_RIGHT);
    const char *shown = pn_network_side_name(scene->net, PN_LEFT);
    scene->partner[0] = strcmp(shown, left) == 0 ? right : left;
    scene->partner[1] = left;
}

/* All but the places. */
static pn_status make_scene(pni_scene *scene, const pn_network *net,
                            const pni_limits *limits, pn_error *err)
{
    PN_TRY(choose_words(scene, net, err));
    PN_TRY(pni_theme_find(scene->options->theme, &scene->theme, err));
    const pn_network *projection = scene->options->projection;
    PN_TRY(pni_top_select(scene, projection != NULL ? projection : net, net, err));
    name_partners(scene, net);
    PN_TRY(pni_style_read_tables(scene, net, err));
    PN_TRY(pni_style_nodes(scene, err));
    PN_TRY(pni_highlight_choose(scene, net, err));
    PN_TRY(note_evidence(scene, err));
    PN_TRY(pni_captions_measure(scene, limits, err));
    return take_places(scene, err);
}

/* Only one layout draws a projection, and it needs the network behind it. */
static pn_status check_modes(const pni_scene *scene, const pn_network *net,
                             pn_error *err)
{
    const pn_network *projection = scene->options->projection;
    PN_TRY(pni_two_modes(net, "draw", err));
    if (scene->traits.one_mode && projection == NULL) {
        return pni_fail(err, PN_EUSE,
                        "the layout 'projection' draws what pn_project_network makes: "
                        "give it as 'projection'");
    }
    if (!scene->traits.one_mode && projection != NULL) {
        return pni_fail(err, PN_EUSE, "a projection needs the layout 'projection'");
    }
    return projection == NULL || projection->one_mode
               ? PN_OK
               : pni_fail(err, PN_EUSE, "the 'projection' has two sides");
}

/* What is kept of a finished scene. */
static pn_status keep(pn_picture *picture, pni_scene *scene, const pni_canvas *canvas,
                      pn_error *err)
{
    PN_TRY(pni_draw_dot(scene, canvas, &picture->dot, err));
    PN_TRY(pni_describe_title(scene, &picture->title, err));
    PN_TRY(pni_describe_picture(scene, &picture->description, err));
    picture->width = scene->page.width * scene->page.scale;
    picture->height = scene->page.height * scene->page.scale;
    picture->dpi = scene->options->dpi;
    picture->notes = scene->notes;
    scene->notes = (pn_bytes){0};
    return PN_OK;
}

/* Draws at most `*n_rows` of a side.  Where these are too small on their paper,
 * `*n_rows` becomes less, and nothing is kept. */
static pn_status draw_rows(pn_picture *picture, const pn_network *net,
                           const pni_layout *layout, const pn_draw_options *options,
                           size_t *n_rows, pn_error *err)
{
    PNI_SCOPED(pni_scene, pni_scene_done)
    scene = {.options = options, .traits = layout->traits, .n_rows = *n_rows};
    PNI_SCOPED(pni_canvas, pni_canvas_done) canvas = {0};
    PN_TRY(check_modes(&scene, net, err));
    PN_TRY(make_scene(&scene, net, &picture->limits, err));
    PN_TRY(layout->run(&scene, &canvas, err));
    PN_TRY(pni_furniture_draw(&scene, &canvas, err));
    *n_rows = pni_paper_fewer_rows(&scene);
    return *n_rows < scene.n_rows ? PN_OK : keep(picture, &scene, &canvas, err);
}

static pn_status draw(pn_picture *picture, const pn_network *net,
                      const pn_draw_options *options, pn_error *err)
{
    const pni_layout *layout = NULL;
    PN_TRY(pni_layout_find(options->layout == NULL ? "columns" : options->layout,
                           &layout, err));
    size_t n_rows = pni_top_rows(options, &layout->traits);
    size_t before = 0;
    do {
        before = n_rows;
        PN_TRY(draw_rows(picture, net, layout, options, &n_rows, err));
    } while (n_rows < before);
    return PN_OK;
}

pn_status pn_draw(const pn_network *net, const pn_draw_options *options,
                  pn_picture **out, pn_error *err)
{
    PN_TRY(pni_two_modes(net, "draw", err));
    static const pn_draw_options defaults = {0};
    options = options == NULL ? &defaults : options;
    PNI_OWNED(pn_picture, pn_picture_free) picture = calloc(1, sizeof *picture);
    if (picture == NULL) {
        return pni_fail_memory(err);
    }
    if (options->run != NULL) {
        picture->run = *options->run;
    }
    picture->limits = (pni_limits){.seconds = options->timeout, .run = &picture->run};
    PN_TRY(draw(picture, net, options, err));
    *out = PN_STEAL(picture);
    return PN_OK;
}

static pn_status write_all(pn_sink sink, const pn_bytes *bytes, pn_error *err)
{
    const int error = sink.write(sink.context, bytes->data, bytes->size);
    return error == 0
               ? PN_OK
               : pni_fail(err, PN_EWRITE, "cannot write '%s': %s",
                          sink.name == NULL ? "output" : sink.name, strerror(error));
}

static bool is_rendered(const char *format)
{
    return strcmp(format, "svg") == 0 || strcmp(format, "pdf") == 0 ||
           strcmp(format, "png") == 0;
}

/* Without a font Graphviz makes pages of any size, and boxes for letters. */
static pn_status need_font(const pn_picture *picture, pn_error *err)
{
    bool found = true;
    PN_TRY(pni_has_font(/*for_han=*/false, &picture->limits, &found, err));
    return found ? PN_OK
                 : pni_fail(err, PN_EPROGRAM,
                            "Graphviz finds no font to write with: install "
                            "fonts-noto-core, or write DOT and render it elsewhere");
}

pn_status pn_picture_write(const pn_picture *picture, const char *format, pn_sink sink,
                           pn_error *err)
{
    if (strcmp(format, "dot") == 0) {
        return write_all(sink, &picture->dot, err);
    }
    if (!is_rendered(format)) {
        return pni_fail(err, PN_EUSE,
                        "no picture in the format '%s': use 'dot', 'svg', 'pdf' or "
                        "'png'",
                        format);
    }
    PN_TRY(need_font(picture, err));
    PNI_BYTES rendered = {0};
    const pni_rendering rendering = {.dot = &picture->dot,
                                     .dpi = picture->dpi,
                                     .width = picture->width,
                                     .height = picture->height,
                                     .limits = picture->limits};
    PN_TRY(pni_render(&rendering, format, &rendered, err));
    if (strcmp(format, "svg") != 0) {
        return write_all(sink, &rendered, err);
    }
    PNI_BYTES told = {0};
    PN_TRY(pni_svg_add_words(&rendered, picture->title.data, picture->description.data,
                             &told, err));
    return write_all(sink, &told, err);
}
