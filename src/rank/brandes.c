#include "brandes.h"

#include <float.h>
#include <string.h>

/* Adding to 64 bytes costs more than reading them. */
static const double scatter_cost = 1.5;

/* Integers as wide as the lanes: comparing gives 0 or -1 in each. */
typedef int64_t mask_lanes __attribute__((vector_size(8 * PNI_LANES)));

/* A class met at one distance, in some of the lanes. */
typedef struct meeting {
    uint32_t node;
    uint32_t lanes; /* bits */
} meeting;

/* The meetings at one distance, in the log. */
typedef struct path_level {
    size_t begin;
    size_t end;
    uint64_t n_ties; /* of the classes met */
} path_level;

struct pni_paths {
    const pni_walk *walk;
    const double *n_members;  /* [n] */
    const double *stands_for; /* [n] nodes behind all members */
    pni_lanes *n_paths;       /* [n] shortest paths to a member; 0: not met */
    pni_lanes *offer;         /* [n] what the level at hand hands on; else 0 */
    pni_lanes *sum;           /* [n] what partners offered; else 0 */
    uint32_t *open[2];        /* [side][n] classes that a lane may yet meet */
    size_t n_open[2];
    uint64_t n_open_ties[2];
    uint32_t *touched; /* [n] classes with a sum */
    size_t n_touched;
    bool *is_touched;  /* [n] */
    meeting *log;      /* [n * PNI_LANES] */
    path_level *level; /* [n + 2] by distance; the sources are at 0 */
    bool is_too_much;  /* a number of paths is beyond counting */
};

void pni_paths_free(pni_paths *paths)
{
    if (paths == NULL) {
        return;
    }
    free(paths->n_paths);
    free(paths->offer);
    free(paths->sum);
    free(paths->open[0]);
    free(paths->open[1]);
    free(paths->touched);
    free(paths->is_touched);
    free(paths->log);
    free(paths->level);
    free(paths);
}

PNI_DEFINE_OWNED(pni_paths, pni_paths_free);

static pni_lanes *new_lanes(size_t n)
{
    pni_lanes *lanes = aligned_alloc(sizeof *lanes, n * sizeof *lanes);
    if (lanes != NULL) {
        memset(lanes, 0, n * sizeof *lanes);
    }
    return lanes;
}

pn_status pni_paths_new(const pni_walk *walk, const double *n_members,
                        const double *stands_for, pni_paths **out, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    PNI_OWNED(pni_paths, pni_paths_free) p = calloc(1, sizeof *p);
    if (p == NULL) {
        return pni_fail_memory(err);
    }
    *p = (pni_paths){
        .walk = walk,
        .n_members = n_members,
        .stands_for = stands_for,
        .n_paths = new_lanes(n),
        .offer = new_lanes(n),
        .sum = new_lanes(n),
        .open = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .touched = malloc(n * sizeof *p->touched),
        .is_touched = calloc(n, sizeof *p->is_touched),
        .log = malloc(n * PNI_LANES * sizeof *p->log),
        .level = malloc((n + 2) * sizeof *p->level),
    };
    if (p->n_paths == NULL || p->offer == NULL || p->sum == NULL ||
        p->open[0] == NULL || p->open[1] == NULL || p->touched == NULL ||
        p->is_touched == NULL || p->log == NULL || p->level == NULL) {
        return pni_fail_memory(err);
    }
    *out = PN_STEAL(p);
    return PN_OK;
}

static void expand(uint32_t lanes, mask_lanes *mask)
{
    const mask_lanes bit = {1, 2, 4, 8, 16, 32, 64, 128};
    *mask = (((mask_lanes){0} + (int64_t)lanes) & bit) != 0;
}

static uint32_t shrink(const mask_lanes *mask)
{
    uint32_t lanes = 0;
    for (unsigned j = 0; j < PNI_LANES; j++) {
        lanes |= (uint32_t)((*mask)[j] & 1) << j;
    }
    return lanes;
}

