/* pn_cluster_compare: do several methods find the same groups? */
#include "barber_modularity.h"
#include "grouping.h"

#include "../network/border/igraph_shim.h"
#include "../network/border/igraph_view.h"
#include "../network/network_data.h"
#include "../network/registry.h"
#include "../network/table_build.h"

#include <math.h>
#include <string.h>

enum {
#define PN_METHOD(name) METHOD_##name,
#include "methods.def"
#undef PN_METHOD
    N_METHODS
};

typedef struct comparison {
    const pn_network *net;
    const pn_cluster_options *options;
    pni_grouping groups[N_METHODS]; /* each method is asked once */
    size_t n;
} comparison;

static void comparison_done(comparison *c)
{
    for (size_t k = 0; k < c->n; k++) {
        pni_grouping_done(&c->groups[k]);
    }
}

static bool has_method(const comparison *c, const pni_method *method)
{
    bool found = false;
    for (size_t k = 0; k < c->n; k++) {
        found = found || c->groups[k].method == method;
    }
    return found;
}

static double resolution_of(const comparison *c)
{
    return c->options->resolution > 0 ? c->options->resolution : 1;
}

/* Options that a method does not take are for the others; modularity is that of one
 * resolution for all. */
static pn_status run_method(comparison *c, const pni_method *method, pn_error *err)
{
    const pn_cluster_options options = {
        .method = method->head.name,
        .resolution = method->takes_resolution ? c->options->resolution : 0,
        .starts = method->run_starts == NULL ? 0 : c->options->starts,
        .run = c->options->run};
    pni_grouping *groups = &c->groups[c->n++];
    PN_TRY(pni_grouping_find(c->net, &options, groups, err));
    return pni_barber_modularity(c->net, groups->group, resolution_of(c),
                                 &groups->modularity, err);
}

static pn_status add_method(comparison *c, pni_slice name, pn_error *err)
{
    size_t k = 0;
    PN_TRY(pni_registry_find(pn_methods, "method", name, &k, err));
    const pni_method *method = pni_method_at(k);
    return has_method(c, method) ? PN_OK : run_method(c, method, err);
}

/* What to name after barber: the one method that was given, if it is another. */
static const char *suggest_other(const comparison *c)
{
    const char *given = c->n == 0 ? "barber" : c->groups[0].method->head.name;
    return strcmp(given, "barber") == 0 ? "leiden" : given;
}

/* Runs the methods of a comma-separated list. */
static pn_status run_methods(comparison *c, const char *list, pn_error *err)
{
    const char *end = list;
    for (const char *at = list; *end != '\0'; at = end + 1) {
        end = at + strcspn(at, ",");
        const pni_slice name = pni_slice_trim((pni_slice){at, (size_t)(end - at)});
        if (name.size == 0) {
            return pni_fail(err, PN_EUSE,
                            "'%s' is not a list of methods: give two or more with "
                            "commas between, such as barber,leiden",
                            list);
        }
        PN_TRY(add_method(c, name, err));
    }
    if (c->n < 2) {
        return pni_fail(err, PN_EUSE,
                        "one method alone has nothing to be compared with: give two or "
                        "more, such as barber,%s",
                        suggest_other(c));
    }
    return PN_OK;
}

static pn_status copy_groups(const pni_grouping *groups, igraph_vector_int_t *out,
                             pn_error *err)
{
    const size_t n = pni_n_nodes(groups->net);
    PN_IGRAPH(igraph_vector_int_init(out, (pni_igraph_int)n), err);
    for (size_t i = 0; i < n; i++) {
        VECTOR(*out)[i] = groups->group[i];
    }
    return PN_OK;
}

static bool are_same(const pni_grouping *a, const pni_grouping *b)
{
    const size_t n = pni_n_nodes(a->net); /* both are numbered by one rule */
    return n == 0 || memcmp(a->group, b->group, n * sizeof *a->group) == 0;
}

