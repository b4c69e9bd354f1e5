#include "distance_sample.h"

#include "reach_room.h"
#include "twins.h"

#include "../../base/random.h"

#include <math.h>
#include <string.h>

enum { SOURCES = 2048, MOST_FOR_DIAMETER = 8192 };

/* Classes times ends of ties that are done in a second, on one thread, in networks of
 * few hops: about what a processor of 2020 does. */
static const double steps_per_second = 4e9;

typedef struct sampling {
    const pn_run *run;
    pni_walk walk;
    uint32_t *n_members;  /* [walk.rows.n] */
    uint32_t *number_of;  /* [classes] within the walk; UINT32_MAX: isolated */
    uint32_t *depth;      /* [walk.rows.n] below the hub; UINT32_MAX: not met */
    uint32_t *queue;      /* [walk.rows.n] the component, the nearest first */
    pni_reach_room *room; /* for searches */
    uint32_t component;   /* the largest */
    size_t n_classes;     /* in it */
    size_t n_nodes;       /* in it */
} sampling;

static void sampling_done(sampling *s)
{
    pni_walk_done(&s->walk);
    free(s->n_members);
    free(s->number_of);
    free(s->depth);
    free(s->queue);
    pni_reach_room_free(s->room);
}

static pn_status prepare(sampling *s, const pni_twins *twins, pn_error *err)
{
    const pni_rows rows = pni_twins_rows(twins);
    PN_TRY(pni_walk_order(&rows, &s->walk, err));
    const size_t n = s->walk.rows.n + 1;
    s->n_members = malloc(n * sizeof *s->n_members);
    s->number_of = malloc((twins->n_classes + 1) * sizeof *s->number_of);
    s->depth = malloc(n * sizeof *s->depth);
    s->queue = malloc(n * sizeof *s->queue);
    if (s->n_members == NULL || s->number_of == NULL || s->depth == NULL ||
        s->queue == NULL) {
        return pni_fail_memory(err);
    }
    memset(s->number_of, 0xff, twins->n_classes * sizeof *s->number_of);
    memset(s->depth, 0xff, n * sizeof *s->depth);
    for (uint32_t k = 0; k < s->walk.rows.n; k++) {
        s->n_members[k] = (uint32_t)pni_twins_size(twins, s->walk.row[k]);
        s->number_of[s->walk.row[k]] = k;
    }
    return pni_reach_room_new(&s->walk, s->n_members, &s->room, err);
}

/* Finds the largest component; returns what searches from all its classes cost. */
static double find_largest(sampling *s)
{
    const pni_walk *walk = &s->walk;
    double n_ends = 0;
    for (uint32_t c = 0; c < walk->n_components; c++) {
        size_t n_nodes = 0;
        size_t n_classes = 0;
        double ends = 0;
        for (unsigned side = 0; side < 2; side++) {
            const uint32_t *range = walk->first[side] + c;
            n_classes += range[1] - range[0];
            ends += (double)(walk->rows.start[range[1]] - walk->rows.start[range[0]]);
            for (uint32_t k = range[0]; k < range[1]; k++) {
                n_nodes += s->n_members[k];
            }
        }
        if (n_nodes > s->n_nodes) {
            s->component = c;
            s->n_nodes = n_nodes;
            s->n_classes = n_classes;
            n_ends = ends;
        }
    }
    const bool is_tree = n_ends / 2 < (double)s->n_classes; /* found in no time */
    return is_tree ? 0 : n_ends * (double)s->n_classes;
}

static int compare_numbers(const void *x, const void *y)
{
    const uint32_t a = *(const uint32_t *)x;
    const uint32_t b = *(const uint32_t *)y;
    return a < b ? -1 : a > b;
}

/* Searches from n classes, in ascending order, of both sides. */
static pn_status search_all(sampling *s, const uint32_t *source, size_t n,
                            pni_reach *reach, pn_error *err)
{
    const size_t n_left = s->walk.rows.n_left;
    size_t end = 0;
    for (size_t begin = 0; begin < n; begin = end) {
        const bool is_left = source[begin] < n_left;
        while (end < n && end - begin < PNI_SET_SIZE &&
               (source[end] < n_left) == is_left) {
            end++;
        }
        PN_TRY(pni_reach_room_search(s->room, source + begin, (unsigned)(end - begin),
                                     reach + begin, err));
        PN_TRY(pni_tick(s->run, "distances", -1, err));
    }
    return PN_OK;
}

