/* pn_cluster_cores: which (alpha, beta)-cores a network has. */
#include "../base/scope.h"
#include "../network/network_data.h"
#include "../network/structure/peel.h"
#include "../network/table_build.h"

#include <partnet/analysis.h>

/* A core and its size; zeroed is empty. */
typedef struct core {
    size_t alpha; /* partners of each left node in it, at least */
    size_t beta;  /* of each right node */
    size_t n_nodes[2];
    size_t n_ties;
    bool is_last; /* none is left if more is asked of either side */
} core;

/* Cores by what they ask: those on the diagonal, and the last ones along it. */
typedef struct cores {
    const pn_network *net;
    const pn_run *run;
    size_t depth;      /* of the diagonal */
    core *diagonal;    /* [depth] */
    core *last;        /* [2 depth] alpha never falls, beta never rises */
    uint32_t *deepest; /* [n_nodes] of one peeling */
} cores;

static size_t highest(const uint32_t *number, size_t n)
{
    uint32_t most = 0;
    for (size_t i = 0; i < n; i++) {
        most = number[i] > most ? number[i] : most;
    }
    return most;
}

/* The nodes whose number is at least `level`, with the ties between them. */
static core measure(const cores *c, size_t level)
{
    core size = {0};
    const pn_network *net = c->net;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        size.n_nodes[i >= net->n_left] += c->deepest[i] >= level;
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        size.n_ties += c->deepest[net->tie_left[t]] >= level &&
                       c->deepest[net->partner[t]] >= level;
    }
    return size;
}

static core core_of(const cores *c, pn_side fixed, size_t fixed_demand, size_t level)
{
    core found = measure(c, level);
    found.alpha = fixed == PN_LEFT ? fixed_demand : level;
    found.beta = fixed == PN_LEFT ? level : fixed_demand;
    return found;
}

/* With each demand up to the depth on one side: how far can the other go? */
static pn_status peel_side(cores *c, pn_side fixed, pn_error *err)
{
    for (size_t k = 1; k <= c->depth; k++) {
        const bool is_left = fixed == PN_LEFT;
        const double done = (double)(k - 1 + (is_left ? 0 : c->depth));
        PN_TRY(pni_tick(c->run, "cores", done / (2 * (double)c->depth), err));
        PN_TRY(pni_peel_side_cores(c->net, fixed, k, c->deepest, err));
        const size_t level = highest(c->deepest, pni_n_nodes(c->net));
        c->last[is_left ? k - 1 : 2 * c->depth - k] = core_of(c, fixed, k, level);
        if (is_left) {
            c->diagonal[k - 1] = core_of(c, fixed, k, k);
        }
    }
    return PN_OK;
}

/* Of those that ask the same of one side, the one that asks most of the other. */
static void mark_last(const cores *c)
{
    core *last = c->last;
    for (size_t k = 0; k < 2 * c->depth; k++) {
        const bool next_asks_more =
            k + 1 < 2 * c->depth && last[k + 1].beta == last[k].beta;
        const bool previous_asks_more = k > 0 && last[k - 1].alpha == last[k].alpha &&
                                        last[k - 1].beta > last[k].beta;
        last[k].is_last = !next_asks_more && !previous_asks_more;
    }
}

static void put_row(pn_table *table, size_t row, const core *found)
{
    pni_table_put(table, row, 0, (double)found->alpha);
    pni_table_put(table, row, 1, (double)found->beta);
    pni_table_put(table, row, 2, (double)found->n_nodes[0]);
    pni_table_put(table, row, 3, (double)found->n_nodes[1]);
    pni_table_put(table, row, 4, (double)found->n_ties);
    pni_table_put_kept(table, row, 5, found->is_last ? "last" : "diagonal");
}

/* Those of the diagonal among the last ones, in the order of alpha and beta. */
static pn_status fill_rows(const cores *c, pn_table *table, pn_error *err)
{
    size_t row = 0;
    size_t next = 0; /* of the diagonal */
    PN_TRY(pni_table_set_rows(table, 3 * c->depth, err));
    for (size_t k = 0; k < 2 * c->depth; k++) {
        const core *last = &c->last[k];
        if (!last->is_last) {
            continue;
        }
        while (next < c->depth && c->diagonal[next].alpha <= last->alpha) {
            const core *same = &c->diagonal[next++];
            if (same->alpha != last->alpha || same->beta != last->beta) {
                put_row(table, row++, same);
            }
        }
        put_row(table, row++, last);
    }
    pni_table_trim(table, row);
    return PN_OK;
}

static pn_status add_columns(pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "alpha", PN_INTEGER, "partners",
                                "every left node has at least so many inside", err));
    PN_TRY(pni_table_add_column(table, "beta", PN_INTEGER, "partners",
                                "every right node has at least so many inside", err));
    PN_TRY(pni_table_add_column(table, "left", PN_INTEGER, "",
                                "nodes of the left side in the core", err));
    PN_TRY(pni_table_add_column(table, "right", PN_INTEGER, "",
                                "nodes of the right side in the core", err));
    PN_TRY(
        pni_table_add_column(table, "ties", PN_INTEGER, "", "ties in the core", err));
    return pni_table_add_column(table, "kind", PN_TEXT, "",
                                "diagonal: alpha = beta; last: asking more of either "
                                "side leaves nothing",
                                err);
}

static pn_status fill(const cores *c, pn_table *table, pn_error *err)
{
    PN_TRY(add_columns(table, err));
    PN_TRY(fill_rows(c, table, err));
    PN_TRY(pni_table_add_fact(table, "depth", (double)c->depth, err));
    PN_TRY(pni_table_add_note(
        table, err,
        "a core is what remains when nodes with too few partners go, again and again: "
        "every %s has at least alpha partners in it, every %s at least beta",
        c->net->side_name[0], c->net->side_name[1]));
    return pni_table_add_note(
        table, err,
        "last: nothing remains if more is asked of either side; the others are the "
        "diagonal, alpha = beta, up to the depth of the network");
}

static pn_status find_cores(cores *c, pn_error *err)
{
    PN_TRY(pni_peel_cores(c->net, c->deepest, err));
    c->depth = highest(c->deepest, pni_n_nodes(c->net));
    c->diagonal = calloc(3 * c->depth + 1, sizeof *c->diagonal);
    if (c->diagonal == NULL) {
        return pni_fail_memory(err);
    }
    c->last = c->diagonal + c->depth;
    PN_TRY(peel_side(c, PN_LEFT, err));
    PN_TRY(peel_side(c, PN_RIGHT, err));
    mark_last(c);
    return PN_OK;
}

static void cores_done(cores *c)
{
    free(c->diagonal);
    free(c->deepest);
}

pn_status pn_cluster_cores(const pn_network *net, const pn_run *options, pn_table **out,
                           pn_error *err)
{
    PN_TRY(pni_two_modes(net, "cluster", err));
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PNI_SCOPED(cores, cores_done)
    c = {.net = net, .run = options};
    c.deepest = malloc((pni_n_nodes(net) + 1) * sizeof *c.deepest);
    if (c.deepest == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(find_cores(&c, err));
    PN_TRY(pni_table_new("cluster", &table, err, "cores of the network"));
    PN_TRY(fill(&c, table, err));
    PN_TRY(pni_table_describe(table, net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
