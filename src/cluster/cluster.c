/* pn_cluster: groups by one method, numbered and described. */
#include "confidence.h"
#include "group_test.h"
#include "grouping.h"

#include "../network/network_data.h"
#include "../network/table_build.h"

#include <math.h>

static pn_status add_columns(const pni_grouping *c, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "group", PN_INTEGER, "",
                                "number of the group, 1 being the largest", err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    PN_TRY(pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err));
    if (c->confidence == NULL) {
        return PN_OK;
    }
    PN_TRY(pni_table_add_column(
        table, "confidence", PN_NUMBER, "",
        "share of the rest of its group that a start puts with it, on average", err));
    return pni_table_add_column(table, "consensus", PN_INTEGER, "",
                                "number of the group that most starts agree on", err);
}

static pn_status fill_rows(const pni_grouping *c, pn_table *table, pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    PN_TRY(pni_table_set_rows(table, n, err));
    for (size_t row = 0; row < n; row++) {
        const uint32_t node = c->row[row];
        const char *side = pn_network_side_name(c->net, pn_network_side(c->net, node));
        pni_table_set_node(table, row, node);
        pni_table_put(table, row, 0, (double)c->group[node] + 1);
        PN_TRY(pni_table_put_text(table, row, 1, c->net->name[node], err));
        PN_TRY(pni_table_put_text(table, row, 2, side, err));
        if (c->confidence != NULL) {
            pni_table_put(table, row, 3, c->confidence[node]);
            pni_table_put(table, row, 4, (double)c->consensus[node] + 1);
        }
    }
    return PN_OK;
}

/* Nodes that have partners, but are with none of them. */
static size_t count_alone(const pni_grouping *c, size_t *size)
{
    size_t n_alone = 0;
    for (size_t i = 0; i < pni_n_nodes(c->net); i++) {
        size[c->consensus[i]]++;
    }
    for (size_t i = 0; i < pni_n_nodes(c->net); i++) {
        n_alone += size[c->consensus[i]] == 1 && pni_degree(c->net, i) > 0;
    }
    return n_alone;
}

static pn_status add_consensus(const pni_grouping *c, pn_table *table, pn_error *err)
{
    PNI_FREE size_t *size = calloc(c->n_consensus + 1, sizeof *size);
    if (size == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_table_add_fact(table, "consensus_groups", (double)c->n_consensus, err));
    const size_t n_alone = count_alone(c, size);
    PN_TRY(pni_table_add_note(
        table, err,
        "consensus is what the starts agree on (Lancichinetti and Fortunato 2012): %zu "
        "groups",
        c->n_consensus));
    return n_alone == 0
               ? PN_OK
               : pni_table_add_note(table, err,
                                    "nodes alone in the consensus, about which "
                                    "the starts do not agree: %zu",
                                    n_alone);
}

/* What the starts agree on. */
static pn_status add_sureness(const pni_grouping *c, pn_table *table, pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    const size_t n_starts = c->trials.n;
    double sum = 0;
    PNI_FREE size_t *count = malloc((n_starts + 1) * sizeof *count);
    if (count == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_trial_groups(n, &c->trials, count, err));
    const size_t middle = (n_starts - 1) / 2;
    for (size_t i = 0; i < n; i++) {
        sum += c->confidence[i];
    }
    PN_TRY(pni_table_add_fact(table, "groups_lowest", (double)count[0], err));
    PN_TRY(pni_table_add_fact(table, "groups_median", (double)count[middle], err));
    PN_TRY(
        pni_table_add_fact(table, "groups_highest", (double)count[n_starts - 1], err));
    PN_TRY(pni_table_add_fact(table, "mean_confidence", sum / (double)n, err));
    PN_TRY(pni_table_add_note(
        table, err,
        "confidence is the share of the rest of its group that a start puts with the "
        "node, on average over the %zu starts: 1 is sure, and low values in a whole "
        "group mean that few starts found it as it stands",
        n_starts));
    return add_consensus(c, table, err);
}

