#include "gaps.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_STEPS = 1000, HALVINGS = 12 };

static const double step = 1;         /* between the points of a curve that are tried */
static const double least_piece = 3;  /* shorter ones are not worth a stroke */
static const double least_left = 0.2; /* of a tie, or it stays whole */

/* Gaps of one tie after the other. */
typedef struct gaps {
    pni_gap *gap; /* [n] */
    size_t n;
    size_t capacity;
} gaps;

static void gaps_done(gaps *g)
{
    free(g->gap);
}

static double mix(double a, double b, double share)
{
    return a + share * (b - a);
}

/* The part of a curve up to a share (P. de Casteljau's construction). */
static pni_curve start_of(const pni_curve *curve, double share)
{
    pni_curve left = *curve;
    double at[8];
    for (size_t k = 0; k < 8; k++) {
        at[k] = curve->at[k];
    }
    for (size_t n = 1; n < 4; n++) {
        for (size_t k = 0; k < 2 * (4 - n); k++) {
            at[k] = mix(at[k], at[k + 2], share);
        }
        left.at[2 * n] = at[0];
        left.at[2 * n + 1] = at[1];
    }
    return left;
}

static pni_curve turned(const pni_curve *curve)
{
    pni_curve out;
    for (size_t k = 0; k < 4; k++) {
        out.at[2 * k] = curve->at[6 - 2 * k];
        out.at[2 * k + 1] = curve->at[7 - 2 * k];
    }
    return out;
}

pni_curve pni_curve_piece(const pni_curve *curve, double from, double to)
{
    const pni_curve start = to < 1 ? start_of(curve, to) : *curve;
    if (from <= 0) {
        return start;
    }
    const pni_curve back = turned(&start);
    const pni_curve end = start_of(&back, 1 - from / to);
    return turned(&end);
}

static bool is_under(const pni_curve *curve, double share, pni_box box)
{
    const pni_curve start = start_of(curve, share);
    return start.at[6] > box.x0 && start.at[6] < box.x1 && start.at[7] > box.y0 &&
           start.at[7] < box.y1;
}

/* The share between two points, of which one is under the box, where its edge is. */
static double find_edge(const pni_curve *curve, pni_box box, double inside,
                        double outside)
{
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (inside + outside) / 2;
        *(is_under(curve, middle, box) ? &inside : &outside) = middle;
    }
    return outside;
}

/* False if they cannot meet: the curve stays among its points. */
static bool may_meet(const pni_curve *curve, pni_box box)
{
    pni_box hull = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t k = 0; k < 8; k += 2) {
        hull.x0 = fmin(hull.x0, curve->at[k]);
        hull.x1 = fmax(hull.x1, curve->at[k]);
        hull.y0 = fmin(hull.y0, curve->at[k + 1]);
        hull.y1 = fmax(hull.y1, curve->at[k + 1]);
    }
    return hull.x0 < box.x1 && box.x0 < hull.x1 && hull.y0 < box.y1 && box.y0 < hull.y1;
}

static double length_of(const pni_curve *curve)
{
    double sum = 0;
    for (size_t k = 0; k < 6; k += 2) {
        sum +=
            hypot(curve->at[k + 2] - curve->at[k], curve->at[k + 3] - curve->at[k + 1]);
    }
    return sum;
}

static pn_status add_gap(gaps *g, pni_gap gap, pn_error *err)
{
    if (g->n == g->capacity) {
        const size_t capacity = 2 * g->capacity + 64;
        pni_gap *grown = realloc(g->gap, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        g->gap = grown;
        g->capacity = capacity;
    }
    g->gap[g->n++] = gap;
    return PN_OK;
}

/* Adds the gaps of a tie below one box. */
static pn_status add_gaps(gaps *g, const pni_curve *curve, size_t tie, pni_box box,
                          pn_error *err)
{
    const size_t n = (size_t)fmin(MOST_STEPS, ceil(length_of(curve) / step) + 1);
    bool inside = is_under(curve, 0, box);
    double from = 0;
    for (size_t k = 1; k <= n; k++) {
        const double before = (double)(k - 1) / (double)n;
        const double here = (double)k / (double)n;
        const bool now_inside = is_under(curve, here, box);
        if (now_inside && !inside) {
            from = find_edge(curve, box, here, before);
        } else if (inside && !now_inside) {
            const double to = find_edge(curve, box, before, here);
            PN_TRY(add_gap(g, (pni_gap){tie, from, to}, err));
        }
        inside = now_inside;
    }
    return inside ? add_gap(g, (pni_gap){tie, from, 1}, err) : PN_OK;
}

static int compare_gaps(const void *a, const void *b)
{
    const pni_gap *x = a;
    const pni_gap *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* Joins gaps of a tie between which there is next to nothing; returns how many are
 * left: none if they take too much of the tie. */
static size_t join(pni_gap *gap, size_t n, double length)
{
    size_t n_joined = 0;
    double taken = 0;
    qsort(gap, n, sizeof *gap, compare_gaps);
    for (size_t k = 0; k < n; k++) {
        pni_gap *last = n_joined == 0 ? NULL : &gap[n_joined - 1];
        if (last != NULL && (gap[k].from - last->to) * length < least_piece) {
            last->to = fmax(last->to, gap[k].to);
        } else {
            gap[n_joined++] = gap[k];
        }
    }
    for (size_t k = 0; k < n_joined; k++) {
        gap[k].from = gap[k].from * length < least_piece ? 0 : gap[k].from;
        gap[k].to = (1 - gap[k].to) * length < least_piece ? 1 : gap[k].to;
        taken += gap[k].to - gap[k].from;
    }
    return taken <= 1 - least_left ? n_joined : 0;
}

pn_status pni_gaps_open(pni_scene *scene, const pni_box *box, size_t n_boxes,
                        pn_error *err)
{
    PNI_SCOPED(gaps, gaps_done) g = {0};
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pni_curve *curve = &scene->curve[t];
        const size_t first = g.n;
        const bool is_drawn = scene->hidden == NULL || !scene->hidden[t];
        for (size_t k = 0; k < n_boxes && is_drawn; k++) {
            PN_TRY(may_meet(curve, box[k]) ? add_gaps(&g, curve, t, box[k], err)
                                           : PN_OK);
        }
        g.n = first +
              (g.n > first ? join(g.gap + first, g.n - first, length_of(curve)) : 0);
    }
    PN_TRY(pni_scene_take(scene, g.n, sizeof *scene->gap, &scene->gap, err));
    for (size_t k = 0; k < g.n; k++) {
        scene->gap[k] = g.gap[k];
    }
    scene->n_gaps = g.n;
    return PN_OK;
}
