/* The option `columns` for graphs: which attributes of ties are weight, evidence, year.
 */
#include "../table/columns_option.h"
#include "graph_data.h"

#include "../../base/scope.h"

static const pni_role tie_roles[] = {PNI_ROLE_WEIGHT, PNI_ROLE_EVIDENCE, PNI_ROLE_YEAR};
static const char *const role_names[] = {"weight", "evidence", "year"};

enum { N_ROLES = sizeof tie_roles / sizeof tie_roles[0] };

pn_status pni_graph_take_wishes(pni_graph *graph, pn_error *err)
{
    pni_wanted wanted = {0};
    size_t n = 0;
    PN_TRY(pni_wanted_parse(graph->reading->options->columns, &wanted, err));
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        n += wanted.column[role].data != NULL;
    }
    for (size_t i = 0; i < N_ROLES; i++) {
        graph->wanted[i] = wanted.column[tie_roles[i]];
        n -= graph->wanted[i].data != NULL;
    }
    if (n == 0) {
        return PN_OK;
    }
    return pni_fail(err, PN_EUSE,
                    "'%s' is a graph: --columns can say which attributes of its ties "
                    "are weight, evidence and year; an attribute 'side' of the nodes "
                    "tells the sides",
                    graph->source);
}

pni_slice pni_graph_meaning(pni_graph *graph, pni_slice attribute)
{
    for (size_t i = 0; i < N_ROLES; i++) {
        const pni_slice wanted = graph->wanted[i];
        if (wanted.data != NULL && pni_slice_compare(wanted, attribute) == 0) {
            graph->has_wanted[i] = true;
            return pni_slice_of(role_names[i]);
        }
    }
    return attribute;
}

bool pni_graph_is_other(const pni_graph *graph, pni_slice attribute)
{
    for (size_t i = 0; i < N_ROLES; i++) {
        const bool is_role = pni_slice_same_word(attribute, role_names[i]) ||
                             (tie_roles[i] == PNI_ROLE_YEAR &&
                              (pni_slice_same_word(attribute, "year_first") ||
                               pni_slice_same_word(attribute, "year_last")));
        if (graph->wanted[i].data != NULL && is_role) {
            return pni_slice_compare(graph->wanted[i], attribute) != 0;
        }
    }
    return false;
}

pn_status pni_graph_check_wishes(const pni_graph *graph, pn_error *err)
{
    for (size_t i = 0; i < N_ROLES; i++) {
        if (graph->wanted[i].data != NULL && !graph->has_wanted[i]) {
            return pni_graph_fail_attribute(graph, "--columns", graph->wanted[i], err);
        }
    }
    return PN_OK;
}
