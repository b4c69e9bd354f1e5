/* pn_cluster_describe: each group in words that a person would use. */
#include "grouping.h"
#include "typical_words.h"

#include "../base/bytes.h"
#include "../network/network_data.h"
#include "../network/table_build.h"

#include <math.h>

/* What is counted of a group. */
typedef struct portrait {
    size_t n_nodes[2];
    double inside; /* weight of ties */
    double outside;
    uint32_t hub; /* right node with the most weight inside; none if hub_weight is 0 */
    double hub_weight;
    size_t hub_ties;
} portrait;

static pn_status add_columns(pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "group", PN_INTEGER, "",
                                "number of the group, 1 being the largest", err));
    PN_TRY(pni_table_add_column(table, "left", PN_INTEGER, "",
                                "its nodes of the left side", err));
    PN_TRY(pni_table_add_column(table, "right", PN_INTEGER, "",
                                "its nodes of the right side", err));
    PN_TRY(pni_table_add_column(table, "hub", PN_TEXT, "",
                                "its right node with the most weight inside", err));
    PN_TRY(pni_table_add_column(table, "hub_ties", PN_INTEGER, "",
                                "ties of the hub inside the group", err));
    PN_TRY(pni_table_add_column(table, "outside", PN_NUMBER, "",
                                "share of the weight of its ties that leads out", err));
    PN_TRY(pni_table_add_column(table, "typical", PN_TEXT, "",
                                "field or sector that chance would least give it",
                                err));
    return pni_table_add_column(table, "times", PN_NUMBER, "",
                                "how many times its share in the whole network", err);
}

static void add_ties_of_left(const pni_grouping *c, size_t node, portrait *portraits)
{
    const pn_network *net = c->net;
    for (uint64_t t = net->start[node]; t < net->start[node + 1]; t++) {
        const double weight = pni_weight(net, (size_t)t);
        const uint32_t a = c->group[node];
        const uint32_t b = c->group[net->partner[t]];
        portraits[a].inside += a == b ? weight : 0;
        portraits[a].outside += a == b ? 0 : weight;
        portraits[b].outside += a == b ? 0 : weight;
    }
}

static void try_as_hub(const pni_grouping *c, uint32_t node, portrait *p)
{
    const pn_network *net = c->net;
    double weight = 0;
    size_t n_ties = 0;
    for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
        if (c->group[net->partner[row]] == c->group[node]) {
            weight += pni_weight(net, pni_row_tie(net, row));
            n_ties++;
        }
    }
    if (weight > p->hub_weight) {
        p->hub = node;
        p->hub_weight = weight;
        p->hub_ties = n_ties;
    }
}

static void portray(const pni_grouping *c, portrait *portraits)
{
    const size_t n = pni_n_nodes(c->net);
    for (size_t i = 0; i < n; i++) {
        const bool is_right = i >= c->net->n_left;
        portrait *p = &portraits[c->group[i]];
        p->n_nodes[is_right]++;
        if (is_right) {
            try_as_hub(c, (uint32_t)i, p);
        } else {
            add_ties_of_left(c, i, portraits);
        }
    }
}

static pn_status put_typical(const pni_typical *typical, pn_table *table, size_t row,
                             pn_error *err)
{
    PNI_BYTES word = {0};
    if (typical->word.size == 0) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_format(&word, err, "%.*s", (int)typical->word.size,
                            typical->word.data));
    pni_table_put(table, row, 7, typical->times);
    return pni_table_put_text(table, row, 6, word.data, err);
}

static pn_status fill_rows(const pni_grouping *c, const portrait *portraits,
                           const pni_typical *typical, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_set_rows(table, c->n_groups, err));
    for (size_t g = 0; g < c->n_groups; g++) {
        const portrait *p = &portraits[g];
        pni_table_put(table, g, 0, (double)g + 1);
        pni_table_put(table, g, 1, (double)p->n_nodes[0]);
        pni_table_put(table, g, 2, (double)p->n_nodes[1]);
        if (p->hub_weight > 0) {
            PN_TRY(pni_table_put_text(table, g, 3, c->net->name[p->hub], err));
        }
        pni_table_put(table, g, 4, (double)p->hub_ties);
        if (p->inside + p->outside > 0) {
            pni_table_put(table, g, 5, p->outside / (p->inside + p->outside));
        }
        PN_TRY(put_typical(&typical[g], table, g, err));
    }
    return PN_OK;
}

/* What the last two columns mean, if they say anything. */
static pn_status note_typical(const pni_typical *typical, size_t n_groups,
                              pn_table *table, pn_error *err)
{
    bool is_known = false;
    for (size_t g = 0; g < n_groups; g++) {
        is_known = is_known || typical[g].word.size > 0;
    }
    if (!is_known) {
        return pni_table_add_note(table, err,
                                  "typical is empty: no field of ties or sector of "
                                  "nodes stands out in a group, or none is known");
    }
    return pni_table_add_note(
        table, err,
        "typical is the field of ties or sector of nodes, at least twice in the group, "
        "with the least hypergeometric p, empty where none stands out; times compares "
        "its share there with that in the whole network");
}

static pn_status fill(const pni_grouping *c, const pn_run *run, pn_table *table,
                      pn_error *err)
{
    PNI_FREE portrait *portraits = calloc(c->n_groups + 1, sizeof *portraits);
    PNI_FREE pni_typical *typical = calloc(c->n_groups + 1, sizeof *typical);
    if (portraits == NULL || typical == NULL) {
        return pni_fail_memory(err);
    }
    portray(c, portraits);
    PN_TRY(pni_typical_words(c, run, typical, err));
    PN_TRY(add_columns(table, err));
    PN_TRY(fill_rows(c, portraits, typical, table, err));
    PN_TRY(pni_table_add_fact(table, "groups", (double)c->n_groups, err));
    PN_TRY(pni_table_add_fact(table, "modularity", c->modularity, err));
    PN_TRY(pni_table_add_note(table, err,
                              "left counts nodes of the %s side, right those of the %s "
                              "side",
                              c->net->side_name[0], c->net->side_name[1]));
    PN_TRY(pni_table_add_note(
        table, err,
        "hub is the %s with the most weight inside the group, hub_ties its ties there; "
        "outside is the share of the weight of the group's ties that leads out of it",
        c->net->side_name[1]));
    return note_typical(typical, c->n_groups, table, err);
}

pn_status pn_cluster_describe(const pn_network *net, const pn_cluster_options *options,
                              pn_table **out, pn_error *err)
{
    PN_TRY(pni_two_modes(net, "cluster", err));
    const pn_cluster_options defaults = {0};
    const pn_cluster_options *given = options == NULL ? &defaults : options;
    if (given->test) {
        return pni_fail(err, PN_EUSE,
                        "the test is of all groups together: describe them, or test");
    }
    PNI_GROUPING groups = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_grouping_find(net, given, &groups, err));
    PN_TRY(pni_table_new("cluster", &table, err, "what the groups by %s are like",
                         groups.method->head.name));
    PN_TRY(fill(&groups, given->run, table, err));
    PN_TRY(pni_table_describe(table, net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