/* Opens the components of the sources.  A lane without a source counts as having met
 * everything. */
static void open_components(pni_paths *p, const pni_sources *sources)
{
    const pni_walk *walk = p->walk;
    const uint32_t first = walk->component[sources->node[0]];
    const uint32_t last = walk->component[sources->node[sources->n - 1]];
    pni_lanes none_met = {0};
    for (size_t j = sources->n; j < PNI_LANES; j++) {
        none_met[j] = 1;
    }
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t begin = walk->first[side][first];
        const uint32_t end = walk->first[side][last + 1];
        for (uint32_t node = begin; node < end; node++) {
            p->open[side][node - begin] = node;
            p->n_paths[node] = none_met;
        }
        p->n_open[side] = end - begin;
        p->n_open_ties[side] = walk->rows.start[end] - walk->rows.start[begin];
    }
}

static void note_meeting(pni_paths *p, path_level *at, uint32_t node, uint32_t lanes)
{
    p->log[at->end++] = (meeting){node, lanes};
    at->n_ties += pni_row_length(&p->walk->rows, node);
}

/* Sources ascend, so that equal ones follow each other. */
static void place_sources(pni_paths *p, const pni_sources *sources)
{
    path_level *at = &p->level[0];
    *at = (path_level){0};
    for (uint32_t j = 0; j < sources->n; j++) {
        const uint32_t node = sources->node[j];
        p->n_paths[node][j] = 1;
        p->offer[node][j] = 1; /* of one member; the others are no part of this */
        if (at->end > 0 && p->log[at->end - 1].node == node) {
            p->log[at->end - 1].lanes |= 1U << j;
        } else {
            note_meeting(p, at, node, 1U << j);
        }
    }
}

/* Hands the offers of a level to all partners. */
static void scatter(pni_paths *p, const path_level *from)
{
    const pni_rows *rows = &p->walk->rows;
    for (size_t k = from->begin; k < from->end; k++) {
        const uint32_t node = p->log[k].node;
        const pni_lanes offer = p->offer[node];
        for (uint64_t at = rows->start[node]; at < rows->start[node + 1]; at++) {
            const uint32_t to = rows->partner[at];
            p->sum[to] += offer;
            if (!p->is_touched[to]) {
                p->is_touched[to] = true;
                p->touched[p->n_touched++] = to;
            }
        }
    }
}

/* Takes the offers of all partners. */
static void gather(pni_paths *p, uint32_t node)
{
    const pni_rows *rows = &p->walk->rows;
    pni_lanes sum = {0};
    for (uint64_t at = rows->start[node]; at < rows->start[node + 1]; at++) {
        sum += p->offer[rows->partner[at]];
    }
    p->sum[node] = sum;
}

static void forget_touched(pni_paths *p)
{
    for (size_t k = 0; k < p->n_touched; k++) {
        p->sum[p->touched[k]] = (pni_lanes){0};
        p->is_touched[p->touched[k]] = false;
    }
    p->n_touched = 0;
}

static void withdraw(pni_paths *p, const path_level *from)
{
    for (size_t k = from->begin; k < from->end; k++) {
        p->offer[p->log[k].node] = (pni_lanes){0};
    }
}

/* Takes the sum as the number of paths in the lanes that have not met the class. */
static void meet(pni_paths *p, uint32_t node, path_level *at)
{
    const mask_lanes is_new = (p->n_paths[node] == 0) & (p->sum[node] > 0);
    const uint32_t lanes = shrink(&is_new);
    if (lanes != 0) {
        const pni_lanes now = (pni_lanes)((mask_lanes)p->sum[node] & is_new);
        const mask_lanes is_huge = now > DBL_MAX;
        p->is_too_much |= shrink(&is_huge) != 0;
        p->n_paths[node] += now;
        p->offer[node] = now * p->n_members[node];
        note_meeting(p, at, node, lanes);
    }
    p->sum[node] = (pni_lanes){0};
}

