/* Lanczos' method with full reorthogonalisation on W W^T of the smaller side, started
 * anew from its best vector until that is an eigenvector.
 * Source: Golub and Van Loan, Matrix Computations, 4th edition 2013, section 10.3. */
#include "leading_vectors.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>

enum {
    N_BASIS = 64,     /* Lanczos vectors before starting anew */
    N_SQUARES = 60,   /* of the small matrix: tells gaps of 2^-60 apart */
    MAX_STARTS = 1000 /* then it does not settle */
};

static const double tolerance = 1e-14; /* of the residual, relative to the value */

/* A component: its nodes, those of one side first in `node`. */
typedef struct part {
    const pn_network *net;
    const uint32_t *own; /* [n_own] the smaller side, on which vectors live */
    size_t n_own;
    const uint32_t *other; /* [n_other] */
    size_t n_other;
    double most;   /* largest weight, which is taken as 1 */
    double *full;  /* [n_nodes] vectors by node number */
    double *basis; /* [N_BASIS + 1][n_own] */
} part;

/* The small matrix: symmetric, tridiagonal. */
typedef struct small {
    size_t n;
    double diagonal[N_BASIS];
    double
        beside[N_BASIS]; /* beside[j] links j and j + 1; the last is the residual's */
} small;

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static void scale(double *a, double factor, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        a[i] *= factor;
    }
}

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
static void multiply(part *p, const double *x, double *y)
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

/* Builds the basis from basis[0], which has length 1. */
static void build_basis(part *p, small *t)
{
    const size_t m = p->n_own;
    const size_t limit = m < N_BASIS ? m : N_BASIS;
    for (t->n = 0; t->n < limit;) {
        const size_t j = t->n++;
        double *next = p->basis + (j + 1) * m;
        multiply(p, p->basis + j * m, next);
        t->diagonal[j] = dot(p->basis + j * m, next, m);
        for (size_t k = 0; k < 2 * (j + 1); k++) { /* twice is enough */
            const double *q = p->basis + (k % (j + 1)) * m;
            const double along = dot(q, next, m);
            for (size_t i = 0; i < m; i++) {
                next[i] -= along * q[i];
            }
        }
        t->beside[j] = sqrt(dot(next, next, m));
        if (t->beside[j] <= 1e-15 * t->diagonal[0]) {
            t->beside[j] = 0; /* nothing new: the basis holds the whole answer */
            return;
        }
        scale(next, 1 / t->beside[j], m);
    }
}

typedef double small_matrix[N_BASIS][N_BASIS];

static void square(small_matrix a, small_matrix room, size_t n)
{
    double most = 0;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            room[i][j] = dot(a[i], a[j], n); /* a is symmetric */
            most = fmax(most, fabs(room[i][j]));
        }
    }
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            a[i][j] = room[i][j] / most;
            a[j][i] = a[i][j];
        }
    }
}

/* The leading eigenvector of the small matrix: its high powers are multiples of the
 * projection onto it, so any row of them is the vector; the longest is the best. */
static void solve_small(const small *t, double vector[N_BASIS])
{
    small_matrix a = {{0}};
    small_matrix room;
    for (size_t j = 0; j < t->n; j++) {
        a[j][j] = t->diagonal[j];
        if (j + 1 < t->n) {
            a[j][j + 1] = t->beside[j];
            a[j + 1][j] = t->beside[j];
        }
    }
    for (int k = 0; k < N_SQUARES; k++) {
        square(a, room, t->n);
    }
    size_t best = 0;
    for (size_t j = 1; j < t->n; j++) {
        best = a[j][j] > a[best][best] ? j : best;
    }
    const double length = sqrt(dot(a[best], a[best], t->n));
    for (size_t j = 0; j < t->n; j++) {
        vector[j] = a[best][j] / length;
    }
}

/* basis[0] = sum of the basis vectors times the small vector, of length 1. */
static void combine(part *p, const small *t, const double vector[N_BASIS])
{
    const size_t m = p->n_own;
    for (size_t i = 0; i < m; i++) {
        double sum = 0;
        for (size_t j = 0; j < t->n; j++) {
            sum += vector[j] * p->basis[j * m + i];
        }
        p->basis[i] = sum;
    }
    scale(p->basis, 1 / sqrt(dot(p->basis, p->basis, m)), m);
}

static pn_status iterate(part *p, const pn_run *run, pn_error *err)
{
    small t = {0};
    double vector[N_BASIS] = {0};
    for (int k = 0; k < MAX_STARTS; k++) {
        PN_TRY(pni_tick(run, "singular vectors", -1, err));
        build_basis(p, &t);
        solve_small(&t, vector);
        combine(p, &t, vector);
        const double residual = t.beside[t.n - 1] * fabs(vector[t.n - 1]);
        if (residual <= tolerance * t.diagonal[0] || t.n == p->n_own) {
            return PN_OK;
        }
    }
    return pni_fail(
        err, PN_EDATA,
        "the leading singular vectors do not settle on this network; rank by "
        "another measure");
}

/* One more step makes all entries positive, where rounding may have left tiny
 * negative ones, and gives the other side's vector. */
static double finish(part *p, double *entry)
{
    const size_t m = p->n_own;
    double *last = p->basis + m;
    for (size_t i = 0; i < m; i++) {
        p->basis[i] = fabs(p->basis[i]);
    }
    multiply(p, p->basis, last);
    const double value = sqrt(sqrt(dot(last, last, m)));
    for (size_t i = 0; i < m; i++) {
        entry[p->own[i]] = last[i];
    }
    for (size_t j = 0; j < p->n_other; j++) {
        entry[p->other[j]] = p->full[p->other[j]];
    }
    return value;
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
static part split(const pn_network *net, const uint32_t *node, size_t n, double *full)
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
        .full = full,
    };
    p.most = greatest_weight(&p);
    return p;
}

static pn_status solve_part(part *p, const pn_run *run, double *entry, double *value,
                            pn_error *err)
{
    if (p->n_own == 0) {
        *value = 0;
        entry[p->other[0]] = 0;
        return PN_OK;
    }
    const size_t n_vectors = (p->n_own < N_BASIS ? p->n_own : N_BASIS) + 1;
    PNI_FREE double *basis = calloc(n_vectors * p->n_own, sizeof *basis);
    if (basis == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < p->n_own; i++) {
        basis[i] = 1 / sqrt((double)p->n_own);
    }
    p->basis = basis;
    PN_TRY(iterate(p, run, err));
    *value = finish(p, entry) * p->most;
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
    for (size_t c = 0; first[c] < n; c++) {
        part p = split(net, node + first[c], first[c + 1] - first[c], full);
        PN_TRY(solve_part(&p, run, entry, &value[c], err));
    }
    return PN_OK;
}
