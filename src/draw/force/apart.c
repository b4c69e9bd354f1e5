#include "apart.h"

#include <math.h>

enum { ROUNDS = 60, MAX_DRAWS = 60 };

static const double growth = 1.06;   /* where rounds of pushing were not enough */
static const double together = 0.96; /* of its distance from the middle */
static const double work = 2e8; /* pairs that may be looked at in drawing together */

/* True if the boxes of two islands are clear of each other. */
static bool is_far(const pni_island *a, const pni_island *b, double gap)
{
    const pni_box x = pni_outline_box(&a->outline);
    const pni_box y = pni_outline_box(&b->outline);
    return a->x + x.x1 + gap < b->x + y.x0 || b->x + y.x1 + gap < a->x + x.x0 ||
           a->y + x.y1 + gap < b->y + y.y0 || b->y + y.y1 + gap < a->y + x.y0;
}

/* Moves both islands of a pair half of the way; true if they overlapped. */
static bool push(pni_island *a, pni_island *b, double gap)
{
    if (is_far(a, b, gap)) {
        return false;
    }
    size_t direction = 0;
    const double depth = gap + pni_outline_depth(&a->outline, &b->outline, b->x - a->x,
                                                 b->y - a->y, &direction);
    if (depth <= 1e-6) {
        return false;
    }
    double x = 0;
    double y = 0;
    pni_direction(direction, &x, &y);
    const double half = depth / 2 + 0.01;
    a->x -= half * x;
    a->y -= half * y;
    b->x += half * x;
    b->y += half * y;
    return true;
}

static bool push_all(pni_islands *islands, double gap)
{
    bool any = false;
    for (size_t i = 0; i < islands->n; i++) {
        for (size_t j = i + 1; j < islands->n; j++) {
            if (!islands->island[i].little && !islands->island[j].little) {
                any = push(&islands->island[i], &islands->island[j], gap) || any;
            }
        }
    }
    return any;
}

static void scale(pni_islands *islands, double factor)
{
    double x = 0;
    double y = 0;
    size_t n = 0;
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        if (!island->little) {
            x += island->x * (double)island->n;
            y += island->y * (double)island->n;
            n += island->n;
        }
    }
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        island->x += (factor - 1) * (island->x - x / (double)n);
        island->y += (factor - 1) * (island->y - y / (double)n);
    }
}

/* Until nothing overlaps: islands that do not find their way get more room. */
static pn_status separate(pni_islands *islands, double gap, const pn_run *run,
                          pn_error *err)
{
    for (size_t round = 1; push_all(islands, gap); round++) {
        if (round % ROUNDS == 0) {
            scale(islands, growth);
        }
        PN_TRY(pni_tick(run, "placing groups", -1, err));
    }
    return PN_OK;
}

pn_status pni_islands_part(pni_islands *islands, double gap, const pn_run *run,
                           pn_error *err)
{
    const double pairs = (double)islands->n * (double)islands->n * ROUNDS;
    const size_t n_draws = (size_t)fmin(MAX_DRAWS, work / pairs);
    if (islands->n == 0) {
        return PN_OK;
    }
    PN_TRY(separate(islands, gap, run, err));
    for (size_t k = 0; k < n_draws; k++) {
        scale(islands, together);
        PN_TRY(separate(islands, gap, run, err));
    }
    return PN_OK;
}
