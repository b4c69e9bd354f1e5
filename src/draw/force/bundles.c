#include "bundles.h"

#include "../style/highlight.h"

#include <math.h>
#include <stdio.h>

enum { MANY = 300, PAIRS_PER_ISLAND = 2 };

static const double widest = 9;

/* Two islands and their ties. */
typedef struct bundle {
    uint32_t from;
    uint32_t to;
    size_t n_ties;
} bundle;

double pni_bundle_width(const pni_scene *scene, double n_ties)
{
    const double most = fmax((double)scene->bundle_most, 1);
    return fmin(widest, sqrt(most)) * sqrt(n_ties / most);
}

void pni_bundle_color(const pni_scene *scene, char out[10])
{
    snprintf(out, 10, "%.7s77", scene->theme->between);
}

static int compare_pairs(const void *a, const void *b)
{
    const bundle *x = a;
    const bundle *y = b;
    if (x->from != y->from) {
        return x->from < y->from ? -1 : 1;
    }
    return x->to < y->to ? -1 : x->to > y->to ? 1 : 0; /* equal ones are merged */
}

static int compare_strengths(const void *a, const void *b)
{
    const bundle *x = a;
    const bundle *y = b;
    if (x->n_ties != y->n_ties) {
        return x->n_ties > y->n_ties ? -1 : 1;
    }
    return compare_pairs(a, b); /* no two are the same */
}

/* The pairs that ties join, a tie each; marks these ties. */
static size_t gather(const pni_scene *scene, const pni_islands *islands, bool *hidden,
                     bundle *bundles)
{
    size_t n = 0;
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const uint32_t a = islands->of[tie.left];
        const uint32_t b = islands->of[tie.right];
        const bool marked = scene->lit != NULL && pni_is_tie_lit(scene, &tie);
        if (a != b && !marked) {
            hidden[t] = true;
            bundles[n++] = (bundle){a < b ? a : b, a < b ? b : a, 1};
        }
    }
    return n;
}

static size_t merge(bundle *bundles, size_t n)
{
    size_t merged = 0;
    qsort(bundles, n, sizeof *bundles, compare_pairs);
    for (size_t i = 0; i < n; i++) {
        if (merged > 0 && compare_pairs(&bundles[merged - 1], &bundles[i]) == 0) {
            bundles[merged - 1].n_ties++;
        } else {
            bundles[merged++] = bundles[i];
        }
    }
    qsort(bundles, merged, sizeof *bundles, compare_strengths);
    return merged;
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
    PNI_FREE bundle *bundles = calloc(n_ties + 1, sizeof *bundles);
    if (bundles == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_scene_take(scene, n_ties, sizeof *hidden, &hidden, err));
    const size_t n_between = gather(scene, islands, hidden, bundles);
    if (n_between <= MANY) {
        return PN_OK;
    }
    scene->hidden = hidden;
    const size_t n_pairs = merge(bundles, n_between);
    const size_t most = PAIRS_PER_ISLAND * islands->n;
    const size_t n_drawn = n_pairs < most ? n_pairs : most;
    scene->bundle_most = bundles[0].n_ties;
    scene->bundle_least = n_drawn < n_pairs ? bundles[n_drawn - 1].n_ties : 0;
    for (size_t k = n_drawn; k-- > 0;) { /* the strongest on top */
        PN_TRY(draw_line(scene, canvas, &islands->island[bundles[k].from],
                         &islands->island[bundles[k].to], bundles[k].n_ties, err));
    }
    return PN_OK;
}
