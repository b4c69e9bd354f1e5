#include "ranking.h"

#include "../network/network_data.h"

#include <math.h>

pni_lists pni_ranking_lists(const pni_ranking *r, size_t k)
{
    const bool across = r->shown[0]->across_sides && r->shown[k]->across_sides;
    if (r->side == PN_BOTH && !across) {
        return (pni_lists){{PN_LEFT, PN_RIGHT}, 2};
    }
    return (pni_lists){{r->side, PN_SIDE_DEFAULT}, 1};
}

bool pni_ranking_is_normalized(const pni_ranking *r, const pni_measure *measure)
{
    return r->options->normalized && measure->maximum != NULL;
}

static void *take(pni_ranking *r, size_t n, size_t size)
{
    return n > SIZE_MAX / size - 1 ? NULL : pni_arena_take(&r->arena, n * size + 1);
}

pn_status pni_ranking_add(pni_ranking *r, const pni_ranking_column *column,
                          double **value, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    pni_ranking_column *added = &r->column[r->n_columns];
    *added = *column;
    added->value = take(r, n, sizeof *added->value);
    if (added->value == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        added->value[i] = NAN;
    }
    r->n_columns++;
    *value = added->value;
    return PN_OK;
}

size_t pni_ranking_list(const pni_ranking *r, size_t k, pn_side side, pni_ranked *list)
{
    const double *score = r->score + k * pni_n_nodes(r->net);
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(r->net); i++) {
        if ((pn_network_side(r->net, i) & side) != 0) {
            list[n++] = (pni_ranked){
                .score = score[i], .name = r->net->name[i], .node = (uint32_t)i};
        }
    }
    return n;
}

void pni_ranking_keep(pni_ranking *r, size_t k, const pni_ranked *list, size_t n)
{
    double *rank = r->rank + k * pni_n_nodes(r->net);
    bool *shared = r->shared + k * pni_n_nodes(r->net);
    for (size_t i = 0; i < n; i++) {
        const bool as_before = i > 0 && list[i].rank <= list[i - 1].rank;
        rank[list[i].node] = list[i].rank;
        shared[list[i].node] = as_before;
        if (as_before) {
            shared[list[i - 1].node] = true;
        }
    }
}

pn_status pni_ranking_take(pni_ranking *r, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    r->score = take(r, r->n_shown * n, sizeof *r->score);
    r->rank = take(r, r->n_shown * n, sizeof *r->rank);
    r->shared = take(r, r->n_shown * n, sizeof *r->shared);
    r->row = take(r, n, sizeof *r->row);
    r->interval = take(r, r->options->approximate ? n : 0, sizeof *r->interval);
    r->column = take(r, PNI_COLUMNS_OF_MEASURE * r->n_shown + 1, sizeof *r->column);
    if (r->score == NULL || r->rank == NULL || r->shared == NULL || r->row == NULL ||
        r->interval == NULL || r->column == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < r->n_shown * n; i++) {
        r->rank[i] = NAN;
        r->shared[i] = false;
    }
    return PN_OK;
}

void pni_ranking_done(pni_ranking *r)
{
    pni_arena_done(&r->arena);
}
