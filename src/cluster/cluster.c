/* pn_cluster: groups by one method, numbered and described. */
#include "barber_modularity.h"
#include "confidence.h"
#include "group_order.h"
#include "method.h"

#include "../base/bytes.h"
#include "../network/network_data.h"
#include "../network/registry.h"
#include "../network/table_build.h"

#include <math.h>

typedef struct clustering {
    const pn_network *net;
    const pni_method *method;
    double resolution;
    uint32_t *group; /* [n_nodes] from 0, numbered as people see them less 1 */
    uint32_t *row;   /* [n_nodes] nodes in the order of the rows */
    size_t n_groups;
    pni_trials trials;  /* none for methods with one start */
    double *confidence; /* [n_nodes] if there are trials */
} clustering;

static void clustering_done(clustering *c)
{
    free(c->group);
    free(c->row);
    free(c->confidence);
    pni_trials_done(&c->trials);
}

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

static pn_status read_options(const pn_cluster_options *options, clustering *c,
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
    return PN_OK;
}

/* Groups of the method; every node by itself where there is no tie. */
static pn_status run_method(clustering *c, const pn_cluster_options *options,
                            pn_error *err)
{
    const pni_trying trying = {c->resolution, options->starts, options->run};
    if (c->net->n_ties == 0) {
        for (size_t i = 0; i < pni_n_nodes(c->net); i++) {
            c->group[i] = (uint32_t)i;
        }
        return PN_OK;
    }
    if (c->method->run_starts == NULL) {
        return c->method->run(c->net, c->resolution, options->run, c->group, err);
    }
    return c->method->run_starts(c->net, &trying, c->group, &c->trials, err);
}

static pn_status find_groups(clustering *c, const pn_cluster_options *options,
                             pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    PN_TRY(run_method(c, options, err));
    PN_TRY(pni_group_order(c->net, c->group, c->row, &c->n_groups, err));
    if (c->trials.n == 0) {
        return PN_OK;
    }
    c->confidence = malloc((n + 1) * sizeof *c->confidence);
    if (c->confidence == NULL) {
        return pni_fail_memory(err);
    }
    return pni_confidence(n, c->group, &c->trials, c->confidence, err);
}

static pn_status add_columns(const clustering *c, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "group", PN_INTEGER, "",
                                "number of the group, 1 being the largest", err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    PN_TRY(pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err));
    if (c->confidence == NULL) {
        return PN_OK;
    }
    return pni_table_add_column(
        table, "confidence", PN_NUMBER, "",
        "share of the starts that put it where most of its group was", err);
}

static pn_status fill_rows(const clustering *c, pn_table *table, pn_error *err)
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
        }
    }
    return PN_OK;
}

/* What the starts agree on. */
static pn_status add_sureness(const clustering *c, pn_table *table, pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    const size_t n_starts = c->trials.n;
    double sum = 0;
    PNI_FREE size_t *count = malloc((n_starts + 1) * sizeof *count);
    if (count == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_trial_groups(n, &c->trials, count, err));
    for (size_t i = 0; i < n; i++) {
        sum += c->confidence[i];
    }
    PN_TRY(pni_table_add_fact(table, "starts", (double)n_starts, err));
    PN_TRY(pni_table_add_fact(table, "groups_lowest", (double)count[0], err));
    PN_TRY(pni_table_add_fact(table, "groups_median", (double)count[(n_starts - 1) / 2],
                              err));
    PN_TRY(
        pni_table_add_fact(table, "groups_highest", (double)count[n_starts - 1], err));
    PN_TRY(pni_table_add_fact(table, "mean_confidence", sum / (double)n, err));
    return pni_table_add_note(
        table, err,
        "confidence is the share of the %zu starts that put a node where most of its "
        "group was: 1 is sure, low values stand between groups",
        n_starts);
}

static pn_status add_facts(const clustering *c, pn_table *table, pn_error *err)
{
    double modularity = NAN;
    PN_TRY(pni_barber_modularity(c->net, c->group, c->resolution, &modularity, err));
    PN_TRY(pni_table_add_fact(table, "groups", (double)c->n_groups, err));
    PN_TRY(pni_table_add_fact(table, "modularity", modularity, err));
    PN_TRY(pni_table_add_fact(table, "resolution", c->resolution, err));
    PN_TRY(pni_table_add_note(table, err, "%s", c->method->note));
    if (c->confidence != NULL) {
        PN_TRY(add_sureness(c, table, err));
    }
    if (isnan(modularity)) {
        return pni_table_add_note(table, err,
                                  "modularity is not defined: there are no ties");
    }
    return pni_table_add_note(
        table, err,
        "modularity is that of Barber (2007) for two-mode networks: "
        "the share of weight inside groups beyond what strengths "
        "alone would put there");
}

static pn_status make_table(const clustering *c, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_table_new("cluster", &table, err, "groups by %s", c->method->head.name));
    PN_TRY(add_columns(c, table, err));
    PN_TRY(fill_rows(c, table, err));
    PN_TRY(add_facts(c, table, err));
    PN_TRY(pni_table_describe(table, c->net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

pn_status pn_cluster(const pn_network *net, const pn_cluster_options *options,
                     pn_table **out, pn_error *err)
{
    const pn_cluster_options defaults = {0};
    const pn_cluster_options *given = options == NULL ? &defaults : options;
    const size_t n = pni_n_nodes(net);
    PNI_SCOPED(clustering, clustering_done) c = {.net = net};
    PN_TRY(read_options(given, &c, err));
    c.group = malloc((n + 1) * sizeof *c.group);
    c.row = malloc((n + 1) * sizeof *c.row);
    if (c.group == NULL || c.row == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(find_groups(&c, given, err));
    return make_table(&c, out, err);
}
