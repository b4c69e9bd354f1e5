#include "brandes.h"

#include <float.h>
#include <string.h>

/* Adding to 64 bytes costs more than reading them. */
static const double scatter_cost = 1.5;

/* One value per source, side by side in a cache line; a pair is what the vector
 * instructions of every machine take at once. */
typedef double lane_pair __attribute__((vector_size(16)));
typedef union lanes {
    lane_pair pair[PNI_LANES / 2];
    double lane[PNI_LANES];
} lanes;

/* A class met at one distance, in some of the lanes. */
typedef struct meeting {
    uint32_t node;
    uint32_t bits; /* lanes that met it */
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
    uint8_t *unmet;           /* [n] bits of the lanes that have not met it */
    lanes *n_paths;           /* [n] shortest paths to a member, where it was met */
    lanes *offer;             /* [n] what the level at hand hands on; else 0 */
    lanes *sum;               /* [n] what was scattered; else 0 */
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
    free(paths->unmet);
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

static lanes *new_lanes(size_t n)
{
    lanes *made = aligned_alloc(sizeof *made, n * sizeof *made);
    if (made != NULL) {
        memset(made, 0, n * sizeof *made);
    }
    return made;
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
        .unmet = malloc(n * sizeof *p->unmet),
        .n_paths = new_lanes(n),
        .offer = new_lanes(n),
        .sum = new_lanes(n),
        .open = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .touched = malloc(n * sizeof *p->touched),
        .is_touched = calloc(n, sizeof *p->is_touched),
        .log = malloc(n * PNI_LANES * sizeof *p->log),
        .level = malloc((n + 2) * sizeof *p->level),
    };
    if (p->unmet == NULL || p->n_paths == NULL || p->offer == NULL || p->sum == NULL ||
        p->open[0] == NULL || p->open[1] == NULL || p->touched == NULL ||
        p->is_touched == NULL || p->log == NULL || p->level == NULL) {
        return pni_fail_memory(err);
    }
    *out = PN_STEAL(p);
    return PN_OK;
}

/* Opens the components of the sources.  A lane without a source counts as having met
 * everything. */
static void open_components(pni_paths *p, const pni_sources *sources)
{
    const pni_walk *walk = p->walk;
    const uint32_t first = walk->component[sources->node[0]];
    const uint32_t last = walk->component[sources->node[sources->n - 1]];
    const int all = (1 << sources->n) - 1;
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t begin = walk->first[side][first];
        const uint32_t end = walk->first[side][last + 1];
        memset(p->unmet + begin, all, end - begin);
        for (uint32_t node = begin; node < end; node++) {
            p->open[side][node - begin] = node;
        }
        p->n_open[side] = end - begin;
        p->n_open_ties[side] = walk->rows.start[end] - walk->rows.start[begin];
    }
}

static void note_meeting(pni_paths *p, path_level *at, uint32_t node, uint32_t bits)
{
    p->log[at->end++] = (meeting){node, bits};
    at->n_ties += pni_row_length(&p->walk->rows, node);
    p->unmet[node] &= (uint8_t)~bits;
}

