#include "events.h"

#include "../input_network.h"
#include "events_columns.h"
#include "fill_down.h"
#include "split.h"
#include "where.h"

#include "../../base/scope.h"
#include "../../network/build/names.h"

#include <inttypes.h>
#include <stdlib.h>

enum { DEFAULT_LIMIT_NAME = 4096 };

/* An organisation takes part in a project. */
typedef struct part {
    uint32_t project;
    uint32_t organisation;
    pn_side side;
} part;

/* A table of events while it is read. */
typedef struct events {
    const pni_reading *reading;
    pni_csv csv;
    pni_window window;
    pni_event_columns columns;
    pni_where where;
    pni_fill fill[2]; /* of projects, of organisations */
    pni_faults faults;
    pni_builder *sides; /* of the table of organisations; NULL: a column tells them */
    pni_names projects;
    pni_names organisations;
    pni_names words[2]; /* for each side: the words that name it */
    part *part;
    size_t n;
    size_t capacity;
    uint64_t n_one_sided; /* projects */
} events;

static void events_done(events *e)
{
    pni_csv_done(&e->csv);
    pni_window_done(&e->window);
    pni_where_done(&e->where);
    pni_fill_done(&e->fill[0]);
    pni_fill_done(&e->fill[1]);
    pni_builder_free(e->sides);
    pni_names_done(&e->projects);
    pni_names_done(&e->organisations);
    pni_names_done(&e->words[0]);
    pni_names_done(&e->words[1]);
    free(e->part);
}

/* Reads the table of organisations for their sides only. */
static pn_status read_sides(events *e, pn_error *err)
{
    PN_TRY(pni_builder_new(&e->sides, err));
    PN_TRY(
        pni_builder_sides(e->sides, pni_slice_of("left"), pni_slice_of("right"), err));
    const pni_reading reading = {.options = e->reading->options, .builder = e->sides};
    return pni_read_organisations(&reading, err);
}

static pn_status fail_side(events *e, size_t column, pni_slice text, const char *why,
                           pn_error *err)
{
    return pni_fault(e->reading, &e->faults, PNI_FAULT_SIDE,
                     pni_csv_place(&e->csv, column), err, "'%.*s' %s",
                     text.size > 60 ? 60 : (int)text.size, text.data, why);
}

/* PN_SIDE_DEFAULT for a row that is left out. */
static pn_status side_in_column(events *e, pn_side *out, pn_error *err)
{
    const pni_slice word = pni_slice_trim(e->csv.field[e->columns.side]);
    for (int side = 0; side < 2; side++) {
        if (pni_names_find(&e->words[side], word) != PNI_NO_NAME) {
            *out = side == 0 ? PN_LEFT : PN_RIGHT;
            return PN_OK;
        }
    }
    uint32_t number = 0;
    PN_TRY(pni_event_side(word, out, err));
    return *out == PN_SIDE_DEFAULT
               ? fail_side(e, e->columns.side, word, "names neither side", err)
               : pni_names_add(&e->words[*out == PN_LEFT ? 0 : 1], word, &number, err);
}

static pn_status side_in_table(events *e, pni_slice name, pn_side *out, pn_error *err)
{
    const bool left = pni_builder_has_node(e->sides, PN_LEFT, name);
    const bool right = pni_builder_has_node(e->sides, PN_RIGHT, name);
    *out = left == right ? PN_SIDE_DEFAULT : left ? PN_LEFT : PN_RIGHT;
    return left != right ? PN_OK
                         : fail_side(e, e->columns.organisation, name,
                                     left ? "is on both sides in the table of "
                                            "organisations"
                                          : "has no side in the table of organisations",
                                     err);
}

static pn_status make_room(events *e, pn_error *err)
{
    if (e->n < e->capacity) {
        return PN_OK;
    }
    const size_t capacity = 2 * e->capacity + 1024;
    part *grown = realloc(e->part, capacity * sizeof *grown);
    if (grown == NULL) {
        return pni_fail_memory(err);
    }
    e->part = grown;
    e->capacity = capacity;
    return PN_OK;
}

