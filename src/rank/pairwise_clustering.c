#include "pairwise_clustering.h"

#include "../network/structure/shared_rows.h"

#include <math.h>

/*
 * Most pairs share one partner.  So first all are taken as if each partner in common
 * were their only one, which needs degrees and no list of pairs:
 *
 *     sum over partners v of u, sum over w of N(v) of  f(1, d_u, d_w)
 *
 * A pair that shares s partners is counted s times here; then those pairs are put
 * right by  f(s, d_u, d_w) - s f(1, d_u, d_w).
 */
typedef struct averaging {
    const pn_network *net;
    const pni_twins *twins;
    pni_overlap *overlap;
    double *degree;   /* [n_classes] */
    double *sum;      /* [n_classes] of overlaps with all others */
    double *n_others; /* [n_classes] nodes that share a partner */
} averaging;

/* The different degrees among the partners of one class. */
typedef struct degrees {
    uint32_t *place; /* [n_nodes + 1] of a degree in the lists, plus 1; 0: not there */
    double *value;   /* [n] */
    double *n_nodes; /* [n] partners with that degree */
    double *sum;     /* [n] of overlaps of one of them with all partners */
    size_t n;
} degrees;

static void list_degrees(const averaging *a, uint32_t v, degrees *list)
{
    const pni_twins *twins = a->twins;
    list->n = 0;
    for (size_t k = twins->start[v]; k < twins->start[v + 1]; k++) {
        const uint32_t w = twins->partner[k];
        uint32_t *place = &list->place[(size_t)a->degree[w]];
        if (*place == 0) {
            list->value[list->n] = a->degree[w];
            list->n_nodes[list->n] = 0;
            *place = (uint32_t)++list->n;
        }
        list->n_nodes[*place - 1] += (double)pni_twins_size(twins, w);
    }
}

static void sum_overlaps(const averaging *a, degrees *list)
{
    for (size_t i = 0; i < list->n; i++) {
        list->sum[i] = 0;
        for (size_t j = 0; j < list->n; j++) {
            list->sum[i] +=
                list->n_nodes[j] * a->overlap(1, list->value[i], list->value[j]);
        }
    }
}

/* Adds, for all partners of a class, what they share through its members. */
static void add_singles(averaging *a, uint32_t v, degrees *list)
{
    const pni_twins *twins = a->twins;
    const double size = (double)pni_twins_size(twins, v);
    list_degrees(a, v, list);
    sum_overlaps(a, list);
    for (size_t k = twins->start[v]; k < twins->start[v + 1]; k++) {
        const uint32_t u = twins->partner[k];
        a->sum[u] += size * list->sum[list->place[(size_t)a->degree[u]] - 1];
        a->n_others[u] += size * a->degree[v];
    }
    for (size_t i = 0; i < list->n; i++) {
        list->place[(size_t)list->value[i]] = 0;
    }
}

/* Puts the pairs right that share several partners, and leaves out the node itself. */
static void add_several(void *context, const pni_shared_row *row)
{
    averaging *a = context;
    const double own = a->degree[row->c];
    for (size_t k = 0; k < row->n_several; k++) {
        const uint32_t w = row->several[k];
        const double shared = pni_shared_count(row, w);
        const double size = (double)pni_twins_size(a->twins, w);
        a->sum[row->c] += size * (a->overlap(shared, own, a->degree[w]) -
                                  shared * a->overlap(1, own, a->degree[w]));
        a->n_others[row->c] -= size * (shared - 1);
    }
    if (own > 0) {
        a->sum[row->c] -= a->overlap(own, own, own);
        a->n_others[row->c] -= 1;
    }
}

static pn_status add_pairs(averaging *a, const pn_run *run, const char *what,
                           pn_error *err)
{
    const size_t n = pni_n_nodes(a->net) + 1;
    PNI_FREE uint32_t *place = calloc(n, sizeof *place);
    PNI_FREE double *room = malloc(3 * n * sizeof *room);
    if (place == NULL || room == NULL) {
        return pni_fail_memory(err);
    }
    degrees list = {place, room, room + n, room + 2 * n, 0};
    for (size_t v = 0; v < a->twins->n_classes; v++) {
        add_singles(a, (uint32_t)v, &list);
    }
    const pni_row_visitor visitor = {what, add_several, a};
    return pni_shared_rows(a->net, a->twins, &visitor, run, err);
}

static pn_status tell_undefined(const averaging *a, size_t n, const char *measure,
                                pn_table *table, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "%s is not defined for %zu of the %zu nodes of both "
                              "sides, those that share no partner with another",
                              measure, n, pni_n_nodes(a->net));
}

pn_status pni_pairwise_clustering(const pn_network *net, const pn_run *run,
                                  const pni_pairwise *variant, double *score,
                                  pn_table *table, pn_error *err)
{
    PNI_TWINS twins = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    const size_t n = twins.n_classes + 1;
    PNI_FREE double *room = calloc(3 * n, sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    averaging a = {net, &twins, variant->overlap, room, room + n, room + 2 * n};
    for (size_t c = 0; c < twins.n_classes; c++) {
        a.degree[c] = (double)pni_twins_degree(net, &twins, c);
    }
    PN_TRY(add_pairs(&a, run, variant->name, err));
    size_t n_undefined = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const uint32_t c = twins.class_of[i];
        const bool defined = a.n_others[c] > 0;
        score[i] = defined ? a.sum[c] / a.n_others[c] : NAN;
        n_undefined += defined ? 0 : 1;
    }
    return tell_undefined(&a, n_undefined, variant->name, table, err);
}
