/* From a graph whose sides are known to rows of a builder. */
#include "graph_data.h"

#include "../../base/bytes.h"

#include <inttypes.h>
#include <stdlib.h>

/* What the nodes are called in the network; names of one side are distinct. */
typedef struct naming {
    pni_graph *graph;
    bool *gone;       /* [n_nodes] --where took all their ties */
    pni_slice *name;  /* [n_nodes] */
    pni_names of[2];  /* names of each side */
    bool *shared[2];  /* [of[side].size] several nodes have it */
    size_t n_renamed; /* nodes */
    size_t renamed;   /* the first of them */
} naming;

static void naming_done(naming *n)
{
    for (int side = 0; side < 2; side++) {
        pni_names_done(&n->of[side]);
        free(n->shared[side]);
    }
    free(n->gone);
    free(n->name);
}

static int side_index(const pni_graph *g, size_t node)
{
    return g->side[node] == PN_LEFT ? 0 : 1;
}

static bool is_placed(const naming *n, size_t node)
{
    const uint8_t side = n->graph->side[node];
    return !n->gone[node] && (side == PN_LEFT || side == PN_RIGHT);
}

static pn_status check_name(const pni_graph *g, pni_slice name, pn_error *err)
{
    const size_t set = g->reading->options->limit_name;
    const size_t limit = set != 0 ? set : 4096;
    const pni_place place = {.source = g->source};
    if (name.size == 0) {
        return pni_fail_at(err, PN_EDATA, place,
                           "a node has no name: give it an id or a label");
    }
    if (name.size > limit) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "a name is longer than %zu bytes: shorten it, or raise "
                           "--limit-name",
                           limit);
    }
    return PN_OK;
}

static pn_status collect_names(naming *n, pn_error *err)
{
    pni_graph *g = n->graph;
    for (size_t v = 0; v < g->id.size; v++) {
        n->name[v] = pni_graph_name(g, v);
        PN_TRY(check_name(g, n->name[v], err));
        if (!is_placed(n, v)) {
            continue;
        }
        const int s = side_index(g, v);
        const size_t before = n->of[s].size;
        uint32_t number = 0;
        PN_TRY(pni_names_add(&n->of[s], n->name[v], &number, err));
        n->shared[s][number] = n->shared[s][number] || number < before;
    }
    return PN_OK;
}

/* `name (id)`, and that again should it be taken. */
static pn_status rename_node(naming *n, size_t node, pn_error *err)
{
    pni_graph *g = n->graph;
    pni_names *taken = &n->of[side_index(g, node)];
    PNI_BYTES text = {0};
    pni_slice name = n->name[node];
    PN_TRY(pni_bytes_add(&text, name.data, name.size, err));
    while (pni_names_find(taken, name) != PNI_NO_NAME) {
        PN_TRY(pni_bytes_format(&text, err, " (%s)", g->id.text[node]));
        name = (pni_slice){text.data, text.size};
    }
    uint32_t number = 0;
    PN_TRY(check_name(g, name, err));
    PN_TRY(pni_names_add(taken, name, &number, err));
    n->name[node] = (pni_slice){taken->text[number], taken->length[number]};
    n->renamed = n->n_renamed == 0 ? node : n->renamed;
    n->n_renamed++;
    return PN_OK;
}

static pn_status make_distinct(naming *n, pn_error *err)
{
    const pni_graph *g = n->graph;
    for (size_t v = 0; v < g->id.size; v++) {
        const int s = is_placed(n, v) ? side_index(g, v) : 0;
        const uint32_t number = pni_names_find(&n->of[s], n->name[v]);
        if (is_placed(n, v) && n->shared[s][number]) {
            PN_TRY(rename_node(n, v, err));
        }
    }
    if (n->n_renamed == 0) {
        return PN_OK;
    }
    return pni_builder_find(
        g->reading->builder, PN_SUGGESTION, (pni_place){.source = g->source},
        "give each node a name of its own", err,
        "%zu nodes share their name with another one of their side and are told apart "
        "by their ids, such as '%.*s'",
        n->n_renamed, (int)n->name[n->renamed].size, n->name[n->renamed].data);
}

