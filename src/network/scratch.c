#include "scratch.h"

/* Resizes an array; false if there is no memory, and then the old one stays. */
static bool resize(void *array, size_t n, size_t size)
{
    void **old = array;
    void *new_array = n > SIZE_MAX / size ? NULL : realloc(*old, n * size);
    *old = new_array == NULL ? *old : new_array;
    return new_array != NULL;
}

pn_status pni_scratch_reserve(pni_scratch *scratch, size_t capacity, pn_error *err)
{
    struct pn_network *net = &scratch->net;
    const size_t n = capacity + 1;
    const bool whole = resize(&net->partner, 2 * n, sizeof *net->partner) &&
                       resize(&net->right_tie, n, sizeof *net->right_tie) &&
                       resize(&net->tie_left, n, sizeof *net->tie_left) &&
                       resize(&net->weight, n, sizeof *net->weight) &&
                       resize(&scratch->room[0], n, sizeof *scratch->room[0]) &&
                       resize(&scratch->room[1], n, sizeof *scratch->room[1]);
    if (!whole) {
        return pni_fail_memory(err);
    }
    scratch->capacity = capacity;
    return PN_OK;
}

pn_status pni_scratch_init(pni_scratch *scratch, const pn_network *net, size_t capacity,
                           pn_error *err)
{
    scratch->net = (struct pn_network){
        .n_left = net->n_left,
        .n_right = net->n_right,
        .side_name = {net->side_name[0], net->side_name[1]},
        .name = net->name,
        .start = malloc((pni_n_nodes(net) + 1) * sizeof *net->start),
    };
    if (scratch->net.start == NULL) {
        return pni_fail_memory(err);
    }
    return pni_scratch_reserve(scratch, capacity, err);
}

void pni_scratch_done(pni_scratch *scratch)
{
    struct pn_network *net = &scratch->net;
    free(net->start);
    free(net->partner);
    free(net->right_tie);
    free(net->tie_left);
    free(net->weight);
    free(scratch->room[0]);
    free(scratch->room[1]);
    *scratch = (pni_scratch){0};
}