/* Agreement of two partitions; that of a partition with itself is 1. */
static pn_status compare_pair(const pni_grouping *a, const pni_grouping *b,
                              const pn_run *run, double *rand_index, double *nmi,
                              pn_error *err)
{
    *rand_index = 1;
    *nmi = 1;
    if (are_same(a, b)) {
        return PN_OK;
    }
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, run, err));
    PN_VECTOR_INT first = {0};
    PN_VECTOR_INT second = {0};
    PN_TRY(copy_groups(a, &first, err));
    PN_TRY(copy_groups(b, &second, err));
    PN_IGRAPH(igraph_compare_communities(&first, &second, rand_index,
                                         IGRAPH_COMMCMP_ADJUSTED_RAND),
              err);
    PN_IGRAPH(igraph_compare_communities(&first, &second, nmi, IGRAPH_COMMCMP_NMI),
              err);
    const double rounding = 1e-14;
    *rand_index = fabs(*rand_index) < rounding ? 0 : *rand_index;
    *nmi = fabs(*nmi) < rounding ? 0 : *nmi;
    return PN_OK;
}

static pn_status add_columns(pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "a", PN_TEXT, "", "a method", err));
    PN_TRY(pni_table_add_column(table, "b", PN_TEXT, "", "another method", err));
    PN_TRY(pni_table_add_column(table, "adjusted_rand", PN_NUMBER, "",
                                "agreement on pairs of nodes beyond chance: 1 the same "
                                "groups, 0 as by chance",
                                err));
    PN_TRY(pni_table_add_column(table, "nmi", PN_NUMBER, "",
                                "normalised mutual information: 1 the same groups, 0 "
                                "nothing in common",
                                err));
    PN_TRY(pni_table_add_column(table, "groups_a", PN_INTEGER, "",
                                "groups that the first method found", err));
    PN_TRY(pni_table_add_column(table, "groups_b", PN_INTEGER, "",
                                "groups that the second method found", err));
    PN_TRY(pni_table_add_column(table, "modularity_a", PN_NUMBER, "",
                                "Barber's modularity of the first", err));
    return pni_table_add_column(table, "modularity_b", PN_NUMBER, "",
                                "Barber's modularity of the second", err);
}

static pn_status put_pair(const comparison *c, size_t i, size_t j, size_t row,
                          pn_table *table, pn_error *err)
{
    const pni_grouping *a = &c->groups[i];
    const pni_grouping *b = &c->groups[j];
    double rand_index = 0;
    double nmi = 0;
    PN_TRY(compare_pair(a, b, c->options->run, &rand_index, &nmi, err));
    PN_TRY(pni_table_put_text(table, row, 0, a->method->head.name, err));
    PN_TRY(pni_table_put_text(table, row, 1, b->method->head.name, err));
    pni_table_put(table, row, 2, rand_index);
    pni_table_put(table, row, 3, nmi);
    pni_table_put(table, row, 4, (double)a->n_groups);
    pni_table_put(table, row, 5, (double)b->n_groups);
    pni_table_put(table, row, 6, a->modularity);
    pni_table_put(table, row, 7, b->modularity);
    return PN_OK;
}

static pn_status fill(const comparison *c, pn_table *table, pn_error *err)
{
    size_t row = 0;
    PN_TRY(add_columns(table, err));
    PN_TRY(pni_table_set_rows(table, c->n * (c->n - 1) / 2, err));
    for (size_t i = 0; i < c->n; i++) {
        for (size_t j = i + 1; j < c->n; j++) {
            PN_TRY(put_pair(c, i, j, row++, table, err));
        }
    }
    return pni_table_add_note(
        table, err,
        "adjusted_rand (Hubert, Arabie 1985) and nmi (Danon et al. 2005) are 1 where "
        "two "
        "methods find the same groups; modularity is that of Barber (2007) at "
        "resolution %g",
        resolution_of(c));
}

pn_status pn_cluster_compare(const pn_network *net, const char *methods,
                             const pn_cluster_options *options, pn_table **out,
                             pn_error *err)
{
    const pn_cluster_options defaults = {0};
    PNI_SCOPED(comparison, comparison_done)
    c = {.net = net, .options = options == NULL ? &defaults : options};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(run_methods(&c, methods == NULL ? "" : methods, err));
    PN_TRY(pni_table_new("cluster", &table, err, "agreement of methods"));
    PN_TRY(fill(&c, table, err));
    PN_TRY(pni_table_describe(table, net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
