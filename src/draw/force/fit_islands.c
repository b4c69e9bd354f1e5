#include "fit_islands.h"

#include "../paper.h"
#include "apart.h"
#include "little_columns.h"

#include <math.h>
#include <stdlib.h>

enum { SHAPES = 5, TURNS = 8, SMALL = 1000 };

/* In eighths of half a turn; where nodes know where others are, a little at most. */
static const double any_turn[TURNS] = {0, 1, 2, 3, 4, 5, 6, 7};
static const double little_turn[TURNS] = {0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.2};

static const double shapes[SHAPES] = {1, 1.4, 0.75, 1.9, 2.6};
static const double half_turn = 3.141592653589793;
static const double work = 40000;  /* pairs of islands in all tries */
static const double worth = 0.985; /* less is not worth a turn */

/* Their mean width and height. */
static pni_point mean_size(const pni_islands *islands)
{
    pni_point size = {0};
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        const pni_box box = pni_outline_box(&island->outline);
        const double share = island->little ? 0 : 1 / (double)islands->n;
        size.x += share * (box.x1 - box.x0);
        size.y += share * (box.y1 - box.y0);
    }
    return size;
}

/* Turns where the islands are at home, and stretches units to points. */
static void place(pni_islands *islands, pni_point size, double turn, double shape)
{
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        const pni_point home = island->home;
        const double x = home.x * cos(turn) - home.y * sin(turn);
        const double y = home.x * sin(turn) + home.y * cos(turn);
        island->x = x * size.x * sqrt(shape);
        island->y = y * size.y / sqrt(shape);
    }
}

pni_box pni_islands_box(const pni_islands *islands)
{
    pni_box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        const pni_box box =
            pni_box_shift(pni_outline_box(&island->outline), island->x, island->y);
        if (!island->little) {
            all = (pni_box){fmin(all.x0, box.x0), fmin(all.y0, box.y0),
                            fmax(all.x1, box.x1), fmax(all.y1, box.y1)};
        }
    }
    return all.x0 < all.x1 ? all : (pni_box){0};
}

static double waste_of(pni_scene *scene, const pni_islands *islands)
{
    const pni_box all = pni_islands_box(islands);
    const pni_box page = {0, 0, all.x1 - all.x0, all.y1 - all.y0};
    const pni_box room = pni_little_room(scene, islands, &page);
    return pni_paper_waste(scene->options->paper, room.x1, room.y1);
}

/* Nodes of large networks are laid out once, towards where other islands are at home,
 * so that those are stretched only. */
static size_t count_tries(const pni_scene *scene, const pni_islands *islands)
{
    const double pairs = (double)islands->n * (double)islands->n;
    const double most = scene->n_nodes <= SMALL ? SHAPES * TURNS : SHAPES;
    return (size_t)fmax(1, fmin(most, work / fmax(pairs, 1)));
}

static void keep(const pni_islands *islands, pni_point *at)
{
    for (size_t i = 0; i < islands->n; i++) {
        at[i] = (pni_point){islands->island[i].x, islands->island[i].y};
    }
}

static void restore(pni_islands *islands, const pni_point *at)
{
    for (size_t i = 0; i < islands->n; i++) {
        islands->island[i].x = at[i].x;
        islands->island[i].y = at[i].y;
    }
}

pn_status pni_islands_fit(pni_scene *scene, pni_islands *islands, double gap,
                          double *turn, pn_error *err)
{
    const double first = isnan(*turn) ? 0 : *turn;
    const double *turns = isnan(*turn) ? any_turn : little_turn;
    const size_t n_tries = count_tries(scene, islands);
    const pni_point size = mean_size(islands);
    double least = INFINITY;
    PNI_FREE pni_point *best = calloc(islands->n + 1, sizeof *best);
    if (best == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < n_tries; k++) {
        const double shape = shapes[k % SHAPES];
        const double here = first + half_turn * turns[k / SHAPES] / TURNS;
        place(islands, size, here, shape);
        PN_TRY(pni_islands_part(islands, shape, gap, scene->options->run, err));
        const double waste = waste_of(scene, islands);
        if (waste < worth * least) {
            least = waste;
            *turn = here;
            keep(islands, best);
        }
    }
    restore(islands, best);
    return PN_OK;
}