/* Sources ascend, so that equal ones follow each other. */
static void place_sources(pni_paths *p, const pni_sources *sources)
{
    path_level *at = &p->level[0];
    *at = (path_level){0};
    for (uint32_t j = 0; j < sources->n; j++) {
        const uint32_t node = sources->node[j];
        p->offer[node].lane[j] = 1; /* of one member; the others are no part of this */
        if (at->end > 0 && p->log[at->end - 1].node == node) {
            p->log[at->end - 1].bits |= 1U << j;
            p->unmet[node] &= (uint8_t) ~(1U << j);
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
        const lanes offer = p->offer[node];
        for (uint64_t at = rows->start[node]; at < rows->start[node + 1]; at++) {
            const uint32_t to = rows->partner[at];
            for (unsigned j = 0; j < PNI_LANES / 2; j++) {
                p->sum[to].pair[j] += offer.pair[j];
            }
            if (!p->is_touched[to]) {
                p->is_touched[to] = true;
                p->touched[p->n_touched++] = to;
            }
        }
    }
}

/* Takes the offers of all partners. */
static void gather(const pni_paths *p, uint32_t node, lanes *sum)
{
    const pni_rows *rows = &p->walk->rows;
    const uint64_t end = rows->start[node + 1];
    lane_pair a = {0};
    lane_pair b = {0};
    lane_pair c = {0};
    lane_pair d = {0};
    for (uint64_t at = rows->start[node]; at < end; at++) {
        const lanes *offer = &p->offer[rows->partner[at]];
        a += offer->pair[0];
        b += offer->pair[1];
        c += offer->pair[2];
        d += offer->pair[3];
    }
    *sum = (lanes){.pair = {a, b, c, d}};
}

static void forget_touched(pni_paths *p)
{
    for (size_t k = 0; k < p->n_touched; k++) {
        p->sum[p->touched[k]] = (lanes){0};
        p->is_touched[p->touched[k]] = false;
    }
    p->n_touched = 0;
}

static void withdraw(pni_paths *p, const path_level *from)
{
    for (size_t k = from->begin; k < from->end; k++) {
        p->offer[p->log[k].node] = (lanes){0};
    }
}

/* Takes the sum as the number of paths in the lanes that have not met the class. */
static void meet(pni_paths *p, uint32_t node, const lanes *sum, path_level *at)
{
    uint32_t bits = 0;
    for (unsigned j = 0; j < PNI_LANES; j++) {
        bits |= (uint32_t)(sum->lane[j] > 0) << j;
    }
    bits &= p->unmet[node];
    if (bits == 0) {
        return;
    }
    lanes *n_paths = &p->n_paths[node];
    lanes *offer = &p->offer[node];
    for (uint32_t left = bits; left != 0; left &= left - 1) {
        const unsigned j = (unsigned)__builtin_ctz(left);
        n_paths->lane[j] = sum->lane[j];
        offer->lane[j] = sum->lane[j] * p->n_members[node];
        p->is_too_much |= sum->lane[j] > DBL_MAX;
    }
    note_meeting(p, at, node, bits);
}

static void meet_open(pni_paths *p, unsigned side, path_level *at)
{
    size_t n_kept = 0;
    for (size_t k = 0; k < p->n_open[side]; k++) {
        const uint32_t node = p->open[side][k];
        if (p->unmet[node] == 0) {
            p->n_open_ties[side] -= pni_row_length(&p->walk->rows, node);
            continue;
        }
        lanes sum;
        p->open[side][n_kept++] = node;
        gather(p, node, &sum);
        meet(p, node, &sum, at);
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
            meet(p, p->touched[k], &p->sum[p->touched[k]], to);
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

/* Where dependencies go. */
typedef struct harvest {
    const double *weight; /* [PNI_LANES] */
    double *total;
    double *square; /* NULL: not wanted */
} harvest;

/* Adds what passes over a class, given what those behind it hand back, and makes its
 * offer to those before it. */
static void hand_back(pni_paths *p, const meeting *met, const lanes *sum,
                      const harvest *out)
{
    const uint32_t node = met->node;
    const lanes *n_paths = &p->n_paths[node];
    lanes *offer = &p->offer[node];
    double total = 0;
    double square = 0;
    for (uint32_t left = met->bits; left != 0; left &= left - 1) {
        const unsigned j = (unsigned)__builtin_ctz(left);
        const double passes = n_paths->lane[j] * sum->lane[j];
        total += passes * out->weight[j];
        square += passes * passes * out->weight[j];
        offer->lane[j] =
            p->stands_for[node] / n_paths->lane[j] + p->n_members[node] * sum->lane[j];
    }
    out->total[node] += total;
    if (out->square != NULL) {
        out->square[node] += square;
    }
}

/* Goes back from one level to the one before it; `next` has made its offers. */
static void retreat(pni_paths *p, const path_level *at, const path_level *next,
                    const harvest *out)
{
    const bool scatters = scatter_cost * (double)next->n_ties < (double)at->n_ties;
    if (scatters) {
        scatter(p, next);
    }
    for (size_t k = at->begin; k < at->end; k++) {
        lanes sum;
        if (scatters) {
            sum = p->sum[p->log[k].node];
        } else {
            gather(p, p->log[k].node, &sum);
        }
        hand_back(p, &p->log[k], &sum, out);
    }
    forget_touched(p);
    withdraw(p, next);
}

bool pni_paths_add(pni_paths *paths, const pni_sources *sources, double *total,
                   double *square)
{
    const harvest out = {sources->weight, total, square};
    const size_t farthest = search(paths, sources);
    /* Behind the last level there is an empty one, which hands nothing back. */
    for (size_t d = farthest; d > 0; d--) {
        retreat(paths, &paths->level[d], &paths->level[d + 1], &out);
    }
    withdraw(paths, &paths->level[1]);
    return !paths->is_too_much;
}