static pn_status make_names(naming *n, pn_error *err)
{
    const size_t n_nodes = n->graph->id.size;
    n->name = calloc(n_nodes + 1, sizeof *n->name);
    n->shared[0] = calloc(n_nodes + 1, sizeof(bool));
    n->shared[1] = calloc(n_nodes + 1, sizeof(bool));
    if (n->name == NULL || n->shared[0] == NULL || n->shared[1] == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(collect_names(n, err));
    return make_distinct(n, err);
}

static pn_status declare(const pni_graph *g, pn_error *err)
{
    pni_builder *builder = g->reading->builder;
    if (g->side_name[0] != 0 && g->side_name[1] != 0) {
        PN_TRY(pni_builder_sides(builder, pni_graph_text(g, g->side_name[0]),
                                 pni_graph_text(g, g->side_name[1]), err));
    }
    for (size_t k = 0; k < g->of_ties.name.size; k++) {
        size_t column = 0; /* counts with k: the builder is new */
        PN_TRY(pni_builder_tie_attribute(builder, pni_slice_of(g->of_ties.name.text[k]),
                                         &column, err));
    }
    return PN_OK;
}

static pn_status add_tie(const naming *n, size_t t, pn_error *err)
{
    const pni_graph *g = n->graph;
    const pni_graph_link *tie = &g->tie[t];
    const size_t left = g->side[tie->end[0]] == PN_LEFT ? 0 : 1;
    const bool has_first = tie->year_first != 0;
    const bool has_last = tie->year_last != 0;
    pni_slice text[PNI_MAX_ATTRIBUTES];
    for (size_t k = 0; k < g->of_ties.name.size; k++) {
        text[k] = pni_graph_cell(g, &g->of_ties, k, t);
    }
    const pni_row row = {.left = n->name[tie->end[left]],
                         .right = n->name[tie->end[1 - left]],
                         .weight = tie->weight,
                         .evidence = (pn_evidence)tie->evidence,
                         .year_first = has_first ? tie->year_first : tie->year_last,
                         .year_last = has_last ? tie->year_last : tie->year_first,
                         .text = text};
    return pni_builder_add(g->reading->builder, &row, err);
}

static pn_status add_node_texts(const naming *n, size_t node, pn_error *err)
{
    const pni_graph *g = n->graph;
    const pn_side side = (pn_side)g->side[node];
    for (size_t k = 0; k < g->of_nodes.name.size; k++) {
        const pni_slice text = pni_graph_cell(g, &g->of_nodes, k, node);
        if (text.size > 0) {
            PN_TRY(pni_builder_node_text(g->reading->builder, side, n->name[node],
                                         pni_slice_of(g->of_nodes.name.text[k]), text,
                                         err));
        }
    }
    return PN_OK;
}

/* Nodes of themselves; `*n_left_out` counts those without a side. */
static pn_status add_nodes(const naming *n, size_t *n_left_out, pn_error *err)
{
    const pni_graph *g = n->graph;
    for (size_t v = 0; v < g->id.size; v++) {
        if (!is_placed(n, v)) {
            *n_left_out += !n->gone[v];
            continue;
        }
        PN_TRY(pni_builder_node(g->reading->builder, (pn_side)g->side[v], n->name[v],
                                err));
        PN_TRY(add_node_texts(n, v, err));
    }
    return PN_OK;
}

static pn_status report(const pni_graph *g, size_t n_left_out, pn_error *err)
{
    pni_builder *builder = g->reading->builder;
    const pni_place place = {.source = g->source};
    if (n_left_out > 0) {
        PN_TRY(pni_builder_find(
            builder, PN_SUGGESTION, place,
            "give the nodes an attribute 'side' with the values left and right", err,
            n_left_out == 1
                ? "%zu node without a tie is on no side and was left out"
                : "%zu nodes without a tie are on no side and were left out",
            n_left_out));
    }
    const size_t n_more = g->of_nodes.passed_over.size + g->of_ties.passed_over.size;
    if (n_more > 0) {
        PN_TRY(pni_builder_find(builder, PN_REMARK, place, "", err,
                                n_more == 1
                                    ? "%zu attribute was passed over: no more "
                                      "than %d of nodes and of ties are read"
                                    : "%zu attributes were passed over: no more "
                                      "than %d of nodes and of ties are read",
                                n_more, PNI_MAX_ATTRIBUTES - 1));
    }
    if (g->n_no_years > 0) {
        PN_TRY(pni_builder_find(builder, PN_REMARK, place,
                                "write years as 2019 or 2019-2022", err,
                                "%" PRIu64 " %s kept as year_text", g->n_no_years,
                                g->n_no_years == 1 ? "year of a tie is no year and"
                                                   : "years of ties are no years and"));
    }
    return pni_faults_report(g->reading, &g->faults, g->source, err);
}

pn_status pni_graph_finish(pni_graph *graph, pn_error *err)
{
    PNI_SCOPED(naming, naming_done) names = {.graph = graph};
    size_t n_left_out = 0;
    PN_TRY(pni_graph_check_wishes(graph, err));
    PN_TRY(pni_graph_take_nodes(graph, err));
    names.gone = calloc(graph->id.size + 1, sizeof *names.gone);
    if (names.gone == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_graph_apply_where(graph, names.gone, err));
    PN_TRY(pni_graph_decide_sides(graph, err));
    PN_TRY(make_names(&names, err));
    PN_TRY(declare(graph, err));
    for (size_t t = 0; t < graph->n_ties; t++) {
        if (!graph->tie[t].dropped) {
            PN_TRY(add_tie(&names, t, err));
        }
    }
    PN_TRY(add_nodes(&names, &n_left_out, err));
    return report(graph, n_left_out, err);
}
