/* Collecting the nodes, ties and attributes of a graph: see graph_input.h. */
#include "../table/parse_cell.h"
#include "graph_data.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

PNI_DEFINE_OWNED(pni_graph, pni_graph_free);

pn_status pni_graph_new(const pni_reading *reading, const char *source, pni_graph **out,
                        pn_error *err)
{
    PNI_OWNED(pni_graph, pni_graph_free) graph = calloc(1, sizeof *graph);
    if (graph == NULL) {
        return pni_fail_memory(err);
    }
    graph->reading = reading;
    graph->source = source;
    uint32_t empty = 0;
    PN_TRY(pni_names_add(&graph->text, pni_slice_of(""), &empty, err));
    PN_TRY(pni_graph_take_wishes(graph, err));
    PN_TRY(pni_graph_take_where(graph, err));
    *out = PN_STEAL(graph);
    return PN_OK;
}

static void columns_done(pni_graph_columns *columns)
{
    for (size_t k = 0; k < PNI_MAX_ATTRIBUTES; k++) {
        free(columns->text[k]);
    }
    pni_names_done(&columns->name);
    pni_names_done(&columns->passed_over);
}

void pni_graph_free(pni_graph *graph)
{
    if (graph == NULL) {
        return;
    }
    columns_done(&graph->of_nodes);
    columns_done(&graph->of_ties);
    pni_names_done(&graph->id);
    pni_names_done(&graph->text);
    free(graph->label);
    free(graph->side);
    free(graph->tie);
    free(graph);
}

void pni_graph_set_directed(pni_graph *graph)
{
    graph->directed = true;
}

pni_slice pni_graph_text(const pni_graph *graph, uint32_t number)
{
    return (pni_slice){graph->text.text[number], graph->text.length[number]};
}

pni_slice pni_graph_cell(const pni_graph *graph, const pni_graph_columns *columns,
                         size_t k, size_t element)
{
    return element < columns->size[k] ? pni_graph_text(graph, columns->text[k][element])
                                      : pni_slice_of("");
}

pni_slice pni_graph_name(const pni_graph *graph, size_t node)
{
    if (graph->label[node] != 0) {
        return pni_graph_text(graph, graph->label[node]);
    }
    return (pni_slice){graph->id.text[node], graph->id.length[node]};
}

pni_place pni_graph_place(const pni_graph *graph, const pni_graph_link *tie)
{
    return (pni_place){
        .source = graph->source, .line = tie->line, .column = tie->column};
}

static pn_status make_room_for_node(pni_graph *graph, pn_error *err)
{
    if (graph->id.size < graph->capacity_nodes) {
        return PN_OK;
    }
    const size_t n = 2 * graph->capacity_nodes + 64;
    uint32_t *label = realloc(graph->label, n * sizeof *label);
    graph->label = label == NULL ? graph->label : label;
    uint8_t *side = realloc(graph->side, n);
    graph->side = side == NULL ? graph->side : side;
    if (label == NULL || side == NULL) {
        return pni_fail_memory(err);
    }
    const size_t fresh = n - graph->capacity_nodes;
    memset(label + graph->capacity_nodes, 0, fresh * sizeof *label);
    memset(side + graph->capacity_nodes, PN_SIDE_DEFAULT, fresh);
    graph->capacity_nodes = n;
    return PN_OK;
}

pn_status pni_graph_node(pni_graph *graph, pni_slice id, size_t *node, pn_error *err)
{
    uint32_t number = 0;
    PN_TRY(make_room_for_node(graph, err));
    PN_TRY(pni_names_add(&graph->id, id, &number, err));
    *node = number;
    return PN_OK;
}

pn_status pni_graph_set_label(pni_graph *graph, size_t node, pni_slice label,
                              pn_error *err)
{
    return pni_names_add(&graph->text, label, &graph->label[node], err);
}

void pni_graph_set_side(pni_graph *graph, size_t node, pn_side side)
{
    graph->side[node] = (uint8_t)side;
}