static pn_status add_part(events *e, pni_slice name, pn_error *err)
{
    const size_t said = e->reading->options->limit_name;
    const size_t limit = said != 0 ? said : DEFAULT_LIMIT_NAME;
    part *new = NULL;
    pn_side side = PN_SIDE_DEFAULT;
    if (name.size > limit) {
        return pni_fail_at(err, PN_ELIMIT,
                           pni_csv_place(&e->csv, e->columns.organisation),
                           "a name is longer than %zu bytes: shorten it, or raise "
                           "--limit-name",
                           limit);
    }
    PN_TRY(e->sides != NULL ? side_in_table(e, name, &side, err)
                            : side_in_column(e, &side, err));
    if (side == PN_SIDE_DEFAULT) {
        return PN_OK;
    }
    PN_TRY(make_room(e, err));
    new = &e->part[e->n];
    new->side = side;
    PN_TRY(pni_names_add(&e->projects, pni_slice_trim(e->csv.field[e->columns.project]),
                         &new->project, err));
    PN_TRY(pni_names_add(&e->organisations, name, &new->organisation, err));
    e->n++;
    return PN_OK;
}

static pn_status read_row(events *e, pn_error *err)
{
    const pni_slice project = pni_slice_trim(e->csv.field[e->columns.project]);
    pni_slice names = pni_slice_trim(e->csv.field[e->columns.organisation]);
    if (project.size == 0 || names.size == 0) {
        const bool no_name = names.size == 0;
        const size_t column = no_name ? e->columns.organisation : e->columns.project;
        return pni_fault(
            e->reading, &e->faults, PNI_FAULT_MERGED, pni_csv_place(&e->csv, column),
            err, "the name of the %s is empty", no_name ? "organisation" : "project");
    }
    pni_slice name;
    while (pni_split_next(e->reading->options->split, &names, &name)) {
        PN_TRY(add_part(e, name, err));
    }
    return PN_OK;
}

static pn_status read_record(events *e, pn_error *err)
{
    pni_slice *field = e->csv.field;
    if (pni_csv_is_blank(&e->csv)) {
        return PN_OK;
    }
    if (e->csv.n_fields != e->columns.header->n_cells) {
        const size_t n = e->columns.header->n_cells;
        const pni_place place = pni_csv_place(&e->csv, e->csv.n_fields > n ? n : 0);
        return pni_fault(e->reading, &e->faults, PNI_FAULT_RAGGED, place, err,
                         "this row has %zu field%s, the header has %zu",
                         e->csv.n_fields, e->csv.n_fields == 1 ? "" : "s", n);
    }
    if (e->reading->options->fill_down) {
        PN_TRY(pni_fill_cell(&e->fill[0], &field[e->columns.project], err));
        PN_TRY(pni_fill_cell(&e->fill[1], &field[e->columns.organisation], err));
    }
    return pni_where_holds(&e->where, field) ? read_row(e, err) : PN_OK;
}

static pn_status read_records(events *e, pn_error *err)
{
    const bool no_header = e->reading->options->no_header;
    const size_t n_above = no_header ? 0 : e->columns.header->n_before + 1;
    bool more = true;
    for (size_t i = 0; i < n_above && more; i++) {
        PN_TRY(pni_csv_next(&e->csv, &more, err));
    }
    while (more) {
        PN_TRY(pni_csv_next(&e->csv, &more, err));
        if (more) {
            PN_TRY(read_record(e, err));
        }
    }
    return PN_OK;
}

/* Parts that compare equal are the same. */
static int by_project(const void *a, const void *b)
{
    const part *x = a;
    const part *y = b;
    if (x->project != y->project) {
        return x->project < y->project ? -1 : 1;
    }
    if (x->side != y->side) {
        return x->side < y->side ? -1 : 1;
    }
    return (x->organisation > y->organisation) - (x->organisation < y->organisation);
}

/* Sorts the parts, each of them once. */
static void sort_parts(events *e)
{
    size_t n = 0;
    if (e->n == 0) {
        return;
    }
    qsort(e->part, e->n, sizeof *e->part, by_project);
    for (size_t i = 0; i < e->n; i++) {
        if (n == 0 || by_project(&e->part[n - 1], &e->part[i]) != 0) {
            e->part[n++] = e->part[i];
        }
    }
    e->n = n;
}

/* The parts of one project from `begin` on: the left ones end where the right begin. */
typedef struct project {
    size_t begin;
    size_t right;
    size_t end;
} project;

