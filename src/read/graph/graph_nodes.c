/*
 * A table of nodes beside a graph: Gephi's nodes (Id, Label, …), VOSviewer's map (id,
 * label, x, y, cluster, …), or organisations of which an id stands in the ties.
 */
#include "../input_file.h"
#include "../table/small_table.h"
#include "graph_data.h"

#include "../../base/scope.h"
#include "../../network/build/builder_data.h"

/* The table while it is taken. */
typedef struct nodes {
    pni_graph *graph;
    pni_small_table table;
    pni_faults faults;
    size_t id; /* columns, or SIZE_MAX */
    size_t label;
    bool *said; /* [capacity] by number of the node: it had a row */
} nodes;

static void nodes_done(nodes *n)
{
    pni_small_table_done(&n->table);
    free(n->said);
}

static bool knows_ids(const nodes *n)
{
    for (size_t i = 0; n->id != SIZE_MAX && i < n->table.n_rows; i++) {
        const pni_slice id = n->table.row[i].cell[n->id].text;
        if (pni_names_find(&n->graph->id, id) != PNI_NO_NAME) {
            return true;
        }
    }
    return false;
}

/* What the node is, not what it looks like. */
static bool is_kept(const nodes *n, size_t column)
{
    static const char *const drawing[] = {"x", "y", "z", "size", "color", "colour"};
    const pni_slice header = n->table.header[column].text;
    bool kept = column != n->id && column != n->label && header.size > 0;
    for (size_t i = 0; kept && i < sizeof drawing / sizeof drawing[0]; i++) {
        kept = !pni_slice_same_word(header, drawing[i]);
    }
    return kept;
}

static pn_status take_row(nodes *n, const pni_small_cell *row, pn_error *err)
{
    const pni_small_cell *id = &row[n->id];
    const pni_place place = pni_small_table_place(&n->table, id);
    size_t node = 0;
    if (id->text.size == 0) {
        return pni_fault(n->graph->reading, &n->faults, PNI_FAULT_NAME, place, err,
                         "the id of the node is empty");
    }
    PN_TRY(pni_graph_node(n->graph, id->text, &node, err));
    if (n->said[node]) {
        return pni_fail_at(
            err, PN_EDATA, place, "a second row with the id '%.*s': keep one",
            (int)(id->text.size > 60 ? 60 : id->text.size), id->text.data);
    }
    n->said[node] = true;
    if (n->label != SIZE_MAX && row[n->label].text.size > 0) {
        PN_TRY(pni_graph_set_label(n->graph, node, row[n->label].text, err));
    }
    for (size_t k = 0; k < n->table.n_columns; k++) {
        if (is_kept(n, k)) {
            PN_TRY(pni_graph_set_node_text(n->graph, node, n->table.header[k].text,
                                           row[k].text, err));
        }
    }
    return PN_OK;
}

static pn_status take_rows(nodes *n, pn_error *err)
{
    pni_builder *builder = n->graph->reading->builder;
    const size_t n_before = n->graph->id.size;
    builder->has_organisations = true;
    n->said = calloc(n_before + n->table.n_rows + 1, sizeof *n->said);
    if (n->said == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n->table.n_rows; i++) {
        PN_TRY(take_row(n, n->table.row[i].cell, err));
    }
    size_t n_unsaid = 0;
    for (size_t v = 0; v < n_before; v++) {
        n_unsaid += !n->said[v];
    }
    if (n_unsaid > 0) {
        PN_TRY(pni_builder_find(
            builder, PN_SUGGESTION, (pni_place){.source = n->table.source},
            "add their rows", err, "%zu %s an id that is not in this table", n_unsaid,
            n_unsaid == 1 ? "node has" : "nodes have"));
    }
    return pni_faults_report(n->graph->reading, &n->faults, n->table.source, err);
}

pn_status pni_graph_take_nodes(pni_graph *graph, pn_error *err)
{
    static const char *const ids[] = {"id", NULL};
    static const char *const labels[] = {"label", "name", "名称", NULL};
    const char *path = graph->reading->options->organisations;
    PNI_SCOPED(nodes, nodes_done) n = {.graph = graph};
    PNI_INPUT file = NULL;
    if (path == NULL) {
        return PN_OK;
    }
    PN_TRY(pni_input_open(path, &file, err));
    pni_reading reading = *graph->reading;
    reading.path = path;
    PN_TRY(pni_small_table_read(&reading, pn_source_file(file, path), &n.faults,
                                &n.table, err));
    n.id = pni_small_table_column(&n.table, ids);
    n.label = pni_small_table_column(&n.table, labels);
    return knows_ids(&n) ? take_rows(&n, err) : PN_OK;
}
