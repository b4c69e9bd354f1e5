#include "tie_row.h"

#include "parse_cell.h"
#include "split.h"
#include "totals.h"

#include <string.h>

static pn_status fail_long_name(pni_tie_table *t, size_t column, pn_error *err)
{
    return pni_fail_at(err, PN_ELIMIT, pni_csv_place(&t->csv, column),
                       "a name is longer than %zu bytes: shorten it, or raise "
                       "--limit-name",
                       t->limit_name);
}

/* True if a column of a role exists; `*cell` is the row's. */
static bool find_cell(const pni_tie_table *t, pni_role role, pni_slice *cell)
{
    const size_t column = t->columns.of[role];
    if (column == PNI_NO_COLUMN) {
        return false;
    }
    *cell = pni_slice_trim(t->csv.field[column]);
    return true;
}

static pn_status read_weight(pni_tie_table *t, pni_row *row, bool *usable,
                             pn_error *err)
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

static pn_status read_evidence(pni_tie_table *t, pni_row *row, bool *usable,
                               pn_error *err)
{
    pni_slice cell;
    if (!find_cell(t, PNI_ROLE_EVIDENCE, &cell)) {
        return PN_OK;
    }
    if (pni_parse_evidence(cell, &row->evidence)) {
        t->n_no_evidence += cell.size == 0;
        return PN_OK;
    }
    *usable = false;
    const int size = cell.size > 60 ? 60 : (int)cell.size;
    return pni_fault(t->reading, &t->faults, PNI_FAULT_EVIDENCE,
                     pni_csv_place(&t->csv, t->columns.of[PNI_ROLE_EVIDENCE]), err,
                     "unknown evidence '%.*s'", size, cell.data);
}

/* Cells that are more than years are kept as texts, too. */
static pn_status read_years(pni_tie_table *t, pni_row *row, pn_error *err)
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

static void read_texts(pni_tie_table *t)
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
static inline pni_slice read_names_of(const pni_tie_table *t, pni_role side)
{
    const pni_slice cell = pni_slice_trim(t->csv.field[t->columns.of[side]]);
    const char *separators = t->reading->options->split;
    return separators != NULL && holds_no_name(cell, separators) ? (pni_slice){0}
                                                                 : cell;
}

static void count_unnamed(pni_tie_table *t)
{
    if (pni_csv_is_blank(&t->csv)) {
        t->n_empty++;
        return;
    }
    if (t->n_unnamed++ == 0) {
        t->first_unnamed = pni_csv_place(&t->csv, 0);
        t->first_unnamed.column = 0;
    }
}

static pn_status read_names(pni_tie_table *t, pni_row *row, bool *usable, pn_error *err)
{
    row->left = read_names_of(t, PNI_ROLE_LEFT);
    row->right = read_names_of(t, PNI_ROLE_RIGHT);
    *usable = row->left.size > 0 && row->right.size > 0;
    if (*usable) {
        return PN_OK;
    }
    if (row->left.size == 0 && row->right.size == 0) {
        count_unnamed(t);
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

static pn_status add_pair(pni_tie_table *t, const pni_row *pair, pn_error *err)
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
static pn_status add_pairs(pni_tie_table *t, const pni_row *row, pn_error *err)
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

static pn_status read_ties(pni_tie_table *t, pn_error *err)
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

/* True for what forms have below their table, such as `Signed: Lee`. */
static bool is_label(pni_slice cell)
{
    static const char wide_colon[] = "\xEF\xBC\x9A";
    const size_t n = sizeof wide_colon - 1;
    bool found = memchr(cell.data, ':', cell.size) != NULL;
    for (size_t k = 0; k + n <= cell.size && !found; k++) {
        found = memcmp(cell.data + k, wide_colon, n) == 0;
    }
    return found;
}

/* True for a row below the sums, where names above do not hold, that names nobody. */
static bool is_signature(pni_tie_table *t)
{
    const pni_slice left = read_names_of(t, PNI_ROLE_LEFT);
    const pni_slice right = read_names_of(t, PNI_ROLE_RIGHT);
    t->is_below_total = t->is_below_total && (left.size == 0 || is_label(left)) &&
                        (right.size == 0 || is_label(right));
    return t->is_below_total && !pni_csv_is_blank(&t->csv);
}

/* Names above hold for rows that are left out, too. */
static pn_status fill_down(pni_tie_table *t, pn_error *err)
{
    if (!t->reading->options->fill_down || pni_csv_is_blank(&t->csv)) {
        return PN_OK;
    }
    pni_slice *field = t->csv.field;
    PN_TRY(pni_fill_cell(&t->fill[0], &field[t->columns.of[PNI_ROLE_LEFT]], err));
    return pni_fill_cell(&t->fill[1], &field[t->columns.of[PNI_ROLE_RIGHT]], err);
}

/* True if a merged cell of the sheet may have given the name. */
static bool may_be_filled(const pni_tie_table *t, pni_role side)
{
    const uint64_t *filled_to = t->reading->filled_to;
    return filled_to != NULL && t->csv.line <= filled_to[t->columns.of[side] + 1];
}

/*
 * A row that lacks a name, as those of sums do, which stand between or below rows; or
 * has one only because a merged cell reaches down to it.
 */
static pn_status is_total(const pni_tie_table *t, bool *out, pn_error *err)
{
    const pni_slice left = read_names_of(t, PNI_ROLE_LEFT);
    const pni_slice right = read_names_of(t, PNI_ROLE_RIGHT);
    *out = false;
    if (left.size == 0 || right.size == 0) {
        return pni_is_total_row(t->csv.field, t->csv.n_fields, out, err);
    }
    if (may_be_filled(t, PNI_ROLE_LEFT)) {
        return pni_is_total(right, out, err);
    }
    return may_be_filled(t, PNI_ROLE_RIGHT) ? pni_is_total(left, out, err) : PN_OK;
}

/* Pages put together say the header again. */
static bool is_header(const pni_tie_table *t)
{
    bool same = !t->reading->options->no_header;
    for (size_t side = PNI_ROLE_LEFT; side <= PNI_ROLE_RIGHT; side++) {
        const size_t column = t->columns.of[side];
        same = same && pni_slice_compare(pni_slice_trim(t->csv.field[column]),
                                         t->columns.header->cell[column]) == 0;
    }
    return same;
}

pn_status pni_tie_row_read(pni_tie_table *t, pn_error *err)
{
    bool total = false;
    PN_TRY(is_total(t, &total, err));
    t->n_totals += total;
    const bool header = is_header(t);
    t->n_headers += header;
    if (total || header) {
        t->is_below_total = total;
        return PN_OK;
    }
    if (is_signature(t)) {
        t->n_below++;
        return PN_OK;
    }
    PN_TRY(fill_down(t, err));
    return pni_where_holds(&t->where, t->csv.field) ? read_ties(t, err) : PN_OK;
}
