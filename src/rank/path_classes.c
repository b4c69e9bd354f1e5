#include "path_classes.h"

/* Two members of a class, with what hangs on them, are joined by one path over each
 * partner: the ordered pairs fall to the partners in equal parts. */
static void add_pairs_within(const pni_path_classes *classes, uint32_t k, double pairs,
                             double *score)
{
    const pni_core *core = &classes->core;
    const uint32_t c = classes->walk.row[k];
    const uint32_t member = classes->twins.member[classes->twins.first[c]];
    const double share = pairs / 2 / (double)pni_row_length(&core->rows, member);
    for (uint64_t at = core->rows.start[member]; at < core->rows.start[member + 1];
         at++) {
        score[core->node[core->rows.partner[at]]] += share;
    }
}

static void weigh_classes(pni_path_classes *classes, double *score)
{
    const pni_twins *twins = &classes->twins;
    for (uint32_t k = 0; k < classes->walk.rows.n; k++) {
        const uint32_t c = classes->walk.row[k];
        double sum = 0;
        double squares = 0;
        for (size_t m = twins->first[c]; m < twins->first[c + 1]; m++) {
            const uint32_t node = classes->core.node[twins->member[m]];
            const double weight = classes->core.stands_for[node];
            sum += weight;
            squares += weight * weight;
        }
        classes->n_members[k] = (double)pni_twins_size(twins, c);
        classes->stands_for[k] = sum;
        if (pni_twins_size(twins, c) > 1) {
            add_pairs_within(classes, k, sum * sum - squares, score);
        }
    }
}

pn_status pni_path_classes_find(const pn_network *net, pni_path_classes *classes,
                                double *score, pn_error *err)
{
    PN_TRY(pni_core_find(net, &classes->core, score, err));
    PN_TRY(pni_twins_of_rows(&classes->core.rows, &classes->twins, err));
    const pni_rows rows = pni_twins_rows(&classes->twins);
    PN_TRY(pni_walk_order(&rows, &classes->walk, err));
    const size_t n = classes->walk.rows.n + 1;
    classes->n_members = malloc(n * sizeof *classes->n_members);
    classes->stands_for = malloc(n * sizeof *classes->stands_for);
    if (classes->n_members == NULL || classes->stands_for == NULL) {
        return pni_fail_memory(err);
    }
    weigh_classes(classes, score);
    return PN_OK;
}

void pni_path_classes_done(pni_path_classes *classes)
{
    pni_core_done(&classes->core);
    pni_twins_done(&classes->twins);
    pni_walk_done(&classes->walk);
    free(classes->n_members);
    free(classes->stands_for);
    *classes = (pni_path_classes){0};
}

void pni_path_classes_spread(const pni_path_classes *classes, const double *total,
                             double factor, double *score)
{
    const pni_twins *twins = &classes->twins;
    for (size_t k = 0; k < classes->walk.rows.n; k++) {
        const uint32_t c = classes->walk.row[k];
        for (size_t m = twins->first[c]; m < twins->first[c + 1]; m++) {
            score[classes->core.node[twins->member[m]]] += factor * total[k];
        }
    }
}
