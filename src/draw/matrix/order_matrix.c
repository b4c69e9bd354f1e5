#include "order_matrix.h"

#include "../../network/network_data.h"
#include "../blocks.h"
#include "../columns/order_columns.h"

#include <string.h>

/* A node and how many partners it has. */
typedef struct nested {
    size_t degree;
    size_t node;
} nested;

static int compare_nested(const void *a, const void *b)
{
    const nested *x = a;
    const nested *y = b;
    if (x->degree != y->degree) {
        return x->degree > y->degree ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

/* Both sides by their number of partners. */
static pn_status order_by_nestedness(const pn_network *net, size_t *node, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE nested *nodes = calloc(n + 1, sizeof *nodes);
    if (nodes == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        nodes[i] = (nested){.degree = pni_degree(net, i), .node = i};
    }
    qsort(nodes, net->n_left, sizeof *nodes, compare_nested);
    qsort(nodes + net->n_left, net->n_right, sizeof *nodes, compare_nested);
    for (size_t i = 0; i < n; i++) {
        node[i] = nodes[i].node;
    }
    return PN_OK;
}

static pn_status order_by_group(const pni_scene *scene, size_t *node, pn_error *err)
{
    PNI_FREE uint32_t *block = calloc(scene->n_nodes + 1, sizeof *block);
    if (block == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_blocks = 0;
    PN_TRY(pni_blocks_choose(scene, block, &n_blocks, err));
    return pni_order_columns(scene->net, block, scene->options->run, node, err);
}

static pn_status read_order(const pni_scene *scene, bool *grouped, pn_error *err)
{
    const char *order = scene->options->order;
    *grouped = order == NULL || strcmp(order, "group") == 0;
    if (!*grouped && strcmp(order, "nestedness") != 0) {
        return pni_fail(err, PN_EUSE,
                        "no order '%s': rows and columns stand by 'group' or "
                        "'nestedness'",
                        order);
    }
    return PN_OK;
}

pn_status pni_matrix_order_choose(const pni_scene *scene, pni_matrix_order *out,
                                  pn_error *err)
{
    const size_t n_left = scene->net->n_left;
    const size_t n_right = scene->net->n_right;
    PN_TRY(read_order(scene, &out->grouped, err));
    out->node = calloc(scene->n_nodes + 1, sizeof *out->node);
    if (out->node == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(out->grouped ? order_by_group(scene, out->node, err)
                        : order_by_nestedness(scene->net, out->node, err));
    out->row_side = n_left >= n_right ? 0 : 1;
    out->row = out->node + (out->row_side == 0 ? 0 : n_left);
    out->column = out->node + (out->row_side == 0 ? n_left : 0);
    out->n_rows = out->row_side == 0 ? n_left : n_right;
    out->n_columns = out->row_side == 0 ? n_right : n_left;
    return PN_OK;
}

void pni_matrix_order_done(pni_matrix_order *order)
{
    free(order->node);
    *order = (pni_matrix_order){0};
}
