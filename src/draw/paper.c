#include "paper.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "../base/text.h"

#include <math.h>
#include <string.h>

/* A kind of paper; lengths in points. */
typedef struct paper {
    const char *name;
    double width;
    double height;
    double margin;
    double legible; /* smallest text that is */
    double most;    /* a small picture is not blown up further */
    size_t n_rows;  /* of names that are legible, one below the other */
    bool turns;     /* may lie across */
    bool centered;  /* else the picture begins at the top */
} paper;

static const paper papers[] = {
    {.name = "a4",
     .width = 595.28,
     .height = 841.89,
     .margin = 40,
     .legible = 5,
     .most = 1.3,
     .n_rows = 40,
     .turns = true},
    {.name = "a3",
     .width = 841.89,
     .height = 1190.55,
     .margin = 50,
     .legible = 5,
     .most = 1.6,
     .n_rows = 60,
     .turns = true},
    {.name = "slide",
     .width = 960,
     .height = 540,
     .margin = 16,
     .legible = 6.5,
     .most = 1.8,
     .n_rows = 20,
     .centered = true},
};

enum { N_PAPERS = sizeof papers / sizeof papers[0] };

static const double smallest_font = 8.5;
static const double fewest_rows = 8; /* no picture is cut down further */
static const double narrowest = 0.9; /* shape of a page of its own: width over height */
static const double widest = 1.6;
static const double pad = 4; /* what Graphviz adds on each side */
static const double pixel =
    3; /* points: four pixels, since an image has whole points too */

static const paper *look_up(const char *name)
{
    for (size_t i = 0; i < N_PAPERS; i++) {
        if (name != NULL && strcmp(name, papers[i].name) == 0) {
            return &papers[i];
        }
    }
    return NULL;
}

size_t pni_paper_rows(const char *name)
{
    const paper *on = look_up(name);
    return on == NULL ? 0 : on->n_rows;
}

double pni_paper_shape(const char *name)
{
    const paper *on = look_up(name);
    return on == NULL ? 0
                      : (on->width - 2 * on->margin) / (on->height - 2 * on->margin);
}

/* How much larger than a picture the room on a page is, held upright or turned. */
static double room_on(const paper *on, double width, double height, bool turned)
{
    const double across = (turned ? on->height : on->width) - 2 * on->margin;
    const double down = (turned ? on->width : on->height) - 2 * on->margin;
    return fmin(across / width, down / height);
}

double pni_paper_shape_for(const char *name, double width, double height)
{
    const paper *on = look_up(name);
    const double upright = pni_paper_shape(name);
    const bool turned = on != NULL && on->turns &&
                        room_on(on, width, height, /*turned=*/true) >
                            room_on(on, width, height, /*turned=*/false);
    return turned ? (on->height - 2 * on->margin) / (on->width - 2 * on->margin)
                  : upright;
}

double pni_paper_waste(const char *name, double width, double height)
{
    const double furniture = 150; /* height of title and legend, about */
    const paper *on = look_up(name);
    height += furniture;
    if (on == NULL) {
        return fmax(width, narrowest * height) * fmax(height, width / widest);
    }
    const double upright = room_on(on, width, height, /*turned=*/false);
    const double across = room_on(on, width, height, /*turned=*/true);
    const double scale = fmin(on->turns ? fmax(upright, across) : upright, on->most);
    return 1 / (scale * scale);
}

static pn_status find_paper(const char *name, const paper **out, pn_error *err)
{
    const char *names[N_PAPERS];
    *out = look_up(name);
    if (*out != NULL) {
        return PN_OK;
    }
    for (size_t i = 0; i < N_PAPERS; i++) {
        names[i] = papers[i].name;
    }
    const size_t near = pni_nearest(name, names, N_PAPERS);
    if (near != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "no paper '%s': did you mean '%s'?", name,
                        names[near]);
    }
    return pni_fail(err, PN_EUSE, "no paper '%s': there are 'a4', 'a3', 'slide'", name);
}

/* Graphviz writes two decimals of a scale into SVG; more would leave a white edge. */
static double two_decimals(double scale)
{
    return fmax(0.01, floor(100 * scale) / 100);
}

/* How much larger a picture is drawn on a page. */
static double scale_on(const pni_scene *scene, const paper *on, double width,
                       double height)
{
    const double across = (width - 2 * on->margin) / scene->width;
    const double down = (height - 2 * on->margin) / scene->height;
    return two_decimals(fmin(fmin(across, down), on->most));
}

size_t pni_paper_fewer_rows(const pni_scene *scene)
{
    const paper *on = look_up(scene->options->paper);
    if (on == NULL || scene->n_rows == 0) {
        return 0;
    }
    /* where the page is too narrow, fewer rows do not help */
    const double height = scene->page.height * scene->page.scale - 2 * on->margin;
    const double scale = two_decimals(height / scene->height);
    const double share = smallest_font * scale / on->legible;
    const double n_rows = floor((double)scene->n_rows * fmin(share, 1));
    return n_rows < fewest_rows ? scene->n_rows : (size_t)n_rows;
}

static pn_status warn_of_small_text(pni_scene *scene, const paper *on, pn_error *err)
{
    const double size = smallest_font * scene->page.scale;
    if (size >= on->legible) {
        return PN_OK;
    }
    char number[PNI_NUMBER_SIZE];
    pni_format_number(round(size * 10) / 10, number);
    PNI_BYTES note = {0};
    PN_TRY(pni_bytes_format(&note, err,
                            "on %s the smallest text is %s points high: take larger "
                            "paper, or draw fewer nodes with --top",
                            on->name, number));
    return pni_scene_note(scene, note.data, err);
}

/* A page of whole pixels, at 96 to an inch, leaves no white edge on a dark one. */
static double in_pixels(double length)
{
    return ceil((length + 2 * pad) / pixel) * pixel - 2 * pad;
}

pn_status pni_paper_fit(pni_scene *scene, pn_error *err)
{
    pni_page *page = &scene->page;
    *page = (pni_page){.width = in_pixels(scene->width),
                       .height = in_pixels(scene->height),
                       .top = scene->head,
                       .scale = 1};
    if (scene->options->paper == NULL) {
        return PN_OK;
    }
    const paper *on = &papers[0];
    PN_TRY(find_paper(scene->options->paper, &on, err));
    const double upright = scale_on(scene, on, on->width, on->height);
    const double across = scale_on(scene, on, on->height, on->width);
    const bool turned = on->turns && across > upright;
    page->scale = turned ? across : upright;
    page->width = (turned ? on->height : on->width) / page->scale;
    page->height = (turned ? on->width : on->height) / page->scale;
    page->left = -(page->width - scene->width) / 2;
    const double spare = page->height - scene->height;
    page->top = scene->head - (on->centered ? spare / 2 : on->margin / page->scale);
    return warn_of_small_text(scene, on, err);
}
