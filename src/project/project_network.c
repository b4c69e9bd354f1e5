/* pn_project_network: the pairs of one side as a network of one mode. */
#include "projection.h"

#include "../network/network_filter.h"
#include "../network/network_one_mode.h"

#include <string.h>

typedef struct filling {
    pn_network *net;
    size_t tie;
    bool is_tested;
} filling;

static pn_status fill(void *context, const pni_pair_block *pairs, pn_error *err)
{
    filling *f = context;
    pn_network *net = f->net;
    const size_t first = f->tie;
    const size_t n = pairs->n;
    (void)err;
    memcpy(net->tie_left + first, pairs->a, n * sizeof *pairs->a);
    memcpy(net->partner + first, pairs->b, n * sizeof *pairs->b);
    memcpy(net->weight + first, pairs->weight, n * sizeof *pairs->weight);
    for (size_t k = 0; k < n; k++) {
        net->tie_number[0].value[first + k] = pairs->shared[k];
    }
    if (f->is_tested) {
        memcpy(net->tie_number[1].value + first, pairs->p, n * sizeof *pairs->p);
        memcpy(net->tie_number[2].value + first, pairs->q, n * sizeof *pairs->q);
    }
    f->tie += n;
    return PN_OK;
}

static pn_status describe(const pni_projection *projection, size_t n_pairs,
                          pn_table **about, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_projection_columns(projection, &table, err));
    PN_TRY(pni_projection_describe(projection, n_pairs, table, err));
    *about = PN_STEAL(table);
    return PN_OK;
}

pn_status pn_project_network(const pn_network *net, const pn_project_options *options,
                             pn_network **out, pn_table **about, pn_error *err)
{
    static const pni_tie_number tested[] = {{"shared", PN_INTEGER, NULL},
                                            {"p", PN_NUMBER, NULL},
                                            {"q", PN_NUMBER, NULL},
                                            {0}};
    static const pni_tie_number untested[] = {{"shared", PN_INTEGER, NULL}, {0}};
    PNI_PROJECTION projection = {0};
    PNI_OWNED(pn_network, pn_network_free) made = NULL;
    size_t n_pairs = 0;
    PN_TRY(pni_projection_open(net, options, &projection, err));
    PN_TRY(pni_projection_size(&projection, &n_pairs, err));
    const bool is_tested = projection.is_tested;
    PN_TRY(pni_one_mode_new(net, projection.side, n_pairs,
                            is_tested ? tested : untested, &made, err));
    filling f = {.net = made, .is_tested = is_tested};
    PN_TRY(pni_projection_visit(&projection, fill, &f, err));
    PN_TRY(pni_network_index(made, err));
    if (about != NULL) {
        PN_TRY(describe(&projection, n_pairs, about, err));
    }
    *out = PN_STEAL(made);
    return PN_OK;
}