static pn_status sample_mean(sampling *s, const pn_network *net,
                             const uint32_t *class_of, pni_distance_sample *sample,
                             pn_error *err)
{
    uint32_t source[SOURCES];
    pni_random random = {pni_seed(s->run)};
    PNI_FREE pni_reach *reach = malloc(SOURCES * sizeof *reach);
    if (reach == NULL) {
        return pni_fail_memory(err);
    }
    while (sample->n_sources < SOURCES) {
        const size_t node = pni_random_below(&random, pni_n_nodes(net));
        const uint32_t c = s->number_of[class_of[node]];
        if (c != UINT32_MAX && s->walk.component[c] == s->component) {
            source[sample->n_sources++] = c;
        }
    }
    qsort(source, SOURCES, sizeof *source, compare_numbers);
    PN_TRY(search_all(s, source, SOURCES, reach, err));
    double sum = 0;
    double squares = 0;
    for (size_t k = 0; k < SOURCES; k++) {
        const double mean = (double)reach[k].hops / ((double)s->n_nodes - 1);
        sum += mean;
        squares += mean * mean;
        sample->diameter =
            reach[k].farthest > sample->diameter ? reach[k].farthest : sample->diameter;
    }
    sample->mean = sum / SOURCES;
    const double variance =
        fmax(0, squares - SOURCES * sample->mean * sample->mean) / (SOURCES - 1);
    sample->half_width = 1.96 * sqrt(variance / SOURCES);
    return PN_OK;
}

/* Class of the component with the most partner classes. */
static uint32_t find_hub(const sampling *s)
{
    uint32_t hub = s->walk.first[0][s->component];
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *range = s->walk.first[side] + s->component;
        for (uint32_t c = range[0]; c < range[1]; c++) {
            const bool more =
                pni_row_length(&s->walk.rows, c) > pni_row_length(&s->walk.rows, hub);
            hub = more ? c : hub;
        }
    }
    return hub;
}

/* Fills queue[] and depth[]. */
static void walk_from_hub(sampling *s)
{
    const pni_rows *rows = &s->walk.rows;
    size_t n = 0;
    s->queue[n++] = find_hub(s);
    s->depth[s->queue[0]] = 0;
    for (size_t at = 0; at < n; at++) {
        const uint32_t c = s->queue[at];
        for (uint64_t k = rows->start[c]; k < rows->start[c + 1]; k++) {
            if (s->depth[rows->partner[k]] == UINT32_MAX) {
                s->depth[rows->partner[k]] = s->depth[c] + 1;
                s->queue[n++] = rows->partner[k];
            }
        }
    }
}

/* Searches from what is farthest from the hub, until no two of the others can be
 * farther apart than two that were found. */
static pn_status find_diameter(sampling *s, pni_distance_sample *sample, pn_error *err)
{
    PNI_FREE pni_reach *reach = malloc(MOST_FOR_DIAMETER * sizeof *reach);
    if (reach == NULL) {
        return pni_fail_memory(err);
    }
    walk_from_hub(s);
    size_t n_searched = 0;
    for (size_t end = s->n_classes; end > 0;) {
        const uint32_t depth = s->depth[s->queue[end - 1]];
        if (sample->diameter >= 2 * depth) {
            return PN_OK;
        }
        size_t begin = end;
        while (begin > 0 && s->depth[s->queue[begin - 1]] == depth) {
            begin--;
        }
        const size_t n = end - begin;
        n_searched += n;
        if (n_searched > MOST_FOR_DIAMETER) {
            sample->is_least = true;
            return PN_OK;
        }
        qsort(s->queue + begin, n, sizeof *s->queue, compare_numbers);
        PN_TRY(search_all(s, s->queue + begin, n, reach, err));
        for (size_t k = 0; k < n; k++) {
            sample->diameter = reach[k].farthest > sample->diameter ? reach[k].farthest
                                                                    : sample->diameter;
        }
        end = begin;
    }
    return PN_OK;
}

pn_status pni_distance_sample_run(const pn_network *net, double limit,
                                  const pn_run *run, pni_distance_sample *sample,
                                  pn_error *err)
{
    PNI_TWINS twins = {0};
    PNI_SCOPED(sampling, sampling_done) s = {.run = run};
    const double most = 2 * (double)net->n_ties * (double)pni_n_nodes(net);
    *sample = (pni_distance_sample){0};
    if (most <= limit * steps_per_second) {
        return PN_OK;
    }
    PN_TRY(pni_twins_find(net, &twins, err));
    PN_TRY(prepare(&s, &twins, err));
    if (find_largest(&s) <= limit * steps_per_second) {
        return PN_OK;
    }
    PN_TRY(sample_mean(&s, net, twins.class_of, sample, err));
    return find_diameter(&s, sample, err);
}
