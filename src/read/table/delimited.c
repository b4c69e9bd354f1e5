/*
 * Rows of delimited text as ties.
 */
#include "../reader.h"
#include "columns_option.h"
#include "columns_remark.h"
#include "csv_header.h"
#include "events.h"
#include "figures.h"
#include "fill_down.h"
#include "parse_cell.h"
#include "split.h"
#include "totals.h"
#include "where.h"

#include "../../base/scope.h"

#include <inttypes.h>

/* The number of rows is told each time so many were read. */
enum { ROWS_PER_TICK = 1024 };

/* A table of partnerships while it is read. */
typedef struct table {
    const pni_reading *reading;
    const char *source;
    pni_csv csv;
    pni_columns columns;
    pni_faults faults;
    pni_slice text[PNI_MAX_ATTRIBUTES]; /* of the row */
    size_t year_text;    /* attribute for cells that are not years only */
    uint64_t n_no_years; /* cells that hold no year */
    uint64_t n_empty;    /* rows without names */
    uint64_t n_totals;   /* rows of sums, which lack a name */
    uint64_t n_nameless; /* rows with text in a column without a name */
    pni_where where;
    pni_fill fill[2]; /* names above, of each side */
    bool has_ids;     /* the names are figures */
    size_t limit_name;
    size_t limit_ties;
} table;

static void table_done(table *t)
{
    pni_csv_done(&t->csv);
    pni_columns_done(&t->columns);
    pni_where_done(&t->where);
    pni_fill_done(&t->fill[0]);
    pni_fill_done(&t->fill[1]);
}

static pn_status fail_long_name(table *t, size_t column, pn_error *err)
{
    return pni_fail_at(err, PN_ELIMIT, pni_csv_place(&t->csv, column),
                       "a name is longer than %zu bytes: shorten it, or raise "
                       "--limit-name",
                       t->limit_name);
}

/* True if a column of a role exists; `*cell` is the row's. */
static bool find_cell(const table *t, pni_role role, pni_slice *cell)
{
    const size_t column = t->columns.of[role];
    if (column == PNI_NO_COLUMN) {
        return false;
    }
    *cell = pni_slice_trim(t->csv.field[column]);
    return true;
}

static pn_status read_weight(table *t, pni_row *row, bool *usable, pn_error *err)
{
    pni_slice cell;
    row->weight = 1;
    if (!find_cell(t, PNI_ROLE_WEIGHT, &cell)) {
        return PN_OK;
    }
    const char decimal = t->reading->options->decimal;
    const char *why = pni_parse_table_weight(cell, decimal, &row->weight);
    if (why == NULL) {
        return PN_OK;
    }
    *usable = false;
    const int size = cell.size > 60 ? 60 : (int)cell.size;
    return pni_fault(t->reading, &t->faults,
                     decimal == ',' ? PNI_FAULT_COMMA : PNI_FAULT_WEIGHT,
                     pni_csv_place(&t->csv, t->columns.of[PNI_ROLE_WEIGHT]), err,
                     "the weight '%.*s' %s", size, cell.data, why);
}

static pn_status read_evidence(table *t, pni_row *row, bool *usable, pn_error *err)
{
    pni_slice cell;
    if (!find_cell(t, PNI_ROLE_EVIDENCE, &cell) ||
        pni_parse_evidence(cell, &row->evidence)) {
        return PN_OK;
    }
    *usable = false;
    const int size = cell.size > 60 ? 60 : (int)cell.size;
    return pni_fault(t->reading, &t->faults, PNI_FAULT_EVIDENCE,
                     pni_csv_place(&t->csv, t->columns.of[PNI_ROLE_EVIDENCE]), err,
                     "unknown evidence '%.*s'", size, cell.data);
}

/* Cells that are more than years are kept as texts, too. */
static pn_status read_years(table *t, pni_row *row, pn_error *err)
{
    pni_slice cell;
    if (!find_cell(t, PNI_ROLE_YEAR, &cell)) {
        return PN_OK;
    }
    const pni_years years = pni_parse_years(cell, &row->year_first, &row->year_last);
    t->n_no_years += years == PNI_YEARS_NONE;
    if (years != PNI_YEARS_ALL && t->year_text == SIZE_MAX) {
        PN_TRY(pni_builder_tie_attribute(t->reading->builder, pni_slice_of("year_text"),
                                         &t->year_text, err));
    }
    if (t->year_text != SIZE_MAX) {
        t->text[t->year_text] = years == PNI_YEARS_ALL ? (pni_slice){0} : cell;
    }
    return PN_OK;
}

