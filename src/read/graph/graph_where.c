/* The option --where for graphs: which ties count, by their attributes. */
#include "../table/where.h"
#include "../text/same_header.h"
#include "graph_data.h"

#include "../../base/scope.h"

#include <inttypes.h>

pn_status pni_graph_take_where(pni_graph *graph, pn_error *err)
{
    const char *const *where = graph->reading->options->where;
    for (size_t i = 0; where != NULL && where[i] != NULL; i++) {
        if (i == PNI_MAX_CONDITIONS) {
            return pni_fail(err, PN_ELIMIT,
                            "--where: no more than %d conditions on the ties of a "
                            "graph are possible",
                            PNI_MAX_CONDITIONS);
        }
        pni_graph_condition *c = &graph->condition[i];
        PN_TRY(pni_where_parse(where[i], &c->attribute, &c->value, err));
        graph->n_conditions++;
    }
    return PN_OK;
}

void pni_graph_start_where(const pni_graph *graph, pni_graph_link *tie)
{
    for (size_t i = 0; i < graph->n_conditions; i++) {
        const bool is_empty = graph->condition[i].value.size == 0;
        tie->met |= is_empty ? UINT32_C(1) << i : 0;
    }
}

void pni_graph_look_where(pni_graph *graph, size_t tie, pni_slice attribute,
                          pni_slice text)
{
    for (size_t i = 0; i < graph->n_conditions; i++) {
        pni_graph_condition *c = &graph->condition[i];
        if (!pni_same_header(c->attribute, attribute)) {
            continue;
        }
        const uint32_t bit = UINT32_C(1) << i;
        const bool met = pni_slice_compare(pni_slice_trim(text), c->value) == 0;
        uint32_t *all = &graph->tie[tie].met;
        *all = met ? *all | bit : *all & ~bit;
        c->known = true;
    }
}

/* Drops ties; `tied` takes the nodes that keep one, `gone` those that had one. */
static uint64_t drop_ties(pni_graph *g, bool *gone, size_t *n_kept)
{
    const uint32_t all = (uint32_t)((UINT64_C(1) << g->n_conditions) - 1);
    uint64_t n_left_out = 0;
    for (size_t t = 0; t < g->n_ties; t++) {
        pni_graph_link *tie = &g->tie[t];
        const bool leave = tie->met != all;
        n_left_out += leave;
        tie->dropped = tie->dropped || leave;
        gone[tie->end[0]] = true;
        gone[tie->end[1]] = true;
    }
    *n_kept = 0;
    for (size_t t = 0; t < g->n_ties; t++) {
        if (!g->tie[t].dropped) {
            gone[g->tie[t].end[0]] = false;
            gone[g->tie[t].end[1]] = false;
            ++*n_kept;
        }
    }
    return n_left_out;
}

pn_status pni_graph_apply_where(pni_graph *g, bool *gone, pn_error *err)
{
    if (g->n_conditions == 0 || g->n_ties == 0) {
        return PN_OK;
    }
    for (size_t i = 0; i < g->n_conditions; i++) {
        if (!g->condition[i].known) {
            return pni_graph_fail_attribute(g, "--where", g->condition[i].attribute,
                                            err);
        }
    }
    size_t n_kept = 0;
    const uint64_t n = drop_ties(g, gone, &n_kept);
    if (n_kept == 0) {
        return pni_fail(err, PN_EDATA,
                        "no tie of '%s' that can be used meets --where '%s'%s: compare "
                        "the spelling",
                        g->source, g->reading->options->where[0],
                        g->n_conditions > 1 ? " and what else is asked for" : "");
    }
    return n == 0 ? PN_OK
                  : pni_builder_find(g->reading->builder, PN_REMARK,
                                     (pni_place){.source = g->source}, "", err,
                                     "%" PRIu64 " %s not meet --where and %s left out",
                                     n, n == 1 ? "tie does" : "ties do",
                                     n == 1 ? "was" : "were");
}
