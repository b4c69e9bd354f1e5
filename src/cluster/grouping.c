#include "grouping.h"

#include "barber_modularity.h"
#include "confidence.h"
#include "consensus.h"
#include "group_order.h"

#include "../base/bytes.h"
#include "../network/network_data.h"
#include "../network/registry.h"

#include <math.h>

enum { MOST_DRAWS = 1000000 };

static pn_status fail_resolution(const char *name, pn_error *err)
{
    PNI_BYTES known = {0};
    for (size_t k = 0; pni_method_at(k) != NULL; k++) {
        if (pni_method_at(k)->takes_resolution) {
            PN_TRY(pni_bytes_format(&known, err, "%s%s", known.size == 0 ? "" : ", ",
                                    pni_method_at(k)->head.name));
        }
    }
    return pni_fail(err, PN_EUSE,
                    "method '%s' takes no resolution: leave it out, or use one of %s",
                    name, known.data == NULL ? "none" : known.data);
}

static pn_status read_options(const pn_cluster_options *options, pni_grouping *c,
                              pn_error *err)
{
    const char *name = options->method == NULL ? "barber" : options->method;
    size_t k = 0;
    PN_TRY(pni_registry_find(pn_methods, "method", pni_slice_of(name), &k, err));
    c->method = pni_method_at(k);
    const bool given = options->resolution < 0 || options->resolution > 0;
    c->resolution = given ? options->resolution : 1;
    if (!isfinite(options->resolution) || c->resolution <= 0) {
        return pni_fail(err, PN_EUSE, "the resolution must be a number above 0");
    }
    const bool changed = c->resolution < 1 || c->resolution > 1;
    if (changed && !c->method->takes_resolution) {
        return fail_resolution(name, err);
    }
    if (options->starts > 0 && c->method->run_starts == NULL) {
        return pni_fail(err, PN_EUSE,
                        "method '%s' has one start: leave out the number of starts, or "
                        "use barber",
                        name);
    }
    if (options->draws == 1) {
        return pni_fail(err, PN_EUSE, "a test needs two random networks at least");
    }
    if (options->draws > MOST_DRAWS) {
        return pni_fail(err, PN_ELIMIT, "a test has %d random networks at most",
                        MOST_DRAWS);
    }
    if (options->test && c->method->run_starts == NULL) {
        return pni_fail(err, PN_EUSE,
                        "the test compares what barber finds: leave it out, or use "
                        "barber in the place of '%s'",
                        name);
    }
    return PN_OK;
}

/* Groups of the method; every node by itself where there is no tie. */
static pn_status run_method(pni_grouping *c, const pni_trying *trying, pn_error *err)
{
    if (c->net->n_ties == 0) {
        for (size_t i = 0; i < pni_n_nodes(c->net); i++) {
            c->group[i] = (uint32_t)i;
        }
        return PN_OK;
    }
    if (c->method->run_starts == NULL) {
        return c->method->run(c->net, c->resolution, trying->run, c->group, err);
    }
    return c->method->run_starts(c->net, trying, c->group, &c->trials, err);
}

/* What several starts agree on. */
static pn_status find_agreement(pni_grouping *c, const pni_trying *trying,
                                pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    PNI_FREE uint32_t *row = malloc((n + 1) * sizeof *row);
    c->confidence = malloc((n + 1) * sizeof *c->confidence);
    c->consensus = malloc((n + 1) * sizeof *c->consensus);
    if (row == NULL || c->confidence == NULL || c->consensus == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_confidence(n, c->group, &c->trials, c->confidence, err));
    PN_TRY(
        pni_consensus(c->net, trying, &c->trials, c->consensus, &c->n_consensus, err));
    return pni_group_order(c->net, c->consensus, row, &c->n_consensus, err);
}

static pn_status find_groups(pni_grouping *c, const pn_cluster_options *options,
                             pn_error *err)
{
    const pni_trying trying = {c->resolution, options->starts, options->run};
    PN_TRY(run_method(c, &trying, err));
    PN_TRY(pni_group_order(c->net, c->group, c->row, &c->n_groups, err));
    return c->trials.n < 2 ? PN_OK : find_agreement(c, &trying, err);
}

pn_status pni_grouping_find(const pn_network *net, const pn_cluster_options *options,
                            pni_grouping *out, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    out->net = net;
    PN_TRY(read_options(options, out, err));
    out->group = malloc((n + 1) * sizeof *out->group);
    out->row = malloc((n + 1) * sizeof *out->row);
    if (out->group == NULL || out->row == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(find_groups(out, options, err));
    return pni_barber_modularity(net, out->group, out->resolution, &out->modularity,
                                 err);
}

void pni_grouping_done(pni_grouping *grouping)
{
    free(grouping->group);
    free(grouping->row);
    free(grouping->confidence);
    free(grouping->consensus);
    pni_trials_done(&grouping->trials);
    *grouping = (pni_grouping){0};
}
