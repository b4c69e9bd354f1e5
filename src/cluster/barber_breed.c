#include "barber_breed.h"

#include "barber_climb.h"

#include "../base/scope.h"

#include <math.h>
#include <string.h>

enum {
    FEWEST_MEMBERS = 2,
    MOST_MEMBERS = 16,
    MOST_KICKS = 8,
    SEARCHES_PER_NODE = 200, /* at most: small networks need no more */
    PATIENCE = 6,            /* generations without anything better, at least */
    TIES_PER_NODE = 2        /* that take as long as a node */
};

static const double usual_budget = 4e6; /* searches times ties and nodes */
static const double same = 1e-9;        /* qualities of one partition */

/* The pool, and who may come into it. */
typedef struct breed {
    const pni_trials *from;
    size_t n;        /* nodes */
    size_t *order;   /* [n of `from`] the best first */
    size_t n_taken;  /* of the order */
    pni_trials pool; /* the best is never replaced */
    pni_climb climb;
    const pn_run *run;    /* of the caller */
    pn_run part;          /* the same, for one generation */
    size_t n_generations; /* at most */
    size_t patience;
    size_t n_done;
} breed;

static void breed_done(breed *b)
{
    pni_trials_done(&b->pool);
    free(b->order);
}

/* Progress of one generation as that of all. */
static void show_part(void *context, const char *what, double share)
{
    const breed *b = context;
    const double all = (double)b->n_generations;
    b->run->progress(b->run->context, what, ((double)b->n_done + share) / all);
}

static void divide_run(const pn_run *run, breed *b)
{
    b->run = run;
    if (run != NULL) {
        b->part = *run;
        b->part.context = b;
        b->part.progress = run->progress == NULL ? NULL : show_part;
        b->climb.effort.run = &b->part;
    }
}

static size_t clamp(double x, size_t low, size_t high)
{
    return x < (double)low ? low : x > (double)high ? high : (size_t)x;
}

/* Shares the searches out: members, kicks of each, generations. */
static void plan(const pni_breeding *how, double n_ties, breed *b)
{
    const double n_nodes = (double)b->n;
    const double affordable = usual_budget / (n_ties + TIES_PER_NODE * n_nodes);
    const double n_searches =
        how->effort * fmin(affordable, SEARCHES_PER_NODE * n_nodes);
    const size_t n_members = clamp(n_searches / 12, FEWEST_MEMBERS, MOST_MEMBERS);
    b->pool.n = n_members < b->from->n ? n_members : b->from->n;
    b->climb.n_kicks = clamp(n_searches / 4 / (double)b->pool.n, 0, MOST_KICKS);
    const size_t n_each = b->pool.n * (1 + b->climb.n_kicks);
    b->n_generations = clamp(n_searches / (double)n_each, 1, SIZE_MAX);
    b->patience = clamp((double)b->n_generations / 4, PATIENCE, SIZE_MAX);
    b->climb.effort.most_rounds = how->most_rounds;
}

/* By insertion: there are few. */
static void sort_by_quality(const pni_trials *from, size_t *order)
{
    for (size_t k = 0; k < from->n; k++) {
        size_t at = k;
        for (; at > 0 && from->quality[order[at - 1]] < from->quality[k]; at--) {
            order[at] = order[at - 1];
        }
        order[at] = k;
    }
}

/* The next of those who wait, from the first again after the last. */
static void fill_row(breed *b, size_t row)
{
    const size_t next = b->order[b->n_taken++ % b->from->n];
    memcpy(b->pool.group + row * b->n, b->from->group + next * b->n,
           b->n * sizeof *b->pool.group);
    b->pool.quality[row] = b->from->quality[next];
}

static pn_status fill_pool(breed *b, pn_error *err)
{
    b->order = malloc((b->from->n + 1) * sizeof *b->order);
    b->pool.group = malloc((b->pool.n * b->n + 1) * sizeof *b->pool.group);
    b->pool.quality = calloc(b->pool.n + 1, sizeof *b->pool.quality);
    if (b->order == NULL || b->pool.group == NULL || b->pool.quality == NULL) {
        return pni_fail_memory(err);
    }
    sort_by_quality(b->from, b->order);
    for (size_t row = 0; row < b->pool.n; row++) {
        fill_row(b, row);
    }
    return PN_OK;
}

/* Makes room where several are as good as one before them. */
static void replace_twins(breed *b)
{
    for (size_t row = 1; row < b->pool.n; row++) {
        for (size_t k = 0; k < row; k++) {
            if (fabs(b->pool.quality[row] - b->pool.quality[k]) < same) {
                fill_row(b, row);
                break;
            }
        }
    }
}

static size_t find_best(const pni_trials *pool)
{
    size_t best = 0;
    for (size_t row = 1; row < pool->n; row++) {
        best = pool->quality[row] > pool->quality[best] ? row : best;
    }
    return best;
}

static pn_status run_generations(const pni_group_graph *graph, breed *b,
                                 pni_random *seeds, pn_error *err)
{
    size_t n_idle = 0;
    double best = b->pool.quality[find_best(&b->pool)];
    for (; b->n_done < b->n_generations && n_idle < b->patience; b->n_done++) {
        b->climb.seed = pni_random_next(seeds);
        PN_TRY(pni_barber_climb(graph, &b->climb, &b->pool, err));
        const double now = b->pool.quality[find_best(&b->pool)];
        n_idle = now > best + same ? 0 : n_idle + 1;
        best = now;
        if (b->n_done + 1 < b->n_generations) {
            replace_twins(b);
        }
    }
    return PN_OK;
}

pn_status pni_barber_breed(const pni_group_graph *graph, const pni_breeding *breeding,
                           const pni_trials *from, uint32_t *best, pn_error *err)
{
    PNI_SCOPED(breed, breed_done) b = {.from = from, .n = graph->n};
    pni_random seeds = {.state = breeding->seed};
    plan(breeding, (double)graph->start[graph->n] / 2, &b);
    divide_run(breeding->run, &b);
    PN_TRY(fill_pool(&b, err));
    PN_TRY(run_generations(graph, &b, &seeds, err));
    memcpy(best, b.pool.group + find_best(&b.pool) * b.n, b.n * sizeof *best);
    return PN_OK;
}
