#include "organisations.h"

#include "side_cell.h"
#include "table/header_words.h"
#include "table/small_table.h"

#include "../base/scope.h"
#include "../network/build/builder_data.h"

#include <inttypes.h>
#include <stdlib.h>

/* A table of organisations while it is read. */
typedef struct organisations {
    const pni_reading *reading;
    pni_small_table table;
    pni_faults faults;
    size_t name;       /* column */
    size_t side;       /* column, or SIZE_MAX */
    pn_side all_sides; /* what the header of the names says, where `side` is missing */
    size_t n_tied[2];  /* organisations of each side that have a tie */
    uint64_t n_untied[2];
    uint64_t n_unknown; /* without a tie, and no side is said */
    uint64_t n_conflicts;
} organisations;

static void organisations_done(organisations *o)
{
    pni_small_table_done(&o->table);
}

/* Names under a header that names a side: `企业名称`. */
static pn_status find_side_column(organisations *o, pn_error *err)
{
    for (size_t k = 0; k < o->table.n_columns && o->name == SIZE_MAX; k++) {
        pni_header_match match = {.role = PNI_ROLE_NONE};
        PN_TRY(pni_header_look(o->table.header[k].text, &match, err));
        if (match.role <= PNI_ROLE_RIGHT && match.sure >= PNI_SURE_ALL) {
            o->name = k;
            o->all_sides = match.role == PNI_ROLE_LEFT ? PN_LEFT : PN_RIGHT;
        }
    }
    return PN_OK;
}

static pn_status find_columns(organisations *o, pn_error *err)
{
    static const char *const names[] = {
        "name",     "organisation", "organization", "名称",  "单位名称",
        "机构名称", "单位",         "全称",         "label", NULL};
    static const char *const sides[] = {"side", "侧", "类别", "类型", NULL};
    o->name = pni_small_table_column(&o->table, names);
    o->side = pni_small_table_column(&o->table, sides);
    if (o->name == SIZE_MAX) {
        PN_TRY(find_side_column(o, err));
    }
    if (o->name != SIZE_MAX) {
        return PN_OK;
    }
    const pni_place place = {.source = o->table.source,
                             .line =
                                 o->table.n_columns > 0 ? o->table.header[0].line : 0};
    return pni_fail_at(
        err, PN_EDATA, place,
        "no column 'name' in the table of organisations: give it a header "
        "such as side,name,place");
}

/* What the organisation of a row is called, now that aliases are known. */
static pni_slice name_of(const organisations *o, const pni_small_cell *row,
                         pn_side side)
{
    return pni_builder_known_as(o->reading->builder, side, row[o->name].text);
}

static pn_status set_texts(organisations *o, const pni_small_cell *row, pn_side side,
                           pn_error *err)
{
    pni_builder *builder = o->reading->builder;
    const pni_slice name = name_of(o, row, side);
    for (size_t k = 0; k < o->table.n_columns; k++) {
        const pni_slice attribute = o->table.header[k].text;
        if (k == o->name || k == o->side || attribute.size == 0) {
            continue;
        }
        const char *old = pni_builder_get_node_text(builder, side, name, attribute);
        o->n_conflicts +=
            *old != '\0' && row[k].text.size > 0 && !pni_slice_equal(row[k].text, old);
        PN_TRY(pni_builder_node_text(builder, side, name, attribute, row[k].text, err));
    }
    return PN_OK;
}

static bool is_tied(const organisations *o, const pni_small_cell *row, pn_side side)
{
    const int s = pni_side_index(side);
    const pni_slice name = name_of(o, row, side);
    const uint32_t number = pni_names_find(&o->reading->builder->name[s], name);
    return number != PNI_NO_NAME && number < o->n_tied[s];
}

static pn_status add_organisation(organisations *o, const pni_small_cell *row,
                                  pn_side side, pn_error *err)
{
    pni_builder *builder = o->reading->builder;
    const pni_slice name = name_of(o, row, side);
    o->n_untied[pni_side_index(side)] += !pni_builder_has_node(builder, side, name);
    PN_TRY(pni_builder_node(builder, side, name, err));
    return set_texts(o, row, side, err);
}

/* Where no side is said, that of the ties holds, even both. */
static pn_status add_by_ties(organisations *o, const pni_small_cell *row, pn_error *err)
{
    const bool left = is_tied(o, row, PN_LEFT);
    const bool right = is_tied(o, row, PN_RIGHT);
    o->n_unknown += !left && !right;
    if (left) {
        PN_TRY(add_organisation(o, row, PN_LEFT, err));
    }
    return right ? add_organisation(o, row, PN_RIGHT, err) : PN_OK;
}

