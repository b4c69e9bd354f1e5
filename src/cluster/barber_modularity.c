#include "barber_modularity.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>

pn_status pni_barber_modularity(const pn_network *net, const uint32_t *group,
                                double resolution, double *out, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE double *left = calloc(n + 1, sizeof *left); /* strength by group */
    PNI_FREE double *right = calloc(n + 1, sizeof *right);
    PNI_FREE double *inside = calloc(n + 1, sizeof *inside);
    if (left == NULL || right == NULL || inside == NULL) {
        return pni_fail_memory(err);
    }
    double total = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        const double weight = pni_weight(net, t);
        const uint32_t a = group[net->tie_left[t]];
        const uint32_t b = group[net->partner[t]];
        total += weight;
        left[a] += weight;
        right[b] += weight;
        inside[a] += a == b ? weight : 0;
    }
    double sum = 0;
    for (size_t g = 0; g < n; g++) {
        sum += inside[g] / total - resolution * (left[g] / total) * (right[g] / total);
    }
    *out = net->n_ties == 0 ? NAN : sum;
    return PN_OK;
}