/* The column of an attribute; PNI_MAX_ATTRIBUTES if it is one too many. */
static pn_status find_column(pni_graph_columns *columns, pni_slice name, size_t *out,
                             pn_error *err)
{
    /* one less than the builder takes: a column of year texts may come */
    enum { MOST = PNI_MAX_ATTRIBUTES - 1 };
    uint32_t number = pni_names_find(&columns->name, name);
    *out = PNI_MAX_ATTRIBUTES;
    if (number == PNI_NO_NAME && columns->name.size == MOST) {
        return pni_names_add(&columns->passed_over, name, &number, err);
    }
    PN_TRY(pni_names_add(&columns->name, name, &number, err));
    *out = number;
    return PN_OK;
}

static pn_status set_text(pni_graph *graph, pni_graph_columns *columns, size_t element,
                          const pni_slice pair[2], pn_error *err)
{
    size_t k = 0;
    if (pair[1].size == 0) {
        return PN_OK;
    }
    PN_TRY(find_column(columns, pair[0], &k, err));
    if (k == PNI_MAX_ATTRIBUTES) {
        return PN_OK;
    }
    if (element >= columns->size[k]) {
        const size_t size = 2 * element + 64;
        uint32_t *grown = realloc(columns->text[k], size * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        memset(grown + columns->size[k], 0, (size - columns->size[k]) * sizeof *grown);
        columns->text[k] = grown;
        columns->size[k] = size;
    }
    return pni_names_add(&graph->text, pair[1], &columns->text[k][element], err);
}

pn_status pni_graph_set_node_text(pni_graph *graph, size_t node, pni_slice attribute,
                                  pni_slice text, pn_error *err)
{
    const pni_slice pair[2] = {attribute, text};
    return set_text(graph, &graph->of_nodes, node, pair, err);
}

static pn_status make_room_for_tie(pni_graph *graph, pni_place place, pn_error *err)
{
    const size_t limit = graph->reading->options->limit_ties;
    if (graph->n_ties >= (limit != 0 ? limit : UINT32_MAX - 1)) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "more than %zu ties: raise --limit-ties", graph->n_ties);
    }
    if (graph->n_ties < graph->capacity_ties) {
        return PN_OK;
    }
    PN_TRY(pni_tick(graph->reading->options->run, "reading", /*share=*/-1, err));
    const size_t n = 2 * graph->capacity_ties + 64;
    pni_graph_link *grown = realloc(graph->tie, n * sizeof *grown);
    if (grown == NULL) {
        return pni_fail_memory(err);
    }
    graph->tie = grown;
    graph->capacity_ties = n;
    return PN_OK;
}

static uint32_t cut_to_32(uint64_t number)
{
    return number > UINT32_MAX ? 0 : (uint32_t)number;
}

pn_status pni_graph_tie(pni_graph *graph, size_t tail, size_t head, pni_place place,
                        size_t *tie, pn_error *err)
{
    PN_TRY(make_room_for_tie(graph, place, err));
    *tie = graph->n_ties++;
    graph->tie[*tie] = (pni_graph_link){.end = {(uint32_t)tail, (uint32_t)head},
                                        .line = cut_to_32(place.line),
                                        .column = cut_to_32(place.column),
                                        .weight = 1};
    pni_graph_start_where(graph, &graph->tie[*tie]);
    return PN_OK;
}

void pni_graph_set_weight(pni_graph *graph, size_t tie, double weight)
{
    graph->tie[tie].weight = weight;
}

/* Bytes of a text that stand in a message. */
static int shown(pni_slice text)
{
    return text.size > 60 ? 60 : (int)text.size;
}

/* A value that is `why` not usable, at its place or else by the ends of the tie. */
static pn_status drop(pni_graph *graph, pni_graph_link *tie, pni_fault_kind kind,
                      pni_place place, pn_error *err, const char *why)
{
    tie->dropped = true;
    if (place.line != 0) {
        return pni_fault(graph->reading, &graph->faults, kind, place, err, "%s", why);
    }
    const pni_slice tail = pni_graph_name(graph, tie->end[0]);
    const pni_slice head = pni_graph_name(graph, tie->end[1]);
    return pni_fault(graph->reading, &graph->faults, kind, place, err,
                     "%s, between '%.*s' and '%.*s'", why, shown(tail), tail.data,
                     shown(head), head.data);
}

static pn_status set_weight(pni_graph *graph, pni_graph_link *tie, pni_slice text,
                            pni_place place, pn_error *err)
{
    const char *why = pni_parse_weight(text, &tie->weight);
    if (why == NULL) {
        return PN_OK;
    }
    char said[128];
    snprintf(said, sizeof said, "the weight '%.*s' %s", shown(text), text.data, why);
    return drop(graph, tie, PNI_FAULT_WEIGHT, place, err, said);
}