static pn_status add_facts(const pni_grouping *c, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_fact(table, "groups", (double)c->n_groups, err));
    PN_TRY(pni_table_add_fact(table, "modularity", c->modularity, err));
    PN_TRY(pni_table_add_fact(table, "resolution", c->resolution, err));
    PN_TRY(pni_table_add_note(table, err, "%s", c->method->note));
    if (c->trials.n > 0) {
        PN_TRY(pni_table_add_fact(table, "starts", (double)c->trials.n, err));
    }
    if (c->confidence != NULL) {
        PN_TRY(add_sureness(c, table, err));
    }
    if (c->trials.n == 1) {
        PN_TRY(pni_table_add_note(
            table, err, "one start alone does not tell how sure the groups are"));
    }
    if (isnan(c->modularity)) {
        return pni_table_add_note(table, err,
                                  "modularity is not defined: there are no ties");
    }
    return pni_table_add_note(
        table, err,
        "modularity is that of Barber (2007) for two-mode networks: "
        "the share of weight inside groups beyond what strengths "
        "alone would put there");
}

static pn_status add_test_facts(const pni_group_test *test, pn_table *table,
                                pn_error *err)
{
    PN_TRY(pni_table_add_fact(table, "test_modularity", test->modularity, err));
    PN_TRY(pni_table_add_fact(table, "random_mean", test->mean, err));
    PN_TRY(pni_table_add_fact(table, "random_sd", test->sd, err));
    PN_TRY(pni_table_add_fact(table, "z", test->z, err));
    PN_TRY(pni_table_add_fact(table, "p", test->p, err));
    return pni_table_add_fact(table, "draws", (double)test->n_draws, err);
}

/* Against networks with the same degrees. */
static pn_status add_test(const pni_grouping *c, const pn_cluster_options *options,
                          pn_table *table, pn_error *err)
{
    pni_group_test test = {0};
    const pni_group_test_options how = {options->draws, c->resolution, options->run};
    if (c->net->n_ties == 0) {
        return pni_table_add_note(table, err, "without ties there is nothing to test");
    }
    PN_TRY(pni_group_test_run(c->net, &how, &test, err));
    PN_TRY(add_test_facts(&test, table, err));
    PN_TRY(pni_table_add_note(table, err,
                              "test%s: %zu searches reach %.4g here and on average "
                              "%.4g in %zu random networks "
                              "with the same degrees, so that %s",
                              c->net->weight == NULL ? "" : ", weights left aside",
                              test.n_searches, test.modularity, test.mean, test.n_draws,
                              test.p <= 0.05
                                  ? "groups are more than degrees alone would give"
                                  : "degrees alone would give such groups, too"));
    PN_TRY(pni_table_add_note(
        table, err,
        "z is that difference in standard deviations of the random networks, p the "
        "share of networks that reach as much, this one counted in"));
    if (isnan(test.z)) {
        return pni_table_add_note(
            table, err, "z is not defined: all random networks reach the same");
    }
    return PN_OK;
}

static pn_status make_table(const pni_grouping *c, const pn_cluster_options *options,
                            pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_table_new("cluster", &table, err, "groups by %s", c->method->head.name));
    PN_TRY(add_columns(c, table, err));
    PN_TRY(fill_rows(c, table, err));
    PN_TRY(add_facts(c, table, err));
    if (options->test) {
        PN_TRY(add_test(c, options, table, err));
    }
    PN_TRY(pni_table_describe(table, c->net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

pn_status pn_cluster(const pn_network *net, const pn_cluster_options *options,
                     pn_table **out, pn_error *err)
{
    PN_TRY(pni_two_modes(net, "cluster", err));
    const pn_cluster_options defaults = {0};
    const pn_cluster_options *given = options == NULL ? &defaults : options;
    PNI_GROUPING groups = {0};
    PN_TRY(pni_grouping_find(net, given, &groups, err));
    return make_table(&groups, given, out, err);
}
