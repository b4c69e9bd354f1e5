#include "scoring.h"

#include "../network/network_data.h"

static pn_status need_reach(pni_scoring *scoring, pn_error *err)
{
    if (scoring->reach != NULL) {
        return PN_OK;
    }
    const size_t n = pni_n_nodes(scoring->net) + 1;
    PNI_FREE pni_reach *reach = malloc(n * sizeof *reach);
    if (reach == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_distances(scoring->net, scoring->run, reach, err));
    scoring->reach = PN_STEAL(reach);
    return PN_OK;
}

pn_status pni_scoring_run(pni_scoring *scoring, const pni_measure *measure,
                          double *score, pn_error *err)
{
    const pn_network *net = scoring->net;
    if (measure->of_reach == NULL) {
        return measure->run(net, scoring->run, score, scoring->table, err);
    }
    PN_TRY(need_reach(scoring, err));
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = measure->of_reach(net, i, &scoring->reach[i]);
    }
    return PN_OK;
}

void pni_scoring_normalize(const pn_network *net, const pni_measure *measure,
                           double *score)
{
    const double most[] = {measure->maximum(net, PN_LEFT),
                           measure->maximum(net, PN_RIGHT)};
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double by = most[i < net->n_left ? 0 : 1];
        score[i] = by > 0 ? score[i] / by : 0;
    }
}

void pni_scoring_done(pni_scoring *scoring)
{
    free(scoring->reach);
    scoring->reach = NULL;
}