static void read_texts(table *t)
{
    for (size_t i = 0; i < t->columns.n_attributes; i++) {
        t->text[i] = pni_slice_trim(t->csv.field[t->columns.attribute[i].column]);
    }
    if (t->columns.first_nameless == PNI_NO_COLUMN) {
        return;
    }
    bool any = false;
    for (size_t k = t->columns.first_nameless; k < t->columns.n && !any; k++) {
        bool used = false;
        for (size_t role = 0; role < PNI_N_ROLES; role++) {
            used = used || t->columns.of[role] == k;
        }
        for (size_t i = 0; i < t->columns.n_attributes; i++) {
            used = used || t->columns.attribute[i].column == k;
        }
        any = !used && pni_slice_trim(t->csv.field[k]).size > 0;
    }
    t->n_nameless += any;
}

/* True if nothing but separators is in a cell. */
static bool holds_no_name(pni_slice cell, const char *separators)
{
    pni_slice rest = cell;
    pni_slice name;
    return !pni_split_next(separators, &rest, &name);
}

/* The cell of a side; empty, too, if no name is in it. */
static inline pni_slice read_names_of(const table *t, pni_role side)
{
    const pni_slice cell = pni_slice_trim(t->csv.field[t->columns.of[side]]);
    const char *separators = t->reading->options->split;
    return separators != NULL && holds_no_name(cell, separators) ? (pni_slice){0}
                                                                 : cell;
}

static pn_status read_names(table *t, pni_row *row, bool *usable, pn_error *err)
{
    row->left = read_names_of(t, PNI_ROLE_LEFT);
    row->right = read_names_of(t, PNI_ROLE_RIGHT);
    *usable = row->left.size > 0 && row->right.size > 0;
    if (*usable) {
        return PN_OK;
    }
    if (row->left.size == 0 && row->right.size == 0) {
        t->n_empty++;
        return PN_OK;
    }
    const size_t side = row->left.size == 0 ? PNI_ROLE_LEFT : PNI_ROLE_RIGHT;
    const bool filled =
        t->reading->options->fill_down; /* from above, but nothing was */
    return pni_fault(t->reading, &t->faults, filled ? PNI_FAULT_NAME : PNI_FAULT_MERGED,
                     pni_csv_place(&t->csv, t->columns.of[side]), err,
                     "the name under '%.*s' is empty",
                     (int)t->columns.side_name[side].size,
                     t->columns.side_name[side].data);
}

static pn_status add_pair(table *t, const pni_row *pair, pn_error *err)
{
    if (pair->left.size > t->limit_name) {
        return fail_long_name(t, t->columns.of[PNI_ROLE_LEFT], err);
    }
    if (pair->right.size > t->limit_name) {
        return fail_long_name(t, t->columns.of[PNI_ROLE_RIGHT], err);
    }
    if (pni_builder_n_rows(t->reading->builder) >= t->limit_ties) {
        return pni_fail_at(err, PN_ELIMIT, pni_csv_place(&t->csv, 0),
                           "more than %zu rows: raise --limit-ties", t->limit_ties);
    }
    return pni_builder_add(t->reading->builder, pair, err);
}

/* Every name of the left cell with every name of the right one. */
static pn_status add_pairs(table *t, const pni_row *row, pn_error *err)
{
    const char *separators = t->reading->options->split;
    if (separators == NULL) {
        return add_pair(t, row, err);
    }
    pni_row pair = *row;
    pni_slice left = row->left;
    while (pni_split_next(separators, &left, &pair.left)) {
        pni_slice right = row->right;
        while (pni_split_next(separators, &right, &pair.right)) {
            PN_TRY(add_pair(t, &pair, err));
        }
    }
    return PN_OK;
}