static void meet_open(pni_paths *p, unsigned side, path_level *at)
{
    size_t n_kept = 0;
    for (size_t k = 0; k < p->n_open[side]; k++) {
        const uint32_t node = p->open[side][k];
        const mask_lanes is_open = p->n_paths[node] == 0;
        if (shrink(&is_open) == 0) {
            p->n_open_ties[side] -= pni_row_length(&p->walk->rows, node);
            continue;
        }
        p->open[side][n_kept++] = node;
        gather(p, node);
        meet(p, node, at);
    }
    p->n_open[side] = n_kept;
}

/* Extends all shortest paths by a hop. */
static void advance(pni_paths *p, unsigned side, const path_level *from, path_level *to)
{
    *to = (path_level){.begin = from->end, .end = from->end};
    if (scatter_cost * (double)from->n_ties < (double)p->n_open_ties[side]) {
        scatter(p, from);
        for (size_t k = 0; k < p->n_touched; k++) {
            meet(p, p->touched[k], to);
        }
        forget_touched(p);
    } else {
        meet_open(p, side, to);
    }
    withdraw(p, from);
}

/* Finds all shortest paths; returns the greatest distance. */
static size_t search(pni_paths *p, const pni_sources *sources)
{
    unsigned side = sources->node[0] < p->walk->rows.n_left ? 0 : 1;
    size_t distance = 0;
    open_components(p, sources);
    place_sources(p, sources);
    while (p->level[distance].end > p->level[distance].begin) {
        side = 1 - side;
        advance(p, side, &p->level[distance], &p->level[distance + 1]);
        distance++;
    }
    return distance - 1;
}

/* Sums up, for each class of a level, what the next level hands back. */
static void collect(pni_paths *p, const path_level *at, const path_level *next)
{
    if (scatter_cost * (double)next->n_ties < (double)at->n_ties) {
        scatter(p, next);
    } else {
        for (size_t k = at->begin; k < at->end; k++) {
            gather(p, p->log[k].node);
        }
    }
}

/* Adds what passes over the classes of a level, and offers to those before them. */
static void hand_back(pni_paths *p, const path_level *at, const pni_lanes *weight,
                      double *total, double *square)
{
    for (size_t k = at->begin; k < at->end; k++) {
        const uint32_t node = p->log[k].node;
        mask_lanes is_met;
        expand(p->log[k].lanes, &is_met);
        const pni_lanes n_paths = p->n_paths[node];
        const pni_lanes passes =
            (pni_lanes)((mask_lanes)(n_paths * p->sum[node]) & is_met);
        const pni_lanes offer =
            (p->stands_for[node] + p->n_members[node] * passes) / n_paths;
        p->offer[node] = (pni_lanes)((mask_lanes)offer & is_met);
        p->sum[node] = (pni_lanes){0};
        const pni_lanes weighed = passes * *weight;
        for (unsigned j = 0; j < PNI_LANES; j++) {
            total[node] += weighed[j];
        }
        for (unsigned j = 0; square != NULL && j < PNI_LANES; j++) {
            square[node] += weighed[j] * passes[j];
        }
    }
}

bool pni_paths_add(pni_paths *paths, const pni_sources *sources, double *total,
                   double *square)
{
    pni_lanes weight = {0};
    for (size_t j = 0; j < sources->n; j++) {
        weight[j] = sources->weight[j];
    }
    const size_t farthest = search(paths, sources);
    for (size_t d = farthest; d > 0; d--) {
        if (d < farthest) {
            collect(paths, &paths->level[d], &paths->level[d + 1]);
        }
        hand_back(paths, &paths->level[d], &weight, total, square);
        forget_touched(paths);
        if (d < farthest) {
            withdraw(paths, &paths->level[d + 1]);
        }
    }
    withdraw(paths, &paths->level[1]);
    return !paths->is_too_much;
}
