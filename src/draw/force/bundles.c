#include "bundles.h"

#include "../style/highlight.h"
#include "island_links.h"

#include <math.h>
#include <stdio.h>

enum { MANY = 300, PAIRS_PER_ISLAND = 2 };

static const double widest = 9;

double pni_bundle_width(const pni_scene *scene, double n_ties)
{
    const double most = fmax((double)scene->bundle_most, 1);
    return fmin(widest, sqrt(most)) * sqrt(n_ties / most);
}

void pni_bundle_color(const pni_scene *scene, char out[10])
{
    snprintf(out, 10, "%.7s77", scene->theme->between);
}

static int compare_strengths(const void *a, const void *b)
{
    const pni_link *x = a;
    const pni_link *y = b;
    if (x->n_ties != y->n_ties) {
        return x->n_ties > y->n_ties ? -1 : 1;
    }
    if (x->from != y->from) {
        return x->from < y->from ? -1 : 1;
    }
    return x->to < y->to ? -1 : 1; /* no two are the same */
}

/* Marks the ties that lines stand for: those between islands that are not lit. */
static size_t mark(const pni_scene *scene, const pni_islands *islands, bool *hidden)
{
    size_t n = 0;
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const bool lit = scene->lit != NULL && pni_is_tie_lit(scene, &tie);
        hidden[t] = islands->of[tie.left] != islands->of[tie.right] && !lit;
        n += hidden[t];
    }
    return n;
}

static pn_status draw_line(const pni_scene *scene, pni_canvas *canvas,
                           const pni_island *from, const pni_island *to, size_t n_ties,
                           pn_error *err)
{
    char color[10];
    pni_bundle_color(scene, color);
    const pni_stroke stroke = {.color = color,
                               .style = "solid",
                               .width = pni_bundle_width(scene, (double)n_ties)};
    const pni_box a = pni_outline_box(&from->outline);
    const pni_box b = pni_outline_box(&to->outline);
    const pni_box ends = {from->x + (a.x0 + a.x1) / 2, from->y + (a.y0 + a.y1) / 2,
                          to->x + (b.x0 + b.x1) / 2, to->y + (b.y0 + b.y1) / 2};
    return pni_canvas_line(canvas, ends, &stroke, err);
}

pn_status pni_bundles_draw(pni_scene *scene, pni_canvas *canvas,
                           const pni_islands *islands, pn_error *err)
{
    const size_t n_ties = pn_network_n_ties(scene->net);
    bool *hidden = NULL;
    PNI_FREE pni_link *links = calloc(n_ties + 1, sizeof *links);
    if (links == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_scene_take(scene, n_ties, sizeof *hidden, &hidden, err));
    if (mark(scene, islands, hidden) <= MANY) {
        return PN_OK;
    }
    scene->hidden = hidden;
    const size_t n_pairs = pni_island_links(scene, islands, hidden, links);
    qsort(links, n_pairs, sizeof *links, compare_strengths);
    const size_t most = PAIRS_PER_ISLAND * islands->n;
    const size_t n_drawn = n_pairs < most ? n_pairs : most;
    scene->bundle_most = links[0].n_ties;
    scene->bundle_least = n_drawn < n_pairs ? links[n_drawn - 1].n_ties : 0;
    for (size_t k = n_drawn; k-- > 0;) { /* the strongest on top */
        PN_TRY(draw_line(scene, canvas, &islands->island[links[k].from],
                         &islands->island[links[k].to], links[k].n_ties, err));
    }
    return PN_OK;
}
