#include "aliases.h"

#include "side_cell.h"
#include "table/small_table.h"

#include "../base/scope.h"
#include "../network/build/builder_alias.h"

/* A table of aliases while it is read. */
typedef struct alias_table {
    const pni_reading *reading;
    pni_small_table table;
    pni_faults faults;
    size_t name; /* columns; SIZE_MAX where the table has none */
    size_t same_as;
    size_t side;
    size_t accept;
} alias_table;

/* What a person said of a row. */
typedef enum verdict { UNDECIDED = 0, ACCEPTED, REFUSED, NOT_UNDERSTOOD } verdict;

static void alias_table_done(alias_table *t)
{
    pni_small_table_done(&t->table);
}

static bool is_one_of(pni_slice text, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        if (pni_slice_same_word(text, words[i])) {
            return true;
        }
    }
    return false;
}

static pn_status find_columns(alias_table *t, pn_error *err)
{
    static const char *const names[] = {"name", "alias", "spelling", "名称",
                                        "别名", "原名",  NULL};
    static const char *const same[] = {"same_as",   "same as",  "standard_name",
                                       "canonical", "统一名称", "标准名称",
                                       "规范名称",  NULL};
    static const char *const sides[] = {"side", "侧", "类别", "类型", NULL};
    static const char *const accepts[] = {"accept", "accepted", "接受", "采纳", NULL};
    t->name = pni_small_table_column(&t->table, names);
    t->same_as = pni_small_table_column(&t->table, same);
    t->side = pni_small_table_column(&t->table, sides);
    t->accept = pni_small_table_column(&t->table, accepts);
    if (t->name != SIZE_MAX && t->same_as != SIZE_MAX) {
        return PN_OK;
    }
    const pni_place place = {.source = t->table.source,
                             .line =
                                 t->table.n_columns > 0 ? t->table.header[0].line : 0};
    return pni_fail_at(err, PN_EDATA, place,
                       "no column '%s' in the table of aliases: give it the header "
                       "name,same_as",
                       t->name == SIZE_MAX ? "name" : "same_as");
}

static verdict read_verdict(pni_slice word)
{
    static const char *const yes[] = {"yes", "y",  "true", "x", "1",
                                      "是",  "对", "√",    "✓", NULL};
    static const char *const no[] = {"no", "n", "false", "0", "-", "否", "不", NULL};
    if (word.size == 0) {
        return UNDECIDED;
    }
    return is_one_of(word, yes)  ? ACCEPTED
           : is_one_of(word, no) ? REFUSED
                                 : NOT_UNDERSTOOD;
}

/* CSV for spreadsheets has a quote in front of what could be taken for a formula. */
static pni_slice remove_guard(pni_slice name)
{
    const bool guarded = name.size > 1 && name.data[0] == '\'' &&
                         (name.data[1] == '=' || name.data[1] == '+' ||
                          name.data[1] == '-' || name.data[1] == '@');
    return guarded ? (pni_slice){name.data + 1, name.size - 1} : name;
}

static pn_status read_side(const alias_table *t, const pni_small_cell *row,
                           pn_side *out, pn_error *err)
{
    *out = PN_BOTH;
    if (t->side == SIZE_MAX || row[t->side].text.size == 0) {
        return PN_OK;
    }
    const pni_small_cell *cell = &row[t->side];
    PN_TRY(pni_read_side_cell(t->reading->builder, cell->text, out, err));
    if (*out != PN_SIDE_DEFAULT) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_EDATA, pni_small_table_place(&t->table, cell),
                       "'%.*s' is no side of this network: write left or right, or "
                       "leave it empty",
                       (int)cell->text.size, cell->text.data);
}

static pn_status check_name(const alias_table *t, const pni_small_cell *cell,
                            const char *column, pn_error *err)
{
    if (cell->text.size > 0) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_EDATA, pni_small_table_place(&t->table, cell),
                       "the name under '%s' is empty: fill it in, or remove the row",
                       column);
}

static pn_status read_row(alias_table *t, const pni_small_cell *row, pn_error *err)
{
    pni_alias alias = {.name = remove_guard(row[t->name].text),
                       .same_as = remove_guard(row[t->same_as].text),
                       .place = pni_small_table_place(&t->table, &row[t->name])};
    verdict said = ACCEPTED;
    if (t->accept != SIZE_MAX) {
        said = read_verdict(row[t->accept].text);
    }
    if (said == NOT_UNDERSTOOD) {
        const pni_small_cell *cell = &row[t->accept];
        return pni_fail_at(err, PN_EDATA, pni_small_table_place(&t->table, cell),
                           "'%.*s' is neither yes nor no: write one of them, or leave "
                           "it empty",
                           (int)cell->text.size, cell->text.data);
    }
    if (said == UNDECIDED) {
        return PN_OK;
    }
    PN_TRY(check_name(t, &row[t->name], "name", err));
    PN_TRY(check_name(t, &row[t->same_as], "same_as", err));
    PN_TRY(read_side(t, row, &alias.side, err));
    return said == ACCEPTED
               ? pni_builder_alias(t->reading->builder, &alias, err)
               : pni_builder_say_distinct(t->reading->builder, &alias, err);
}

pn_status pni_aliases_read(const pni_reading *reading, pn_source source, pn_error *err)
{
    __attribute__((cleanup(alias_table_done))) alias_table t = {.reading = reading};
    PN_TRY(pni_builder_alias_source(reading->builder, source.name, err));
    PN_TRY(pni_small_table_read(reading, source, &t.faults, &t.table, err));
    PN_TRY(find_columns(&t, err));
    for (size_t i = 0; i < t.table.n_rows; i++) {
        PN_TRY(read_row(&t, t.table.row[i].cell, err));
    }
    PN_TRY(pni_builder_rename(reading->builder, err));
    return pni_faults_report(reading, &t.faults, source.name, err);
}
