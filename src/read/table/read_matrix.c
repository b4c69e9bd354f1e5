/*
 * Who works with whom as a matrix: a biadjacency matrix with names.
 *
 * Input:    row names are the left side, column names the right one; each other cell is
 *           the weight of a tie, 0 or empty where there is none, or a mark such as √.
 *           A corner such as `enterprise\institution` names the sides; serial numbers
 *           before the names are passed over.  Names without any tie stay.
 * Errors:   PN_EDATA for a cell that is no weight, a ragged row, a row without a name.
 */
#include "../reader.h"
#include "matrix_shape.h"
#include "parse_cell.h"
#include "totals.h"
#include "where.h"

#include "../../base/scope.h"

#include <inttypes.h>
#include <string.h>

enum {
    DEFAULT_LIMIT_NAME = 4096,
    CUT_HEAD = 1 << 14 /* a head of that size may not be the whole text */
};

/* A matrix while it is read. */
typedef struct matrix {
    const pni_reading *reading;
    const char *source;
    pni_csv csv;
    pni_window window;
    const pni_window_row *header;
    size_t names; /* column of the row names */
    pni_where where;
    pni_faults faults;
    uint64_t n_nameless; /* weights under no name */
} matrix;

static void matrix_done(matrix *m)
{
    pni_csv_done(&m->csv);
    pni_window_done(&m->window);
    pni_where_done(&m->where);
}

static pn_status check_name(const matrix *m, pni_slice name, pni_place place,
                            pn_error *err)
{
    const size_t said = m->reading->options->limit_name;
    const size_t limit = said != 0 ? said : DEFAULT_LIMIT_NAME;
    if (name.size <= limit) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_ELIMIT, place,
                       "a name is longer than %zu bytes: shorten it, or raise "
                       "--limit-name",
                       limit);
}

/* `enterprise\institution`, `企业/院所`, `firm`, or nothing. */
static pn_status name_sides(const matrix *m, pn_error *err)
{
    const pni_slice corner = m->header->cell[m->names];
    size_t n = 0;
    while (n < corner.size && strchr("\\/|", corner.data[n]) == NULL) {
        n++;
    }
    const size_t behind = n < corner.size ? n + 1 : n;
    pni_slice left = pni_slice_trim((pni_slice){.data = corner.data, .size = n});
    pni_slice right = pni_slice_trim(
        (pni_slice){.data = corner.data + behind, .size = corner.size - behind});
    left = left.size == 0 ? pni_slice_of("left") : left;
    right = right.size == 0 ? pni_slice_of("right") : right;
    return pni_builder_sides(m->reading->builder, left, right, err);
}

/* Sums are read as what they are called, but their owner should know. */
static pn_status doubt_total(const matrix *m, pni_slice name, const char *what,
                             pni_place place, pn_error *err)
{
    bool is_total = false;
    PN_TRY(pni_is_total(name, &is_total, err));
    if (!is_total) {
        return PN_OK;
    }
    return pni_builder_find(m->reading->builder, PN_SUGGESTION, place,
                            "if it holds sums, take it out of the file", err,
                            "the %s '%.*s' is taken as an organisation", what,
                            (int)name.size, name.data);
}

static pn_status add_columns(const matrix *m, pn_error *err)
{
    const pni_place place = {.source = m->source, .line = m->header->line};
    for (size_t k = m->names + 1; k < m->header->n_cells; k++) {
        const pni_slice name = m->header->cell[k];
        PN_TRY(check_name(m, name, place, err));
        PN_TRY(doubt_total(m, name, "column", place, err));
        if (name.size > 0) {
            PN_TRY(pni_builder_node(m->reading->builder, PN_RIGHT, name, err));
        }
    }
    return PN_OK;
}

