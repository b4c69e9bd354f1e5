#include "components.h"

#include "../../base/scope.h"

/* Marks what can be reached from `first`; `stack` has room for all nodes. */
static void flood(const pn_network *net, const bool *keep_tie, uint32_t *component,
                  uint32_t *stack, size_t first)
{
    size_t depth = 0;
    stack[depth++] = (uint32_t)first;
    while (depth > 0) {
        const uint32_t node = stack[--depth];
        for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
            const uint32_t to = net->partner[row];
            const bool open = keep_tie == NULL || keep_tie[pni_row_tie(net, row)];
            if (open && component[to] == UINT32_MAX) {
                component[to] = component[first];
                stack[depth++] = to;
            }
        }
    }
}

pn_status pni_components(const pn_network *net, const bool *keep_tie,
                         uint32_t *component, size_t *n_components, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *stack = malloc((n + 1) * sizeof *stack);
    if (stack == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        component[i] = UINT32_MAX;
    }
    size_t n_found = 0;
    for (size_t i = 0; i < n; i++) {
        if (component[i] == UINT32_MAX) {
            component[i] = (uint32_t)n_found++;
            flood(net, keep_tie, component, stack, i);
        }
    }
    *n_components = n_found;
    return PN_OK;
}
