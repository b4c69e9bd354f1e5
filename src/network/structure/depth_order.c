#include "depth_order.h"

#include <string.h>

pn_status pni_depth_order_init(pni_depth_order *order, const pni_walk *walk,
                               pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    const uint64_t n_ties = walk->rows.start[walk->rows.n] / 2;
    *order = (pni_depth_order){
        .at = malloc(n * sizeof *order->at),
        .depth = malloc(n * sizeof *order->depth),
        .first_parent = malloc(n * sizeof *order->first_parent),
        .parent = malloc((n_ties + 1) * sizeof *order->parent),
        .place = malloc(n * sizeof *order->place),
    };
    if (order->at == NULL || order->depth == NULL || order->first_parent == NULL ||
        order->parent == NULL || order->place == NULL) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

void pni_depth_order_done(pni_depth_order *order)
{
    free(order->at);
    free(order->depth);
    free(order->first_parent);
    free(order->parent);
    free(order->place);
}

static void forget_places(pni_depth_order *order, const pni_walk *walk,
                          uint32_t component)
{
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *range = walk->first[side] + component;
        memset(order->place + range[0], 0xff,
               (range[1] - range[0]) * sizeof *order->place);
    }
}

/* Without branches on what was met before, which a processor could not foresee: every
 * partner is written to both lists, and stays on the one where it belongs. */
void pni_depth_order_find(pni_depth_order *order, const pni_walk *walk, uint32_t root)
{
    const pni_rows *rows = &walk->rows;
    uint64_t n_parents = 0;
    size_t n = 1;
    forget_places(order, walk, walk->component[root]);
    order->at[0] = root;
    order->depth[0] = 0;
    order->place[root] = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t c = order->at[i];
        const uint32_t depth = order->depth[i];
        const uint64_t end = rows->start[c + 1];
        order->first_parent[i] = n_parents;
        for (uint64_t k = rows->start[c]; k < end; k++) {
            const uint32_t to = rows->partner[k];
            const uint32_t place = order->place[to];
            const bool is_new = place == UINT32_MAX;
            order->parent[n_parents] = place;
            n_parents += place < i;
            order->place[to] = is_new ? (uint32_t)n : place;
            order->at[n] = to;
            order->depth[n] = depth + 1;
            n += is_new;
        }
    }
    order->first_parent[n] = n_parents;
    order->n = n;
}