static pn_status add_tie(matrix *m, const pni_row *row, size_t k, pn_error *err)
{
    pni_builder *builder = m->reading->builder;
    const size_t limit = m->reading->options->limit_ties;
    if (row->right.size == 0) {
        m->n_nameless++;
        return PN_OK;
    }
    if (limit != 0 && pni_builder_n_rows(builder) >= limit) {
        return pni_fail_at(err, PN_ELIMIT, pni_csv_place(&m->csv, k),
                           "more than %zu ties: raise --limit-ties", limit);
    }
    return pni_builder_add(builder, row, err);
}

static pn_status read_cell(matrix *m, pni_slice name, size_t k, pn_error *err)
{
    const pni_slice cell = pni_slice_trim(m->csv.field[k]);
    const char decimal = m->reading->options->decimal;
    pni_row row = {.left = name, .right = m->header->cell[k]};
    const char *why = pni_matrix_weight(cell, decimal, &row.weight);
    if (why != NULL) {
        return pni_fault(m->reading, &m->faults,
                         decimal == ',' ? PNI_FAULT_COMMA : PNI_FAULT_WEIGHT,
                         pni_csv_place(&m->csv, k), err, "the weight '%.*s' %s",
                         cell.size > 60 ? 60 : (int)cell.size, cell.data, why);
    }
    return cell.size == 0 || row.weight == 0 ? PN_OK : add_tie(m, &row, k, err);
}

static pn_status read_row(matrix *m, pn_error *err)
{
    const pni_slice name = pni_slice_trim(m->csv.field[m->names]);
    const pni_place place = pni_csv_place(&m->csv, m->names);
    if (name.size == 0) {
        return pni_fault(m->reading, &m->faults, PNI_FAULT_NAME, place, err,
                         "this row has no name");
    }
    PN_TRY(check_name(m, name, place, err));
    PN_TRY(doubt_total(m, name, "row", place, err));
    PN_TRY(pni_builder_node(m->reading->builder, PN_LEFT, name, err));
    for (size_t k = m->names + 1; k < m->csv.n_fields; k++) {
        PN_TRY(read_cell(m, name, k, err));
    }
    return PN_OK;
}

static pn_status read_record(matrix *m, pn_error *err)
{
    if (pni_csv_is_blank(&m->csv)) {
        return PN_OK;
    }
    const size_t n = m->header->n_cells;
    if (m->csv.n_fields == n) {
        return pni_where_holds(&m->where, m->csv.field) ? read_row(m, err) : PN_OK;
    }
    const pni_place place = pni_csv_place(&m->csv, m->csv.n_fields > n ? n : 0);
    return pni_fault(m->reading, &m->faults, PNI_FAULT_RAGGED, place, err,
                     "this row has %zu field%s, the header has %zu", m->csv.n_fields,
                     m->csv.n_fields == 1 ? "" : "s", n);
}

static pn_status read_records(matrix *m, pn_error *err)
{
    bool more = true;
    for (size_t i = 0; i <= m->header->n_before && more; i++) {
        PN_TRY(pni_csv_next(&m->csv, &more, err));
    }
    while (more) {
        PN_TRY(pni_csv_next(&m->csv, &more, err));
        if (more) {
            PN_TRY(read_record(m, err));
        }
    }
    return PN_OK;
}

/* A list of figures may look like a matrix, too: then the owner should know. */
static pn_status say_how(const matrix *m, pn_error *err)
{
    const pn_read_options *o = m->reading->options;
    const pni_place place = {.source = m->source, .line = m->header->line};
    pni_matrix_look look = PNI_MATRIX_NOT;
    if (o->format != NULL) {
        return PN_OK;
    }
    PN_TRY(pni_matrix_look_at(&m->window, o->decimal, /*is_cut=*/false, &look, err));
    return pni_builder_find(
        m->reading->builder, look == PNI_MATRIX_SPARSE ? PN_REMARK : PN_SUGGESTION,
        place,
        m->reading->is_sheet ? "if it is a list, name its sides with --columns"
                             : "if it is a list, name its format with --from csv",
        err,
        "taken as a matrix: its rows are the left side, its "
        "columns the right one");
}