static pn_status read_row(organisations *o, const pni_small_cell *row, pn_error *err)
{
    const pni_small_cell *name = &row[o->name];
    const pni_place place = pni_small_table_place(&o->table, name);
    if (name->text.size == 0) {
        return pni_fault(o->reading, &o->faults, PNI_FAULT_NAME, place, err,
                         "the name of the organisation is empty");
    }
    const size_t limit = o->reading->options->limit_name;
    if (name->text.size > (limit != 0 ? limit : 4096)) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "a name is longer than %zu bytes: shorten it, or raise "
                           "--limit-name",
                           limit != 0 ? limit : 4096);
    }
    if (o->side == SIZE_MAX || row[o->side].text.size == 0) {
        return o->all_sides == PN_SIDE_DEFAULT
                   ? add_by_ties(o, row, err)
                   : add_organisation(o, row, o->all_sides, err);
    }
    pn_side side = PN_SIDE_DEFAULT;
    const pni_small_cell *word = &row[o->side];
    PN_TRY(pni_read_side_cell(o->reading->builder, word->text, &side, err));
    if (side != PN_SIDE_DEFAULT) {
        return add_organisation(o, row, side, err);
    }
    return pni_fault(
        o->reading, &o->faults, PNI_FAULT_SIDE, pni_small_table_place(&o->table, word),
        err, "'%.*s' is neither '%s' nor '%s'", (int)word->text.size, word->text.data,
        o->reading->builder->side_name[0], o->reading->builder->side_name[1]);
}

/* Rows in the order of their cells, so that the order in the file does not count. */
static int compare_rows(const pni_small_cell *a, const pni_small_cell *b, size_t n)
{
    int order = 0;
    for (size_t k = 0; k < n && order == 0; k++) {
        order = pni_slice_compare(a[k].text, b[k].text);
    }
    return order;
}

/* Merge sort: qsort could not be told how many cells there are. */
static void sort_rows(pni_small_row *row, pni_small_row *scratch, size_t n,
                      size_t n_columns)
{
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t begin = 0; begin < n; begin += 2 * width) {
            const size_t middle = begin + width < n ? begin + width : n;
            const size_t end = middle + width < n ? middle + width : n;
            size_t i = begin;
            size_t j = middle;
            for (size_t k = begin; k < end; k++) {
                const bool first =
                    j >= end || (i < middle && compare_rows(row[i].cell, row[j].cell,
                                                            n_columns) <= 0);
                scratch[k] = first ? row[i++] : row[j++];
            }
        }
        for (size_t k = 0; k < n; k++) {
            row[k] = scratch[k];
        }
    }
}

static pn_status sort_table(pni_small_table *table, pn_error *err)
{
    if (table->n_rows == 0) {
        return PN_OK;
    }
    PNI_FREE pni_small_row *scratch = malloc(table->n_rows * sizeof *scratch);
    if (scratch == NULL) {
        return pni_fail_memory(err);
    }
    sort_rows(table->row, scratch, table->n_rows, table->n_columns);
    return PN_OK;
}

static pn_status remark(const organisations *o, pn_level level, uint64_t n,
                        const char *what, const char *way_out, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_builder_find(o->reading->builder, level,
                            (pni_place){.source = o->table.source}, way_out, err,
                            "%" PRIu64 " %s", n, what);
}

/* Organisations with ties that the table does not hold. */
static uint64_t count_undescribed(const organisations *o, int s)
{
    const pni_builder *builder = o->reading->builder;
    uint64_t n = 0;
    for (size_t i = 0; i < o->n_tied[s]; i++) {
        n += i >= builder->n_declared[s] || !builder->declared[s][i];
    }
    return n;
}

static pn_status report(const organisations *o, pn_error *err)
{
    const uint64_t undescribed = count_undescribed(o, 0) + count_undescribed(o, 1);
    const uint64_t untied = o->n_untied[0] + o->n_untied[1];
    /* Both together look like one name in two spellings. */
    const bool doubtful = undescribed > 0 && untied + o->n_unknown > 0;
    const pn_level level = doubtful ? PN_SUGGESTION : PN_REMARK;
    const char *way_out = doubtful ? "compare the spelling of the names" : "";
    PN_TRY(remark(o, level, untied,
                  untied == 1 ? "organisation has no tie" : "organisations have no tie",
                  way_out, err));
    PN_TRY(
        remark(o, PN_SUGGESTION, o->n_unknown,
               o->n_unknown == 1
                   ? "organisation without a tie was left out: its side is not said"
                   : "organisations without a tie were left out: their sides are not "
                     "said",
               "add a column 'side'", err));
    PN_TRY(remark(o, level, undescribed,
                  undescribed == 1 ? "organisation with ties is not in this table"
                                   : "organisations with ties are not in this table",
                  way_out, err));
    PN_TRY(remark(o, PN_SUGGESTION, o->n_conflicts,
                  o->n_conflicts == 1
                      ? "value contradicts another row of the same organisation"
                      : "values contradict other rows of the same organisation",
                  "keep one row for each organisation", err));
    return pni_faults_report(o->reading, &o->faults, o->table.source, err);
}

pn_status pni_organisations_read(const pni_reading *reading, pn_source source,
                                 pn_error *err)
{
    __attribute__((cleanup(organisations_done))) organisations o = {
        .reading = reading,
        .n_tied = {reading->builder->name[0].size, reading->builder->name[1].size}};
    PN_TRY(pni_small_table_read(reading, source, &o.faults, &o.table, err));
    PN_TRY(find_columns(&o, err));
    PN_TRY(sort_table(&o.table, err));
    for (size_t i = 0; i < o.table.n_rows; i++) {
        PN_TRY(read_row(&o, o.table.row[i].cell, err));
    }
    return report(&o, err);
}
