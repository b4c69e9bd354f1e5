#include "ring_paths.h"

/* The classes of a component on both sides. */
static size_t count_classes(const pni_walk *walk, uint32_t component)
{
    size_t n = 0;
    for (unsigned side = 0; side < 2; side++) {
        n += walk->first[side][component + 1] - walk->first[side][component];
    }
    return n;
}

bool pni_ring_paths_fit(const pni_path_classes *classes, uint32_t component)
{
    const pni_walk *walk = &classes->walk;
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t end = walk->first[side][component + 1];
        for (uint32_t k = walk->first[side][component]; k < end; k++) {
            if (pni_row_length(&walk->rows, k) != 2 || classes->n_members[k] > 1) {
                return false;
            }
        }
    }
    return true;
}

/* Goes around twice, from the first left class on. */
static void list_twice(const pni_walk *walk, uint32_t component, uint32_t *node,
                       size_t n)
{
    node[0] = walk->first[0][component];
    node[1] = walk->rows.partner[walk->rows.start[node[0]]];
    for (size_t x = 2; x < 2 * n; x++) {
        const uint32_t *next = walk->rows.partner + walk->rows.start[node[x - 1]];
        node[x] = next[0] == node[x - 2] ? next[1] : next[0];
    }
}

pn_status pni_ring_paths(const pni_path_classes *classes, uint32_t component,
                         double *total, pn_error *err)
{
    const size_t n = count_classes(&classes->walk, component);
    const size_t half = n / 2;
    PNI_FREE uint32_t *node = calloc(2 * n, sizeof *node);
    PNI_FREE double *sum = calloc(2 * n, sizeof *sum);         /* C */
    PNI_FREE double *product = calloc(2 * n, sizeof *product); /* of w_1 D_(1+h) ... */
    if (node == NULL || sum == NULL || product == NULL) {
        return pni_fail_memory(err);
    }
    list_twice(&classes->walk, component, node, n);
    for (size_t x = 0; x < 2 * n; x++) {
        sum[x] = (x == 0 ? 0 : sum[x - 1]) + classes->stands_for[node[x]];
    }
    for (size_t u = 1; u + half < 2 * n; u++) {
        const double reach = (sum[u + half - 1] + sum[u + half]) / 2;
        product[u] = product[u - 1] + classes->stands_for[node[u]] * reach;
    }
    for (size_t v = half; v < half + n; v++) {
        const double offered = product[v - 1] - product[v - half];
        total[node[v]] = 2 * (offered - sum[v] * (sum[v - 1] - sum[v - half]));
    }
    return PN_OK;
}
