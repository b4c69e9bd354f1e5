#include "sampled_betweenness.h"

#include "path_sums.h"

#include "../base/random.h"

#include <math.h>

/* Probability that any of the intervals misses. */
static const double error_rate = 0.05;

/* Classes by chance, weighted by the nodes that they stand for. */
static void draw_sources(const pni_path_classes *classes, const double *up_to,
                         uint64_t seed, uint32_t *source, size_t n_sources)
{
    const size_t n = classes->walk.rows.n;
    pni_random random = {seed};
    for (size_t k = 0; k < n_sources; k++) {
        const double place = pni_random_unit(&random) * up_to[n];
        size_t low = 0;
        size_t high = n;
        while (high - low > 1) {
            const size_t middle = low + (high - low) / 2;
            *(up_to[middle] <= place ? &low : &high) = middle;
        }
        source[k] = (uint32_t)low;
    }
}

static int compare_numbers(const void *x, const void *y)
{
    const uint32_t a = *(const uint32_t *)x;
    const uint32_t b = *(const uint32_t *)y;
    return a < b ? -1 : a > b;
}

/* What was found about a class. */
typedef struct sample {
    size_t n; /* sources */
    size_t n_classes;
    const double *total;
    const double *square;
    const double *n_in; /* [class] nodes of its component */
} sample;

/* Half width of the interval of what passes from one source; members of a class share
 * it, so as many intervals as classes have to hold. */
static double half_width(const sample *s, size_t c)
{
    const double n = (double)s->n;
    const double mean = s->total[c] / n;
    const double variance = fmax(0, s->square[c] - n * mean * mean) / (n - 1);
    const double most = s->n_in[c] - 2;
    const double logarithm = log(4 * (double)s->n_classes / error_rate);
    return sqrt(2 * variance * logarithm / n) + 7 * most * logarithm / (3 * (n - 1));
}

/* Adds what the sample says about a class to the scores of its members. */
static void add_sample(const pni_path_classes *classes, const sample *s, double n_nodes,
                       pni_interval *interval)
{
    const pni_twins *twins = &classes->twins;
    for (size_t k = 0; k < classes->walk.rows.n; k++) {
        const uint32_t c = classes->walk.row[k];
        const double mean = s->total[k] / (double)s->n;
        const double half = half_width(s, k);
        const double most = s->n_in[k] - 2;
        for (size_t m = twins->first[c]; m < twins->first[c + 1]; m++) {
            pni_interval *at = &interval[classes->core.node[twins->member[m]]];
            at->low = at->estimate + n_nodes / 2 * fmax(0, mean - half);
            at->high = at->estimate + n_nodes / 2 * fmin(most, mean + half);
            at->estimate += n_nodes / 2 * mean;
        }
    }
}

/* Nodes before each class, and in the component of each. */
static void count_nodes(const pni_path_classes *classes, double *up_to, double *n_in)
{
    const pni_walk *walk = &classes->walk;
    up_to[0] = 0;
    for (size_t k = 0; k < walk->rows.n; k++) {
        up_to[k + 1] = up_to[k] + classes->stands_for[k];
    }
    for (size_t k = 0; k < walk->rows.n; k++) {
        const uint32_t component = walk->component[k];
        n_in[k] = 0;
        for (unsigned side = 0; side < 2; side++) {
            const uint32_t *first = walk->first[side] + component;
            n_in[k] += up_to[first[1]] - up_to[first[0]];
        }
    }
}

static pn_status sample_sources(const pni_path_classes *classes, size_t n_sources,
                                const pn_run *run, pni_interval *interval,
                                pn_error *err)
{
    const size_t n = classes->walk.rows.n;
    PNI_FREE uint32_t *source = malloc((n_sources + 1) * sizeof *source);
    PNI_FREE double *room = malloc((4 * n + 1) * sizeof *room);
    if (source == NULL || room == NULL) {
        return pni_fail_memory(err);
    }
    double *total = room;
    double *square = room + n;
    double *n_in = room + 2 * n;
    double *up_to = room + 3 * n; /* n + 1 */
    count_nodes(classes, up_to, n_in);
    draw_sources(classes, up_to, pni_seed(run), source, n_sources);
    qsort(source, n_sources, sizeof *source, compare_numbers);
    const pni_source_list list = {source, /*weight=*/NULL, n_sources};
    PN_TRY(pni_path_sums(classes, &list, run, total, square, err));
    const sample s = {n_sources, n, total, square, n_in};
    add_sample(classes, &s, up_to[n], interval);
    return PN_OK;
}

pn_status pni_sampled_betweenness(const pn_network *net, size_t n_sources,
                                  const pn_run *run, pni_interval *interval,
                                  bool *is_exact, pn_error *err)
{
    PNI_PATH_CLASSES classes = {0};
    const size_t n_nodes = pni_n_nodes(net);
    PNI_FREE double *score = malloc((n_nodes + 1) * sizeof *score);
    if (score == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_path_classes_find(net, &classes, score, err));
    *is_exact = n_sources >= classes.walk.rows.n;
    if (*is_exact) {
        PN_TRY(pni_path_sums_all(&classes, run, score, err));
    }
    for (size_t i = 0; i < n_nodes; i++) {
        interval[i] = (pni_interval){score[i], score[i], score[i]};
    }
    return *is_exact ? PN_OK : sample_sources(&classes, n_sources, run, interval, err);
}
