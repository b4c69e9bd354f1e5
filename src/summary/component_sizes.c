#include "component_sizes.h"

#include "../base/scope.h"
#include "../network/structure/components.h"

void pni_component_sizes_done(pni_component_sizes *sizes)
{
    free(sizes->component);
    *sizes = (pni_component_sizes){0};
}

static void find_largest(const size_t *size, pni_component_sizes *out)
{
    for (size_t c = 0; c < out->n_components; c++) {
        if (size[c] > out->n_largest) {
            out->largest = c;
            out->n_largest = size[c];
            out->n_as_large = 0;
        }
        out->n_as_large += size[c] == out->n_largest;
    }
}

pn_status pni_component_sizes_find(const pn_network *net, pni_component_sizes *out,
                                   pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE size_t *size = calloc(n + 1, sizeof *size);
    out->component = malloc((n + 1) * sizeof *out->component);
    if (size == NULL || out->component == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_components(net, /*keep_tie=*/NULL, out->component, &out->n_components,
                          err));
    for (size_t i = 0; i < n; i++) {
        size[out->component[i]]++;
    }
    find_largest(size, out);
    return PN_OK;
}
