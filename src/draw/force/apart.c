#include "apart.h"

#include <math.h>

enum { ROUNDS = 60, MAX_DRAWS = 60, MAX_STEPS = 200 };

static const double growth = 1.06;   /* where rounds of pushing were not enough */
static const double together = 0.96; /* of its distance from the middle */
static const double step = 6;        /* of one island */
static const double full = 0.8;      /* of their boxes, what islands take of a page */
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

/* The mean of where nodes are. */
static pni_point middle_of(const pni_islands *islands)
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
    return (pni_point){x / (double)n, y / (double)n};
}

/* Where islands are drawn to: a line, level or upright, so that they take up a shape
 * that is longer than broad; a point of a square one. */
typedef struct spine {
    pni_point middle;
    double across; /* half of its length */
    double down;
} spine;

static spine find_spine(const pni_islands *islands, double shape)
{
    double area = 0;
    for (size_t i = 0; i < islands->n; i++) {
        const pni_box box = pni_outline_box(&islands->island[i].outline);
        area += islands->island[i].little ? 0 : (box.x1 - box.x0) * (box.y1 - box.y0);
    }
    const double height = sqrt(area / full / shape);
    const double longer = height * (shape - 1);
    return (spine){.middle = middle_of(islands),
                   .across = fmax(0, longer / 2),
                   .down = fmax(0, -longer / 2)};
}

/* The point of the line that is nearest to an island. */
static pni_point nearest(const spine *to, const pni_island *island)
{
    const double dx = island->x - to->middle.x;
    const double dy = island->y - to->middle.y;
    return (pni_point){to->middle.x + fmax(-to->across, fmin(to->across, dx)),
                       to->middle.y + fmax(-to->down, fmin(to->down, dy))};
}

static void scale(pni_islands *islands, double shape, double factor)
{
    const spine to = find_spine(islands, shape);
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        const pni_point near = nearest(&to, island);
        island->x += (factor - 1) * (island->x - near.x);
        island->y += (factor - 1) * (island->y - near.y);
    }
}

/* Until nothing overlaps: islands that do not find their way get more room. */
static pn_status separate(pni_islands *islands, double shape, double gap,
                          const pn_run *run, pn_error *err)
{
    for (size_t round = 1; push_all(islands, gap); round++) {
        if (round % ROUNDS == 0) {
            scale(islands, shape, growth);
        }
        PN_TRY(pni_tick(run, "placing groups", -1, err));
    }
    return PN_OK;
}

static bool is_clear(const pni_islands *islands, const pni_island *island, double gap)
{
    for (size_t j = 0; j < islands->n; j++) {
        const pni_island *other = &islands->island[j];
        size_t direction = 0;
        if (other != island && !other->little && !is_far(island, other, gap) &&
            gap + pni_outline_depth(&island->outline, &other->outline,
                                    other->x - island->x, other->y - island->y,
                                    &direction) >
                0) {
            return false;
        }
    }
    return true;
}

/* Moves an island if it stays clear of the others. */
static bool try_move(const pni_islands *islands, pni_island *island, double dx,
                     double dy, double gap)
{
    island->x += dx;
    island->y += dy;
    if (is_clear(islands, island, gap)) {
        return true;
    }
    island->x -= dx;
    island->y -= dy;
    return false;
}

/* One step of an island towards that line, or along one axis where others stand in
 * the way. */
static bool step_inward(const pni_islands *islands, pni_island *island, const spine *to,
                        double gap)
{
    const pni_point near = nearest(to, island);
    const double dx = fmax(-step, fmin(step, near.x - island->x));
    const double dy = fmax(-step, fmin(step, near.y - island->y));
    if (hypot(dx, dy) < step / 2) {
        return false;
    }
    return try_move(islands, island, dx, dy, gap) ||
           (fabs(dy) >= step / 2 && try_move(islands, island, 0, dy, gap)) ||
           (fabs(dx) >= step / 2 && try_move(islands, island, dx, 0, gap));
}

/* Each island by itself draws closer, so that no holes stay. */
static pn_status close_up(pni_islands *islands, double shape, double gap,
                          const pn_run *run, pn_error *err)
{
    bool any = true;
    for (int round = 0; round < MAX_STEPS && any; round++) {
        const spine to = find_spine(islands, shape);
        any = false;
        for (size_t i = 0; i < islands->n; i++) {
            pni_island *island = &islands->island[i];
            any = (!island->little && step_inward(islands, island, &to, gap)) || any;
        }
        PN_TRY(pni_tick(run, "placing groups", -1, err));
    }
    return PN_OK;
}

pn_status pni_islands_part(pni_islands *islands, double shape, double gap,
                           const pn_run *run, pn_error *err)
{
    const double pairs = (double)islands->n * (double)islands->n * ROUNDS;
    const size_t n_draws = (size_t)fmin(MAX_DRAWS, work / pairs);
    if (islands->n == 0) {
        return PN_OK;
    }
    PN_TRY(separate(islands, shape, gap, run, err));
    for (size_t k = 0; k < n_draws; k++) {
        scale(islands, shape, together);
        PN_TRY(separate(islands, shape, gap, run, err));
    }
    return n_draws == MAX_DRAWS ? close_up(islands, shape, gap, run, err) : PN_OK;
}
