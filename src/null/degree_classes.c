#include "degree_classes.h"

#include "../base/scope.h"
#include "../network/network_data.h"

void pni_degrees_done(pni_degrees *degrees)
{
    free(degrees->degree);
    free(degrees->size);
    free(degrees->class_of);
    *degrees = (pni_degrees){0};
}

/* Numbers the degrees that occur, the highest first: count[d] becomes the class. */
static void number_classes(pni_degrees *degrees, size_t *count, size_t highest)
{
    for (size_t d = highest + 1; d-- > 0;) {
        if (count[d] == 0) {
            continue;
        }
        degrees->degree[degrees->n] = (double)d;
        degrees->size[degrees->n] = (double)count[d];
        count[d] = degrees->n++;
    }
}

pn_status pni_degrees_find(const pn_network *net, pn_side side, pni_degrees *out,
                           pn_error *err)
{
    PNI_SCOPED(pni_degrees, pni_degrees_done) found = {0};
    const size_t highest = side == PN_LEFT ? net->n_right : net->n_left;
    const size_t n = side == PN_LEFT ? net->n_left : net->n_right;
    PNI_FREE size_t *count = calloc(highest + 1, sizeof *count);
    found.n_nodes = n;
    found.first = side == PN_LEFT ? 0 : net->n_left;
    found.class_of = malloc((n + 1) * sizeof *found.class_of);
    if (count == NULL || found.class_of == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        count[pni_degree(net, found.first + i)]++;
    }
    size_t n_classes = 0;
    for (size_t d = 0; d <= highest; d++) {
        n_classes += count[d] > 0;
    }
    found.degree = malloc((n_classes + 1) * sizeof *found.degree);
    found.size = malloc((n_classes + 1) * sizeof *found.size);
    if (found.degree == NULL || found.size == NULL) {
        return pni_fail_memory(err);
    }
    number_classes(&found, count, highest);
    for (size_t i = 0; i < n; i++) {
        found.class_of[i] = (uint32_t)count[pni_degree(net, found.first + i)];
    }
    *out = found;
    found = (pni_degrees){0};
    return PN_OK;
}
