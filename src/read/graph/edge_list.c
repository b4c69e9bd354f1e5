/*
 * Rows with the two ends of a tie, in any order: Gephi's edges (Source, Target, Type,
 * Id, Label, Weight, …), VOSviewer's network (id, id, strength).
 */
#include "../reader.h"
#include "../table/csv_header.h"
#include "../table/parse_cell.h"
#include "../table/where.h"
#include "graph_input.h"
#include "own_words.h"

#include "../../base/scope.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { ROWS_PER_TICK = 1024 };

/* A list while it is read. */
typedef struct edges {
    const pni_reading *reading;
    const pni_columns *columns;
    pni_csv *csv;
    pni_graph *graph;
    pni_faults faults;
    pni_where where;
    uint64_t n_used;
    bool undirected; /* a tie says so */
} edges;

static void edges_done(edges *e)
{
    pni_graph_free(e->graph);
    pni_where_done(&e->where);
}

static pni_slice cell_of(const edges *e, pni_role role)
{
    const size_t column = e->columns->of[role];
    return column == PNI_NO_COLUMN ? (pni_slice){0}
                                   : pni_slice_trim(e->csv->field[column]);
}

/* Both ends; `*usable` is false for a row that is left out. */
static pn_status read_ends(edges *e, size_t node[2], bool *usable, pn_error *err)
{
    const pni_slice end[2] = {cell_of(e, PNI_ROLE_LEFT), cell_of(e, PNI_ROLE_RIGHT)};
    *usable = end[0].size > 0 && end[1].size > 0;
    for (size_t k = 0; k < 2; k++) {
        if (*usable) {
            PN_TRY(pni_graph_node(e->graph, end[k], &node[k], err));
        } else if (end[k].size == 0 && end[1 - k].size > 0) {
            return pni_fault(e->reading, &e->faults, PNI_FAULT_NAME,
                             pni_csv_place(e->csv, e->columns->of[k]), err,
                             "one end of this tie is empty");
        }
    }
    return PN_OK;
}

static pn_status read_weight(edges *e, double *weight, bool *usable, pn_error *err)
{
    const pni_slice cell = cell_of(e, PNI_ROLE_WEIGHT);
    const char decimal = e->reading->options->decimal;
    const char *why = pni_parse_table_weight(cell, decimal, weight);
    *usable = why == NULL;
    return *usable ? PN_OK
                   : pni_fault(e->reading, &e->faults,
                               decimal == ',' ? PNI_FAULT_COMMA : PNI_FAULT_WEIGHT,
                               pni_csv_place(e->csv, e->columns->of[PNI_ROLE_WEIGHT]),
                               err, "the weight '%.*s' %s",
                               cell.size > 60 ? 60 : (int)cell.size, cell.data, why);
}

/* Gephi's Type says that ties have no direction, where they have none. */
static bool take_direction(edges *e, pni_slice cell)
{
    const bool none = pni_slice_same_word(cell, "undirected");
    e->undirected = e->undirected || none;
    return none || pni_slice_same_word(cell, "directed") ||
           pni_slice_same_word(cell, "mutual");
}

static pn_status read_texts(edges *e, size_t tie, pn_error *err)
{
    static const struct {
        pni_role role;
        const char *name;
    } meaning[] = {{PNI_ROLE_EVIDENCE, "evidence"}, {PNI_ROLE_YEAR, "year"}};
    for (size_t i = 0; i < 2; i++) {
        const pni_slice cell = cell_of(e, meaning[i].role);
        if (cell.size > 0) {
            const size_t column = e->columns->of[meaning[i].role];
            PN_TRY(pni_graph_set_tie_text(e->graph, tie, pni_slice_of(meaning[i].name),
                                          cell, pni_csv_place(e->csv, column), err));
        }
    }
    for (size_t i = 0; i < e->columns->n_attributes; i++) {
        const size_t column = e->columns->attribute[i].column;
        const pni_slice header = e->columns->header->cell[column];
        const pni_slice cell = pni_slice_trim(e->csv->field[column]);
        if (!pni_slice_same_word(header, "type") || !take_direction(e, cell)) {
            PN_TRY(pni_graph_set_tie_text(e->graph, tie, pni_own_tie_word(header), cell,
                                          pni_csv_place(e->csv, column), err));
        }
    }
    return PN_OK;
}

