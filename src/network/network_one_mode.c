#include "network_one_mode.h"

#include "network_filter.h"
#include "table_build.h"

#include <string.h>

/* The nodes of the side and no ties. */
static pn_status keep_side(const pn_network *net, pn_side side, pn_network **out,
                           pn_error *err)
{
    PNI_FREE bool *keep_node = calloc(pni_n_nodes(net) + 1, sizeof *keep_node);
    PNI_FREE bool *keep_tie = calloc(net->n_ties + 1, sizeof *keep_tie);
    if (keep_node == NULL || keep_tie == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        keep_node[i] = pn_network_side(net, i) == side;
    }
    return pni_network_filter(net, keep_node, keep_tie, out, err);
}

static void *take(pn_network *net, size_t n, size_t size, bool *failed)
{
    void *array = pni_arena_take(&net->arena, n * size + 1);
    *failed = *failed || array == NULL;
    return array;
}

/* Arrays of the ties, of which only their ends, weights and numbers are known. */
static pn_status take_ties(pn_network *net, size_t n_ties,
                           const pni_tie_number *numbers, pn_error *err)
{
    bool failed = false;
    size_t n_numbers = 0;
    while (numbers[n_numbers].name != NULL) {
        n_numbers++;
    }
    net->n_ties = n_ties;
    net->tie_left = take(net, n_ties, sizeof *net->tie_left, &failed);
    net->partner = take(net, 3 * n_ties, sizeof *net->partner, &failed);
    net->right_tie = take(net, 2 * n_ties, sizeof *net->right_tie, &failed);
    net->weight = take(net, n_ties, sizeof *net->weight, &failed);
    net->tie_number = take(net, n_numbers, sizeof *net->tie_number, &failed);
    for (size_t k = 0; !failed && k < n_numbers; k++) {
        pni_tie_number *number = &net->tie_number[k];
        number->type = numbers[k].type;
        number->value = take(net, n_ties, sizeof *number->value, &failed);
        number->name =
            pni_arena_copy(&net->arena, numbers[k].name, strlen(numbers[k].name));
        failed = failed || number->name == NULL;
    }
    net->n_tie_numbers = failed ? 0 : n_numbers;
    return failed ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_one_mode_new(const pn_network *net, pn_side side, size_t n_ties,
                           const pni_tie_number *numbers, pn_network **out,
                           pn_error *err)
{
    PNI_OWNED(pn_network, pn_network_free) made = NULL;
    PN_TRY(keep_side(net, side, &made, err));
    made->n_left = pni_n_nodes(made);
    made->n_right = 0;
    made->one_mode = true;
    const char *name = made->side_name[side == PN_LEFT ? 0 : 1];
    made->side_name[0] = name;
    made->side_name[1] = name;
    made->n_tie_columns = 0;
    made->rows = NULL;
    made->evidence = NULL;
    made->year_first = NULL;
    made->year_last = NULL;
    PN_TRY(take_ties(made, n_ties, numbers, err));
    *out = PN_STEAL(made);
    return PN_OK;
}