static pn_status set_evidence(pni_graph *graph, pni_graph_link *tie, pni_slice text,
                              pni_place place, pn_error *err)
{
    pn_evidence evidence = PN_EVIDENCE_ANY;
    pni_builder_say_evidence(graph->reading->builder);
    if (pni_parse_evidence(text, &evidence)) {
        tie->evidence = (uint8_t)evidence;
        return PN_OK;
    }
    char said[128];
    snprintf(said, sizeof said, "unknown evidence '%.*s'", shown(text), text.data);
    return drop(graph, tie, PNI_FAULT_EVIDENCE, place, err, said);
}

/* `which`: 0 sets the first year, 1 the last one, 2 both. */
static pn_status set_years(pni_graph *graph, size_t at, int which, pni_slice text,
                           pn_error *err)
{
    int first = 0;
    int last = 0;
    pni_graph_link *tie = &graph->tie[at];
    const pni_years years = pni_parse_years(text, &first, &last);
    tie->year_first = which == 1 ? tie->year_first : first;
    tie->year_last = which == 0 ? tie->year_last : last;
    if (years == PNI_YEARS_ALL) {
        return PN_OK;
    }
    graph->n_no_years += years == PNI_YEARS_NONE;
    const pni_slice pair[2] = {pni_slice_of("year_text"), text};
    return set_text(graph, &graph->of_ties, at, pair, err);
}

/* A text called like a fact that another attribute tells. */
static pn_status set_other(pni_graph *graph, size_t tie, pni_slice attribute,
                           pni_slice text, pn_error *err)
{
    PNI_BYTES name = {0};
    PN_TRY(pni_bytes_format(&name, err, "%.*s_2", (int)attribute.size, attribute.data));
    const pni_slice pair[2] = {{name.data, name.size}, text};
    return set_text(graph, &graph->of_ties, tie, pair, err);
}

pn_status pni_graph_set_tie_text(pni_graph *graph, size_t tie, pni_slice attribute,
                                 pni_slice text, pni_place place, pn_error *err)
{
    static const char *const years[] = {"year_first", "year_last", "year"};
    pni_graph_look_where(graph, tie, attribute, text);
    if (pni_graph_is_other(graph, attribute)) {
        return set_other(graph, tie, attribute, text, err);
    }
    const pni_slice pair[2] = {pni_graph_meaning(graph, attribute), text};
    attribute = pair[0];
    if (pni_slice_same_word(attribute, "weight")) {
        return set_weight(graph, &graph->tie[tie], pni_slice_trim(text), place, err);
    }
    if (pni_slice_same_word(attribute, "evidence")) {
        return set_evidence(graph, &graph->tie[tie], pni_slice_trim(text), place, err);
    }
    for (int i = 0; i < 3; i++) {
        if (pni_slice_same_word(attribute, years[i])) {
            return set_years(graph, tie, i, pni_slice_trim(text), err);
        }
    }
    if (pni_slice_equal(attribute, "rows")) {
        return PN_OK;
    }
    return set_text(graph, &graph->of_ties, tie, pair, err);
}

pn_status pni_graph_set_side_names(pni_graph *graph, pni_slice left, pni_slice right,
                                   pn_error *err)
{
    PN_TRY(pni_graph_set_side_name(graph, PN_LEFT, left, err));
    return pni_graph_set_side_name(graph, PN_RIGHT, right, err);
}

pn_status pni_graph_set_side_name(pni_graph *graph, pn_side side, pni_slice name,
                                  pn_error *err)
{
    return pni_names_add(&graph->text, name, &graph->side_name[side == PN_LEFT ? 0 : 1],
                         err);
}

pn_status pni_graph_set_about(pni_graph *graph, pni_slice key, pni_slice value,
                              pn_error *err)
{
    return pni_builder_about(graph->reading->builder, key, value, err);
}

pn_status pni_graph_say_more(pni_graph *graph, size_t n, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(graph->reading->builder, PN_SUGGESTION,
                            (pni_place){.source = graph->source},
                            "put each graph into a file of its own", err,
                            "%zu more graph%s in this file, only the first one is read",
                            n, n == 1 ? " is" : "s are");
}
