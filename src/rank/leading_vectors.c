/* ARPACK, through igraph, on W W^T of the smaller side of each component, always from
 * the same start. */
#include "leading_vectors.h"

#include "../base/scope.h"
#include "../network/border/igraph_shim.h"
#include "../network/border/igraph_view.h"
#include "../network/network_data.h"

#include <limits.h>
#include <math.h>

enum { MAX_STEPS = 100000 }; /* then it does not settle */

/* A component: its nodes, and on which side the vectors live. */
typedef struct part {
    const pn_network *net;
    const pn_run *run;
    const uint32_t *own; /* [n_own] the smaller side */
    size_t n_own;
    const uint32_t *other; /* [n_other] */
    size_t n_other;
    double most;  /* largest weight, which is taken as 1 */
    double *full; /* [n_nodes] vectors by node number */
} part;

static double sum_row(const part *p, size_t node)
{
    double sum = 0;
    for (uint64_t row = p->net->start[node]; row < p->net->start[node + 1]; row++) {
        const double weight = pni_weight(p->net, pni_row_tie(p->net, row)) / p->most;
        sum += weight * p->full[p->net->partner[row]];
    }
    return sum;
}

/* y = W W^T x; leaves W^T x in `full` at the other side. */
static void multiply(const part *p, const double *x, double *y)
{
    for (size_t i = 0; i < p->n_own; i++) {
        p->full[p->own[i]] = x[i];
    }
    for (size_t j = 0; j < p->n_other; j++) {
        p->full[p->other[j]] = sum_row(p, p->other[j]);
    }
    for (size_t i = 0; i < p->n_own; i++) {
        y[i] = sum_row(p, p->own[i]);
    }
}

static igraph_error_t multiply_for_arpack(igraph_real_t *to, const igraph_real_t *from,
                                          int n, void *extra)
{
    const part *p = extra;
    (void)n;
    multiply(p, from, to);
    return pni_cancelled(p->run) ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS;
}

/* Turns the start in `vector` into the leading eigenvector of W W^T. */
static pn_status iterate(part *p, igraph_matrix_t *vector, pn_error *err)
{
    if (p->n_own > INT_MAX) {
        return pni_fail(err, PN_ELIMIT, "a side of %zu nodes is too large for ARPACK",
                        p->n_own);
    }
    PN_VECTOR value = {0};
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.n = (int)p->n_own;
    options.nev = 1;
    options.ncv = 0; /* as many basis vectors as igraph finds right */
    options.which[0] = 'L';
    options.which[1] = 'A';
    options.start = 1;
    options.mxiter = MAX_STEPS;
    PN_IGRAPH(igraph_vector_init(&value, 0), err);
    const igraph_error_t code = igraph_arpack_rssolve(multiply_for_arpack, p, &options,
                                                      /*storage=*/NULL, &value, vector);
    PN_TRY(pni_tick(p->run, "singular vectors", -1, err));
    PN_IGRAPH(code, err);
    return PN_OK;
}

/* One more step makes all entries positive, where rounding may have left tiny
 * negative ones, and gives the other side's vector. */
static double finish(const part *p, double *x, double *entry, double *room)
{
    double square = 0;
    double next_square = 0;
    for (size_t i = 0; i < p->n_own; i++) {
        x[i] = fabs(x[i]);
        square += x[i] * x[i];
    }
    multiply(p, x, room);
    for (size_t i = 0; i < p->n_own; i++) {
        entry[p->own[i]] = room[i];
        next_square += room[i] * room[i];
    }
    for (size_t j = 0; j < p->n_other; j++) {
        entry[p->other[j]] = p->full[p->other[j]];
    }
    return sqrt(sqrt(next_square / square));
}

static double greatest_weight(const part *p)
{
    double most = 0;
    for (size_t i = 0; i < p->n_own; i++) {
        const uint64_t end = p->net->start[p->own[i] + 1];
        for (uint64_t row = p->net->start[p->own[i]]; row < end; row++) {
            most = fmax(most, pni_weight(p->net, pni_row_tie(p->net, row)));
        }
    }
    return most;
}

/* The component of these nodes, left ones first. */
static part split(const pn_network *net, const uint32_t *node, size_t n)
{
    size_t n_left = 0;
    while (n_left < n && node[n_left] < net->n_left) {
        n_left++;
    }
    const bool left = n_left <= n - n_left;
    part p = {
        .net = net,
        .own = left ? node : node + n_left,
        .n_own = left ? n_left : n - n_left,
        .other = left ? node + n_left : node,
        .n_other = left ? n - n_left : n_left,
    };
    p.most = greatest_weight(&p);
    return p;
}

static pn_status solve_part(part *p, double *entry, double *value, pn_error *err)
{
    if (p->n_own == 0) { /* an isolated node */
        *value = 0;
        entry[p->other[0]] = 0;
        return PN_OK;
    }
    PN_MATRIX vector = {0};
    PN_VECTOR room = {0};
    const pni_igraph_int n = (pni_igraph_int)p->n_own;
    PN_IGRAPH(igraph_matrix_init(&vector, n, 1), err);
    PN_IGRAPH(igraph_vector_init(&room, n), err);
    igraph_matrix_fill(&vector, 1);
    if (n > 1) {
        PN_TRY(iterate(p, &vector, err));
    }
    *value = finish(p, &MATRIX(vector, 0, 0), entry, VECTOR(room)) * p->most;
    return PN_OK;
}

/* Sorts nodes by component: component c holds node[first[c]] ... node[first[c+1]-1]. */
static void group_nodes(size_t n, const uint32_t *component, uint32_t *node,
                        size_t *first)
{
    size_t n_components = 0;
    for (size_t i = 0; i < n; i++) {
        first[component[i] + 2]++;
        n_components = component[i] >= n_components ? component[i] + 1 : n_components;
    }
    for (size_t c = 0; c < n_components; c++) {
        first[c + 2] += first[c + 1];
    }
    for (size_t i = 0; i < n; i++) { /* first[c + 1] moves to where c + 1 starts */
        node[first[component[i] + 1]++] = (uint32_t)i;
    }
}

pn_status pni_leading_vectors(const pn_network *net, const uint32_t *component,
                              const pn_run *run, double *entry, double *value,
                              pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *node = malloc((n + 1) * sizeof *node);
    PNI_FREE size_t *first = calloc(n + 2, sizeof *first);
    PNI_FREE double *full = calloc(n + 1, sizeof *full);
    if (node == NULL || first == NULL || full == NULL) {
        return pni_fail_memory(err);
    }
    group_nodes(n, component, node, first);
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, run, err));
    for (size_t c = 0; first[c] < n; c++) {
        part p = split(net, node + first[c], first[c + 1] - first[c]);
        p.run = run;
        p.full = full;
        PN_TRY(solve_part(&p, entry, &value[c], err));
    }
    return PN_OK;
}
