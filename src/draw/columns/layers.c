#include "layers.h"

#include "../../base/scope.h"

pn_status pni_layers_init(pni_layers *layers, const pn_network *net,
                          const uint32_t *block, pn_error *err)
{
    const size_t n = pni_n_nodes(net) + 1;
    *layers = (pni_layers){
        .net = net,
        .block = block,
        .order = calloc(n, sizeof *layers->order),
        .rank = calloc(n, sizeof *layers->rank),
        .out = calloc(n, sizeof *layers->out),
        .ends = calloc(2 * net->n_ties + 1, sizeof *layers->ends),
        .n_ends = calloc(n, sizeof *layers->n_ends),
        .value = calloc(n, sizeof *layers->value),
        .next = calloc(n, sizeof *layers->next),
        .queue = calloc(n, sizeof *layers->queue),
        .met = calloc(n, sizeof *layers->met),
        .row = calloc(n, sizeof *layers->row),
    };
    if (layers->order == NULL || layers->rank == NULL || layers->out == NULL ||
        layers->ends == NULL || layers->n_ends == NULL || layers->value == NULL ||
        layers->next == NULL || layers->queue == NULL || layers->met == NULL ||
        layers->row == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i + 1 < n; i++) {
        layers->order[i] = i;
    }
    pni_layers_rank(layers, /*side=*/0);
    pni_layers_rank(layers, /*side=*/1);
    return PN_OK;
}

void pni_layers_done(pni_layers *layers)
{
    free(layers->order);
    free(layers->rank);
    free(layers->out);
    free(layers->ends);
    free(layers->n_ends);
    free(layers->value);
    free(layers->next);
    free(layers->queue);
    free(layers->met);
    free(layers->row);
}

void pni_layers_rank(pni_layers *layers, int side)
{
    const size_t start = pni_column_start(layers->net, side);
    for (size_t i = 0; i < pni_column_size(layers->net, side); i++) {
        layers->rank[layers->order[start + i]] = i;
    }
}

static int compare_rows(const void *a, const void *b)
{
    const pni_layer_row *x = a;
    const pni_layer_row *y = b;
    if (x->block != y->block) {
        return x->block < y->block ? -1 : 1;
    }
    if (x->value < y->value || x->value > y->value) {
        return x->value < y->value ? -1 : 1;
    }
    return x->rank < y->rank ? -1 : 1; /* no two are the same */
}

void pni_layers_sort(pni_layers *layers, int side)
{
    const size_t n = pni_column_size(layers->net, side);
    const size_t start = pni_column_start(layers->net, side);
    for (size_t i = 0; i < n; i++) {
        const size_t node = start + i;
        layers->row[i] = (pni_layer_row){.block = layers->block[node],
                                         .value = layers->value[node],
                                         .rank = layers->rank[node],
                                         .node = node};
    }
    qsort(layers->row, n, sizeof *layers->row, compare_rows);
    for (size_t i = 0; i < n; i++) {
        layers->order[start + i] = layers->row[i].node;
    }
    pni_layers_rank(layers, side);
}