static pn_status read_row(table *t, pn_error *err)
{
    pni_row row = {.text = t->text};
    bool usable = false;
    PN_TRY(read_names(t, &row, &usable, err));
    if (usable) {
        PN_TRY(read_weight(t, &row, &usable, err));
    }
    if (usable) {
        PN_TRY(read_evidence(t, &row, &usable, err));
    }
    if (!usable) {
        return PN_OK;
    }
    read_texts(t);
    PN_TRY(read_years(t, &row, err));
    return add_pairs(t, &row, err);
}

/* Names above hold for rows that are left out, too. */
static pn_status fill_down(table *t, pn_error *err)
{
    if (!t->reading->options->fill_down || pni_csv_is_blank(&t->csv)) {
        return PN_OK;
    }
    pni_slice *field = t->csv.field;
    PN_TRY(pni_fill_cell(&t->fill[0], &field[t->columns.of[PNI_ROLE_LEFT]], err));
    return pni_fill_cell(&t->fill[1], &field[t->columns.of[PNI_ROLE_RIGHT]], err);
}

/* A row that lacks a name, as those of sums do, which stand between or below rows. */
static pn_status is_total(const table *t, bool *out, pn_error *err)
{
    *out = false;
    const bool lacks_name = read_names_of(t, PNI_ROLE_LEFT).size == 0 ||
                            read_names_of(t, PNI_ROLE_RIGHT).size == 0;
    return lacks_name ? pni_is_total_row(t->csv.field, t->csv.n_fields, out, err)
                      : PN_OK;
}

static pn_status read_record(table *t, pn_error *err)
{
    if (t->csv.n_fields == t->columns.n) {
        bool total = false;
        PN_TRY(is_total(t, &total, err));
        t->n_totals += total;
        if (total) {
            return PN_OK;
        }
        PN_TRY(fill_down(t, err));
        return pni_where_holds(&t->where, t->csv.field) ? read_row(t, err) : PN_OK;
    }
    if (pni_csv_is_blank(&t->csv)) {
        t->n_empty += t->csv.n_fields > 1; /* an empty line is no row */
        return PN_OK;
    }
    /* The first field that is too many, or the start of a row that is too short. */
    const bool is_long = t->csv.n_fields > t->columns.n;
    const pni_place place = pni_csv_place(&t->csv, is_long ? t->columns.n : 0);
    return pni_fault(t->reading, &t->faults, PNI_FAULT_RAGGED, place, err,
                     "this row has %zu field%s, the %s has %zu", t->csv.n_fields,
                     t->csv.n_fields == 1 ? "" : "s",
                     t->reading->options->no_header ? "first one" : "header",
                     t->columns.n);
}

static pn_status read_records(table *t, pn_error *err)
{
    bool more = true;
    for (size_t i = 0; i < t->columns.n_above && more; i++) {
        PN_TRY(pni_csv_next(&t->csv, &more, err));
    }
    for (uint64_t n = 1; more; n++) {
        PN_TRY(pni_csv_next(&t->csv, &more, err));
        if (more) {
            PN_TRY(read_record(t, err));
        }
        if (n % ROWS_PER_TICK == 0) {
            pni_tick_rows(t->reading->options->run, n);
        }
    }
    return PN_OK;
}

static pn_status declare(table *t, pn_error *err)
{
    pni_builder *builder = t->reading->builder;
    PN_TRY(pni_builder_sides(builder, t->columns.side_name[0], t->columns.side_name[1],
                             err));
    for (size_t i = 0; i < t->columns.n_attributes; i++) {
        size_t column = 0; /* counts with i: the builder is new */
        PN_TRY(pni_builder_tie_attribute(builder, t->columns.attribute[i].name, &column,
                                         err));
    }
    if (t->columns.of[PNI_ROLE_EVIDENCE] != PNI_NO_COLUMN) {
        pni_builder_say_evidence(builder);
    }
    return PN_OK;
}

static pn_status remark(const table *t, uint64_t n, const char *one, const char *many,
                        const char *way_out, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(t->reading->builder, PN_REMARK,
                            (pni_place){.source = t->source}, way_out, err,
                            "%" PRIu64 " %s", n, n == 1 ? one : many);
}