static project next_project(const events *e, size_t begin)
{
    project p = {.begin = begin, .right = begin, .end = begin};
    while (p.end < e->n && e->part[p.end].project == e->part[begin].project) {
        p.right += e->part[p.end].side == PN_LEFT;
        p.end++;
    }
    return p;
}

static pn_status count_pairs(events *e, pn_error *err)
{
    const size_t said = e->reading->options->limit_ties;
    const size_t limit = said != 0 ? said : UINT32_MAX - 1;
    uint64_t n = 0;
    project p = {0};
    for (size_t at = 0; at < e->n; at = p.end) {
        p = next_project(e, at);
        const uint64_t pairs = (uint64_t)(p.right - p.begin) * (p.end - p.right);
        e->n_one_sided += pairs == 0;
        n = n > UINT64_MAX - pairs ? UINT64_MAX : n + pairs;
    }
    if (n <= limit) {
        return PN_OK;
    }
    return pni_fail(err, PN_ELIMIT,
                    "the projects link %" PRIu64
                    " pairs, more than %zu: choose projects with --where, or raise "
                    "--limit-ties",
                    n, limit);
}

static pn_status add_pairs(const events *e, project p, pn_error *err)
{
    pni_row row = {.weight = 1};
    for (size_t i = p.begin; i < p.right; i++) {
        row.left = pni_slice_of(e->organisations.text[e->part[i].organisation]);
        for (size_t j = p.right; j < p.end; j++) {
            row.right = pni_slice_of(e->organisations.text[e->part[j].organisation]);
            PN_TRY(pni_builder_add(e->reading->builder, &row, err));
        }
    }
    return PN_OK;
}

/* The only word that the data have for a side names it. */
static pni_slice word_of(const events *e, int side)
{
    const bool only = e->words[side].size == 1;
    return pni_slice_of(only ? e->words[side].text[0] : side == 0 ? "left" : "right");
}

static pn_status link_organisations(events *e, pn_error *err)
{
    project p = {0};
    sort_parts(e);
    PN_TRY(count_pairs(e, err));
    PN_TRY(pni_builder_sides(e->reading->builder, word_of(e, 0), word_of(e, 1), err));
    for (size_t at = 0; at < e->n; at = p.end) {
        p = next_project(e, at);
        PN_TRY(pni_tick(e->reading->options->run, "linking", -1, err));
        PN_TRY(add_pairs(e, p, err));
    }
    return PN_OK;
}

static pn_status report(const events *e, const char *source, pn_error *err)
{
    pni_builder *builder = e->reading->builder;
    const pni_place place = {.source = source};
    PN_TRY(pni_builder_find(builder, PN_REMARK, place, "", err,
                            "%zu organisations are linked through %zu projects",
                            e->organisations.size, e->projects.size));
    if (e->n_one_sided > 0) {
        PN_TRY(pni_builder_find(builder, PN_REMARK, place, "", err,
                                "%" PRIu64 " %s organisations of one side only",
                                e->n_one_sided,
                                e->n_one_sided == 1 ? "project has" : "projects have"));
    }
    PN_TRY(pni_where_report(&e->where, e->reading, source, e->n, err));
    return pni_faults_report(e->reading, &e->faults, source, err);
}

pn_status pni_events_read(const pni_reading *reading, pn_source source, char delimiter,
                          pn_error *err)
{
    const pn_read_options *o = reading->options;
    PNI_SCOPED(events, events_done)
    e = {.reading = reading, .csv.delimiter = delimiter};
    PN_TRY(pni_csv_open(&e.csv, source, reading, &e.faults, err));
    PN_TRY(pni_window_read(&e.csv, &e.window, err));
    if (e.window.n == 0) {
        return PN_OK; /* finishing says that there are no ties */
    }
    PN_TRY(pni_event_columns_find(o, &e.window, source.name, &e.columns, err));
    PN_TRY(pni_where_find(o, e.columns.header, source.name, &e.where, err));
    if (e.columns.side == SIZE_MAX) {
        PN_TRY(read_sides(&e, err));
    }
    PN_TRY(read_records(&e, err));
    PN_TRY(link_organisations(&e, err));
    return report(&e, source.name, err);
}