static pn_status report(const matrix *m, pn_error *err)
{
    if (m->n_nameless > 0) {
        PN_TRY(pni_builder_find(
            m->reading->builder, PN_SUGGESTION, (pni_place){.source = m->source},
            "give the columns a name to keep them", err,
            "%" PRIu64 " weights stand under no name", m->n_nameless));
    }
    PN_TRY(pni_where_report(&m->where, m->reading, m->source,
                            pni_builder_n_rows(m->reading->builder), err));
    return pni_faults_report(m->reading, &m->faults, m->source, err);
}

/* True for a caller who speaks of a list. */
static bool wants_list(const pn_read_options *o)
{
    return o->columns != NULL || o->no_header || o->split != NULL || o->fill_down ||
           o->through != NULL;
}

static pn_status find_names(matrix *m, pn_error *err)
{
    const pn_read_options *o = m->reading->options;
    if (wants_list(o)) {
        return pni_fail(err, PN_EUSE,
                        "--columns, --no-header, --split, --fill-down and --through "
                        "are for lists, and '%s' is to be read as a matrix: leave them "
                        "out, or --from matrix",
                        m->source);
    }
    m->header = pni_matrix_header(&m->window);
    if (m->header == NULL) {
        return m->window.n == 0
                   ? PN_OK /* finishing says that there are no ties */
                   : pni_fail_at(err, PN_EDATA,
                                 (pni_place){.source = m->source,
                                             .line = m->window.row[0].line},
                                 "there is no row of column names: name the delimiter "
                                 "with --delimiter");
    }
    PN_TRY(pni_matrix_names(m->header, &m->names, err));
    return pni_where_find(o, m->header, m->source, &m->where, err);
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    const pn_read_options *o = reading->options;
    if (o->format == NULL && wants_list(o)) { /* a list of figures, then */
        return pni_read_delimited(reading, source, o->delimiter, err);
    }
    PNI_SCOPED(matrix, matrix_done)
    m = {.reading = reading, .source = source.name, .csv.delimiter = o->delimiter};
    PN_TRY(pni_csv_open(&m.csv, source, reading, &m.faults, err));
    PN_TRY(pni_window_read(&m.csv, &m.window, err));
    PN_TRY(find_names(&m, err));
    if (m.header == NULL) {
        return PN_OK;
    }
    PN_TRY(say_how(&m, err));
    PN_TRY(name_sides(&m, err));
    PN_TRY(add_columns(&m, err));
    PN_TRY(read_records(&m, err));
    return report(&m, err);
}

static pn_status look_at(pni_slice head, pni_matrix_look *out, pn_error *err)
{
    const pn_read_options options = {.lenient = true};
    const pni_reading reading = {.options = &options};
    pn_memory memory = {.bytes = head.data, .size = head.size};
    pni_faults faults = {0};
    PNI_SCOPED(matrix, matrix_done) m = {0};
    PN_TRY(pni_csv_open(&m.csv, pn_source_memory(&memory, "head"), &reading, &faults,
                        err));
    PN_TRY(pni_window_read(&m.csv, &m.window, err));
    const bool is_cut = head.size >= CUT_HEAD && m.window.n < PNI_WINDOW_ROWS;
    PN_TRY(pni_matrix_look_at(&m.window, ',', is_cut, out, err));
    return *out != PNI_MATRIX_NOT
               ? PN_OK
               : pni_matrix_look_at(&m.window, '.', is_cut, out, err);
}

/* More sure than any list can be, whose name ends in .tsv, too. */
static int sniff(pni_slice head)
{
    pni_matrix_look look = PNI_MATRIX_NOT;
    const pn_status status = look_at(head, &look, /*err=*/NULL);
    if (status == PN_ENOMEM) {
        return -1;
    }
    return status == PN_OK && look != PNI_MATRIX_NOT ? 4 : 0;
}

const pni_reader pni_read_matrix = {
    .entry = {.name = "matrix",
              .summary = "delimited text with names of rows and columns, and weights",
              .reference = "biadjacency matrix",
              .parameters = ""},
    .extensions = "",
    .takes_text = true,
    .sniff = sniff,
    .read = run,
};