static pn_status report(const table *t, pn_error *err)
{
    PN_TRY(remark(t, t->n_empty, "row without any name was passed over",
                  "rows without any name were passed over", "", err));
    PN_TRY(remark(t, t->n_no_years,
                  "cell of years holds no year; its text is kept as year_text",
                  "cells of years hold no year; their texts are kept as year_text",
                  "write years as 2019 or 2019-2022", err));
    PN_TRY(remark(t, t->n_nameless, "row has text in a column without a header",
                  "rows have text in a column without a header",
                  "give the column a header to keep it", err));
    PN_TRY(remark(t, t->fill[0].n_filled + t->fill[1].n_filled,
                  "empty name was filled with the one above it",
                  "empty names were filled with the ones above them", "", err));
    PN_TRY(remark(t, t->n_totals, "row of totals was passed over",
                  "rows of totals were passed over", "", err));
    PN_TRY(pni_where_report(&t->where, t->reading, t->source,
                            pni_builder_n_rows(t->reading->builder), err));
    return pni_faults_report(t->reading, &t->faults, t->source, err);
}

/* True for `Source` and `Target` that nobody called sides, or ids of a table. */
static pn_status is_graph(const table *t, bool *out, pn_error *err)
{
    const pn_read_options *o = t->reading->options;
    const pni_slice *header = t->columns.header->cell;
    pni_wanted wanted = {0};
    PN_TRY(pni_wanted_parse(o->columns, &wanted, err));
    const bool is_said = wanted.column[PNI_ROLE_LEFT].data != NULL ||
                         wanted.column[PNI_ROLE_RIGHT].data != NULL;
    const bool is_list = is_said || o->split != NULL || o->fill_down;
    const bool by_words =
        pni_slice_same_word(header[t->columns.of[PNI_ROLE_LEFT]], "source") &&
        pni_slice_same_word(header[t->columns.of[PNI_ROLE_RIGHT]], "target");
    const bool by_ids = t->has_ids && o->organisations != NULL;
    *out = (by_words && !is_list) || by_ids;
    return PN_OK;
}

static pn_status read_ties(table *t, pn_error *err)
{
    PN_TRY(declare(t, err));
    PN_TRY(pni_columns_remark(&t->columns, t->reading, t->source, err));
    PN_TRY(read_records(t, err));
    return report(t, err);
}

pn_status pni_read_delimited(const pni_reading *reading, pn_source source,
                             char delimiter, pn_error *err)
{
    const pn_read_options *o = reading->options;
    if (reading->taker != NULL) {
        return reading->taker->take(reading->taker->context, reading, source, delimiter,
                                    err);
    }
    if (o->through != NULL) {
        return pni_events_read(reading, source, delimiter, err);
    }
    __attribute__((cleanup(table_done)))
    table t = {.reading = reading,
               .source = source.name,
               .csv.delimiter = delimiter,
               .year_text = SIZE_MAX,
               .limit_name = o->limit_name != 0 ? o->limit_name : 4096,
               .limit_ties = o->limit_ties != 0 ? o->limit_ties : UINT32_MAX - 1};
    PNI_SCOPED(pni_window, pni_window_done) window = {0};
    PN_TRY(pni_csv_open(&t.csv, source, reading, &t.faults, err));
    PN_TRY(pni_window_read(&t.csv, &window, err));
    pn_read_options figures = *o;
    pni_reading bare = *reading;
    t.has_ids = pni_figures_find(o, &window, &figures);
    if (t.has_ids) {
        bare.options = &figures;
        t.reading = &bare;
        if (!o->no_header) {
            PN_TRY(pni_figures_say(&bare, source.name, err));
        }
    }
    bool graph = false;
    PN_TRY(pni_columns_find(t.reading, &window, source.name, &t.columns, err));
    if (t.columns.n == 0) {
        return PN_OK; /* the text is empty; finishing says that there are no ties */
    }
    PN_TRY(is_graph(&t, &graph, err));
    if (graph) {
        return pni_read_edges(t.reading, &t.csv, &t.columns, err);
    }
    PN_TRY(pni_where_find(t.reading->options, t.columns.header, source.name, &t.where,
                          err));
    return read_ties(&t, err);
}
