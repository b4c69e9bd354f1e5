#include "against.h"

#include "draws.h"

#include "../network/network_data.h"
#include "../null/bicm_draw.h"

#include <math.h>

/* Of the scores of one class of nodes by one measure in the draws of one chunk. */
typedef struct moments {
    double n;
    double mean;
    double squares; /* sum of squared differences from the mean */
} moments;

/* Nodes of one side and degree are exchangeable in the model: what one of them scores
 * in a draw says as much of the others. */
typedef struct gathering {
    const pni_ranking *r;
    const pni_bicm *model;
    size_t n_classes; /* left, then right */
    moments *of;      /* [PNI_DRAW_CHUNKS][n_shown][n_classes] */
} gathering;

static size_t class_of(const gathering *g, size_t node)
{
    const pni_bicm *m = g->model;
    return node < g->r->net->n_left
               ? m->left.class_of[node]
               : m->left.n + m->right.class_of[node - g->r->net->n_left];
}

static void add_score(moments *m, double score)
{
    if (!isnan(score)) {
        const double before = score - m->mean;
        m->n++;
        m->mean += before / m->n;
        m->squares += before * (score - m->mean);
    }
}

static pn_status see_draw(void *context, const pni_draw *draw, pn_error *err)
{
    (void)err;
    const gathering *g = context;
    const size_t n = pni_n_nodes(g->r->net);
    for (size_t k = 0; k < g->r->n_shown; k++) {
        moments *of = g->of + (draw->chunk * g->r->n_shown + k) * g->n_classes;
        for (size_t i = 0; i < n; i++) {
            add_score(&of[class_of(g, i)], draw->score[k * n + i]);
        }
    }
    return PN_OK;
}

/* Chan, Golub and LeVeque 1983, doi:10.1080/00031305.1983.10483115. */
static void put_together(moments *sum, const moments *more)
{
    const double n = sum->n + more->n;
    if (more->n > 0) {
        const double gap = more->mean - sum->mean;
        sum->squares += more->squares + gap * gap * sum->n * more->n / n;
        sum->mean += gap * more->n / n;
        sum->n = n;
    }
}

static moments sum_chunks(const gathering *g, size_t k, size_t node)
{
    moments sum = {0};
    for (size_t chunk = 0; chunk < PNI_DRAW_CHUNKS; chunk++) {
        const size_t begin = (chunk * g->r->n_shown + k) * g->n_classes;
        put_together(&sum, &g->of[begin + class_of(g, node)]);
    }
    return sum;
}

/* Differences that rounding makes are none. */
static double z_score(double score, const moments *m)
{
    const double deviation = m->n > 1 ? sqrt(m->squares / (m->n - 1)) : 0;
    return deviation > 1e-12 * fabs(m->mean) ? (score - m->mean) / deviation : NAN;
}

static pn_status note_same(const char *measure, size_t n, pn_table *table,
                           pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "%s_z is not defined for %zu %s the same score in all "
                              "random networks",
                              measure, n, n == 1 ? "node that has" : "nodes that have");
}

/* The two columns of the k-th measure. */
typedef struct answer {
    size_t k;
    double *expected; /* [n_nodes] */
    double *z;        /* [n_nodes] */
} answer;

static pn_status fill_answer(const pni_ranking *r, const gathering *g, const answer *a,
                             pn_table *table, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    size_t n_same = 0;
    for (size_t i = 0; i < n; i++) {
        const double score = r->score[a->k * n + i];
        const moments sum = sum_chunks(g, a->k, i);
        if (sum.n > 0 && !isnan(score)) {
            const bool shown = (pn_network_side(r->net, i) & r->side) != 0;
            a->expected[i] = sum.mean;
            a->z[i] = z_score(score, &sum);
            n_same += isnan(a->z[i]) && shown ? 1 : 0;
        }
    }
    return note_same(r->shown[a->k]->head.name, n_same, table, err);
}

static pn_status fill_kept(const pni_ranking *r, const answer *a, pn_table *table,
                           pn_error *err)
{
    const char *name = r->shown[a->k]->head.name;
    const size_t n = pni_n_nodes(r->net);
    for (size_t i = 0; i < n; i++) {
        a->expected[i] = r->score[a->k * n + i];
    }
    return pni_table_add_note(table, err,
                              "%s_z is not defined: the random networks keep %s on "
                              "average, so there is nothing left to explain",
                              name, name);
}

static bool is_kept(const pni_ranking *r, size_t k)
{
    const pni_measure *m = r->shown[k];
    return m->kept_by_degrees != NULL && m->kept_by_degrees(r->net);
}

static pn_status add_measure(pni_ranking *r, const gathering *g, size_t k,
                             pn_table *table, pn_error *err)
{
    answer a = {.k = k};
    const pni_ranking_column mean = {
        .k = k,
        .name = "_expected",
        .heading = "expected",
        .type = PN_NUMBER,
        .meaning = "mean over random networks with the same expected degrees"};
    const pni_ranking_column above = {
        .k = k,
        .name = "_z",
        .heading = "z",
        .type = PN_NUMBER,
        .meaning = "standard deviations that the score lies above that mean"};
    PN_TRY(pni_ranking_add(r, &mean, &a.expected, err));
    PN_TRY(pni_ranking_add(r, &above, &a.z, err));
    return is_kept(r, k) ? fill_kept(r, &a, table, err)
                         : fill_answer(r, g, &a, table, err);
}

/* True if the weights of random networks make a difference. */
static bool shows_weights(const pni_ranking *r)
{
    bool used = false;
    for (size_t k = 0; k < r->n_shown; k++) {
        used |= r->shown[k]->uses_weights;
    }
    return used && pn_network_is_weighted(r->net);
}

static pn_status add_note(const pni_ranking *r, size_t n_draws, pn_table *table,
                          pn_error *err)
{
    return pni_table_add_note(
        table, err,
        "expected is what a node with as many partners scores on average in %zu random "
        "networks in which every node has its number of partners on average (bipartite "
        "configuration model%s), and z by how many standard deviations the score lies "
        "above it: from -2 to 2, the number of partners alone can explain the score",
        n_draws, shows_weights(r) ? "; weights are drawn from those of the data" : "");
}

static pn_status make_network(const void *source, pni_random *random,
                              pni_scratch *scratch, pn_error *err)
{
    return pni_bicm_draw_next(source, random, scratch, err);
}

pn_status pni_against_add(pni_ranking *r, pn_table *table, pn_error *err)
{
    PNI_BICM_DRAW model = {0};
    PN_TRY(pni_bicm_draw_init(&model, r->net, r->options->run, err));
    gathering g = {.r = r,
                   .model = &model.model,
                   .n_classes = model.model.left.n + model.model.right.n};
    PNI_FREE moments *of =
        calloc(PNI_DRAW_CHUNKS, r->n_shown * g.n_classes * sizeof *of + 1);
    if (of == NULL) {
        return pni_fail_memory(err);
    }
    g.of = of;
    pni_draws draws = {r, "random networks", 0, make_network, &model, see_draw, &g};
    PN_TRY(pni_draws_plan(&draws, /*n_kept=*/0, &draws.n_draws, table, err));
    PN_TRY(pni_draws_run(&draws, err));
    PN_TRY(add_note(r, draws.n_draws, table, err));
    for (size_t k = 0; k < r->n_shown; k++) {
        PN_TRY(add_measure(r, &g, k, table, err));
    }
    return PN_OK;
}
