/* pn_cluster: groups by one method, numbered and described. */
#include "barber_modularity.h"
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
} clustering;

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
    const char *name = options->method == NULL ? "leiden" : options->method;
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
    return PN_OK;
}

/* Groups of the method; every node by itself where there is no tie. */
static pn_status find_groups(clustering *c, const pn_run *run, pn_error *err)
{
    if (c->net->n_ties == 0) {
        for (size_t i = 0; i < pni_n_nodes(c->net); i++) {
            c->group[i] = (uint32_t)i;
        }
    } else {
        PN_TRY(c->method->run(c->net, c->resolution, run, c->group, err));
    }
    return pni_group_order(c->net, c->group, c->row, &c->n_groups, err);
}

static pn_status add_columns(pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "group", PN_INTEGER, "",
                                "number of the group, 1 being the largest", err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    return pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err);
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
    }
    return PN_OK;
}

static pn_status add_facts(const clustering *c, pn_table *table, pn_error *err)
{
    double modularity = NAN;
    PN_TRY(pni_barber_modularity(c->net, c->group, c->resolution, &modularity, err));
    PN_TRY(pni_table_add_fact(table, "groups", (double)c->n_groups, err));
    PN_TRY(pni_table_add_fact(table, "modularity", modularity, err));
    PN_TRY(pni_table_add_fact(table, "resolution", c->resolution, err));
    PN_TRY(pni_table_add_note(table, err, "%s", c->method->note));
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
    PN_TRY(add_columns(table, err));
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
    clustering c = {.net = net};
    PN_TRY(read_options(given, &c, err));
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *group = malloc((n + 1) * sizeof *group);
    PNI_FREE uint32_t *row = malloc((n + 1) * sizeof *row);
    if (group == NULL || row == NULL) {
        return pni_fail_memory(err);
    }
    c.group = group;
    c.row = row;
    PN_TRY(find_groups(&c, given->run, err));
    return make_table(&c, out, err);
}