static pn_status read_row(edges *e, pn_error *err)
{
    size_t node[2] = {0, 0};
    size_t tie = 0;
    double weight = 1;
    bool usable = false;
    PN_TRY(read_ends(e, node, &usable, err));
    if (usable) {
        PN_TRY(read_weight(e, &weight, &usable, err));
    }
    if (!usable) {
        return PN_OK;
    }
    e->n_used++;
    PN_TRY(
        pni_graph_tie(e->graph, node[0], node[1], pni_csv_place(e->csv, 0), &tie, err));
    pni_graph_set_weight(e->graph, tie, weight);
    return read_texts(e, tie, err);
}

static pn_status read_record(edges *e, pn_error *err)
{
    if (e->csv->n_fields == e->columns->n) {
        return pni_where_holds(&e->where, e->csv->field) ? read_row(e, err) : PN_OK;
    }
    if (pni_csv_is_blank(e->csv)) {
        return PN_OK;
    }
    const bool is_long = e->csv->n_fields > e->columns->n;
    return pni_fault(e->reading, &e->faults, PNI_FAULT_RAGGED,
                     pni_csv_place(e->csv, is_long ? e->columns->n : 0), err,
                     "this row has %zu field%s, the header has %zu", e->csv->n_fields,
                     e->csv->n_fields == 1 ? "" : "s", e->columns->n);
}

static pn_status read_records(edges *e, pn_error *err)
{
    bool more = true;
    for (size_t i = 0; i < e->columns->n_above && more; i++) {
        PN_TRY(pni_csv_next(e->csv, &more, err));
    }
    for (uint64_t n = 1; more; n++) {
        PN_TRY(pni_csv_next(e->csv, &more, err));
        if (more) {
            PN_TRY(read_record(e, err));
        }
        if (n % ROWS_PER_TICK == 0) {
            pni_tick_rows(e->reading->options->run, n);
        }
    }
    return PN_OK;
}

/* A person's list may mean two sides, names on both of them included. */
static pn_status finish(const edges *e, pn_error *err)
{
    const pn_status status = pni_graph_finish(e->graph, err);
    const char *source = e->csv->buffer.source.name;
    const bool has_header = !e->reading->options->no_header;
    if (status == PN_EDATA && err != NULL && has_header &&
        strcmp(err->source, source) == 0) {
        const size_t n = strlen(err->message);
        snprintf(err->message + n, sizeof err->message - n,
                 "; or, if the columns are the sides, say --columns "
                 "enterprise=Source,institution=Target");
    }
    return status;
}

pn_status pni_read_edges(const pni_reading *reading, pni_csv *csv,
                         const pni_columns *columns, pn_error *err)
{
    const char *source = csv->buffer.source.name;
    /* the columns have taken up what these say */
    pn_read_options options = *reading->options;
    options.columns = NULL;
    options.where = NULL;
    pni_reading own = *reading;
    own.options = &options;
    PNI_SCOPED(edges, edges_done)
    e = {.reading = reading, .columns = columns, .csv = csv};
    csv->faults = &e.faults;
    PN_TRY(pni_graph_new(&own, source, &e.graph, err));
    PN_TRY(pni_where_find(reading->options, columns->header, source, &e.where, err));
    PN_TRY(read_records(&e, err));
    if (!e.undirected) {
        pni_graph_set_directed(e.graph);
    }
    PN_TRY(pni_where_report(&e.where, reading, source, e.n_used, err));
    PN_TRY(pni_faults_report(reading, &e.faults, source, err));
    return e.n_used == 0 ? PN_OK : finish(&e, err);
}
