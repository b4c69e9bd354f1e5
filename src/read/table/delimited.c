/*
 * Rows of delimited text as ties.
 */
#include "../reader.h"
#include "columns_option.h"
#include "columns_remark.h"
#include "events.h"
#include "figures.h"
#include "name_lists.h"
#include "tie_row.h"

#include "../../base/scope.h"

#include <inttypes.h>

/* The number of rows is told each time so many were read. */
enum { ROWS_PER_TICK = 1024 };

static void table_done(pni_tie_table *t)
{
    pni_csv_done(&t->csv);
    pni_columns_done(&t->columns);
    pni_where_done(&t->where);
    pni_fill_done(&t->fill[0]);
    pni_fill_done(&t->fill[1]);
}

static pn_status read_record(pni_tie_table *t, pn_error *err)
{
    if (t->csv.n_fields == t->columns.n) {
        return pni_tie_row_read(t, err);
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

static pn_status read_records(pni_tie_table *t, pn_error *err)
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

static pn_status declare(pni_tie_table *t, pn_error *err)
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

static pn_status remark(const pni_tie_table *t, uint64_t n, const char *one,
                        const char *many, const char *way_out, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(t->reading->builder, PN_REMARK,
                            (pni_place){.source = t->source}, way_out, err,
                            "%" PRIu64 " %s", n, n == 1 ? one : many);
}

static pn_status report_unnamed(const pni_tie_table *t, pn_error *err)
{
    const uint64_t n = t->n_unnamed;
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(
        t->reading->builder, PN_SUGGESTION, t->first_unnamed,
        t->reading->options->fill_down
            ? "fill in the names"
            : "fill in the names, or take those above with --fill-down",
        err, "%" PRIu64 " %s", n,
        n == 1 ? "row has texts but no names and was passed over"
               : "rows have texts but no names and were passed over, the first here");
}

static pn_status report_merged_weight(const pni_tie_table *t, pn_error *err)
{
    const size_t column = t->columns.of[PNI_ROLE_WEIGHT];
    const uint64_t *filled_to = t->reading->filled_to;
    if (filled_to == NULL || column == PNI_NO_COLUMN ||
        filled_to[column + 1] <= t->columns.line) {
        return PN_OK;
    }
    return pni_builder_find(
        t->reading->builder, PN_SUGGESTION,
        (pni_place){.source = t->source, .line = t->columns.line, .column = column + 1},
        "divide it among the rows if it is their sum", err,
        "a weight in merged cells counts in full in each of their rows");
}

static pn_status report_no_evidence(const pni_tie_table *t, pn_error *err)
{
    const uint64_t n = t->n_no_evidence;
    const size_t column = t->columns.of[PNI_ROLE_EVIDENCE];
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(
        t->reading->builder, PN_SUGGESTION,
        (pni_place){.source = t->source, .line = t->columns.line, .column = column + 1},
        "write illustrative or implied where that is what it is", err, "%" PRIu64 " %s",
        n,
        n == 1 ? "row has no evidence here and counts as documented"
               : "rows have no evidence here and count as documented");
}

static pn_status report(const pni_tie_table *t, pn_error *err)
{
    PN_TRY(remark(t, t->n_empty, "row without any text was passed over",
                  "rows without any text were passed over", "", err));
    PN_TRY(report_unnamed(t, err));
    PN_TRY(remark(t, t->n_headers, "row says the header again and was passed over",
                  "rows say the header again and were passed over", "", err));
    PN_TRY(report_merged_weight(t, err));
    PN_TRY(report_no_evidence(t, err));
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
    PN_TRY(remark(t, t->n_below,
                  "row below the totals names no pair and was passed over",
                  "rows below the totals name no pair and were passed over", "", err));
    PN_TRY(pni_where_report(&t->where, t->reading, t->source,
                            pni_builder_n_rows(t->reading->builder), err));
    PN_TRY(pni_name_lists_suggest(t->reading, t->source, err));
    return pni_faults_report(t->reading, &t->faults, t->source, err);
}

/* True for `Source` and `Target` that nobody called sides, or ids of a table. */
static pn_status is_graph(const pni_tie_table *t, bool *out, pn_error *err)
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

static pn_status read_ties(pni_tie_table *t, pn_error *err)
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
    __attribute__((cleanup(table_done))) pni_tie_table t = {
        .reading = reading,
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
