#include "table_build.h"

#include "network_data.h"

#include "../base/arena.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef struct table_column {
    pn_column shown;
    double *number;    /* [n_rows], or NULL */
    const char **text; /* [n_rows], or NULL */
    uint32_t *code;    /* [n_rows] which of `word`, or NULL */
    const char *const *word;
    bool *shared; /* [n_rows] of ranks, or NULL */
} table_column;

enum { MAX_COLUMNS = 256, MAX_FACTS = 32 };

struct pn_table {
    pni_arena arena; /* all arrays and texts below */
    const char *command;
    const char *title;
    size_t n_rows;
    size_t *node; /* [n_rows], or NULL: no row is about a node */
    table_column column[MAX_COLUMNS];
    size_t n_columns;
    pn_fact fact[MAX_FACTS];
    size_t n_facts;
    pn_fact network[MAX_FACTS];
    size_t n_network;
    const char **note;
    size_t n_notes;
    size_t capacity_notes;
};

static pn_status copy(pn_table *table, const char *text, const char **out,
                      pn_error *err)
{
    *out = pni_arena_copy(&table->arena, text, strlen(text));
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

__attribute__((format(printf, 2, 0))) static pn_status
copy_format(pn_table *table, const char *format, va_list arguments, const char **out,
            pn_error *err)
{
    va_list again;
    va_copy(again, arguments);
    const int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = n < 0 ? NULL : pni_arena_take(&table->arena, (size_t)n + 1);
    if (text == NULL) {
        return pni_fail_memory(err);
    }
    vsnprintf(text, (size_t)n + 1, format, arguments);
    *out = text;
    return PN_OK;
}

pn_status pni_table_new(const char *command, pn_table **out, pn_error *err,
                        const char *title, ...)
{
    PNI_OWNED(pn_table, pn_table_free) table = calloc(1, sizeof *table);
    if (table == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(copy(table, command, &table->command, err));
    va_list arguments;
    va_start(arguments, title);
    const pn_status status = copy_format(table, title, arguments, &table->title, err);
    va_end(arguments);
    PN_TRY(status);
    *out = PN_STEAL(table);
    return PN_OK;
}

void pn_table_free(pn_table *table)
{
    if (table == NULL) {
        return;
    }
    pni_arena_done(&table->arena);
    free(table);
}

pn_status pni_table_add_column(pn_table *table, const char *name, pn_type type,
                               const char *unit, const char *meaning, pn_error *err)
{
    if (table->n_columns == MAX_COLUMNS) {
        return pni_fail(err, PN_ELIMIT, "more than %d columns", MAX_COLUMNS);
    }
    table_column *column = &table->column[table->n_columns];
    column->shown.type = type;
    PN_TRY(copy(table, name, &column->shown.name, err));
    PN_TRY(copy(table, unit, &column->shown.unit, err));
    PN_TRY(copy(table, meaning, &column->shown.meaning, err));
    column->shown.heading = column->shown.name;
    table->n_columns++;
    return PN_OK;
}

pn_status pni_table_set_heading(pn_table *table, const char *heading, pn_error *err)
{
    return copy(table, heading, &table->column[table->n_columns - 1].shown.heading,
                err);
}

static void *take(pn_table *table, size_t n, size_t size)
{
    return n > SIZE_MAX / size - 1 ? NULL : pni_arena_take(&table->arena, n * size + 1);
}

void pni_table_set_words(pn_table *table, size_t column, const char *const *word)
{
    table->column[column].word = word;
}

static pn_status clear_column(pn_table *table, table_column *column, size_t n_rows,
                              pn_error *err)
{
    if (column->word != NULL) {
        column->code = take(table, n_rows, sizeof *column->code);
        return column->code == NULL ? pni_fail_memory(err) : PN_OK;
    }
    if (column->shown.type == PN_TEXT) {
        column->text = take(table, n_rows, sizeof *column->text);
        for (size_t i = 0; column->text != NULL && i < n_rows; i++) {
            column->text[i] = "";
        }
    } else {
        column->number = take(table, n_rows, sizeof *column->number);
        for (size_t i = 0; column->number != NULL && i < n_rows; i++) {
            column->number[i] = NAN;
        }
    }
    if (column->shown.type == PN_RANK) {
        column->shared = take(table, n_rows, sizeof *column->shared);
    }
    const bool failed = (column->text == NULL && column->number == NULL) ||
                        (column->shown.type == PN_RANK && column->shared == NULL);
    for (size_t i = 0; column->shared != NULL && i < n_rows; i++) {
        column->shared[i] = false;
    }
    return failed ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_table_set_rows(pn_table *table, size_t n_rows, pn_error *err)
{
    table->node = take(table, n_rows, sizeof *table->node);
    if (table->node == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n_rows; i++) {
        table->node[i] = SIZE_MAX;
    }
    for (size_t c = 0; c < table->n_columns; c++) {
        PN_TRY(clear_column(table, &table->column[c], n_rows, err));
    }
    table->n_rows = n_rows;
    return PN_OK;
}

void pni_table_put(pn_table *table, size_t row, size_t column, double value)
{
    table->column[column].number[row] = value;
}

void pni_table_put_numbers(pn_table *table, size_t row, size_t column,
                           const double *value, size_t n)
{
    memcpy(table->column[column].number + row, value, n * sizeof *value);
}

void pni_table_put_codes(pn_table *table, size_t row, size_t column,
                         const uint32_t *code, size_t n)
{
    memcpy(table->column[column].code + row, code, n * sizeof *code);
}

void pni_table_lend_numbers(pn_table *table, size_t column, double *value)
{
    table->column[column].number = value;
}

void pni_table_lend_codes(pn_table *table, size_t column, uint32_t *code)
{
    table->column[column].code = code;
}

void pni_table_trim(pn_table *table, size_t n_rows)
{
    table->n_rows = n_rows;
}

void pni_table_set_shared(pn_table *table, size_t row, size_t column)
{
    table->column[column].shared[row] = true;
}

pn_status pni_table_put_text(pn_table *table, size_t row, size_t column,
                             const char *text, pn_error *err)
{
    return copy(table, text, &table->column[column].text[row], err);
}

void pni_table_put_kept(pn_table *table, size_t row, size_t column, const char *text)
{
    table->column[column].text[row] = text;
}

pn_status pni_table_keep(pn_table *table, const char *const *word, size_t n,
                         const char *const **out, pn_error *err)
{
    const char **kept = take(table, n, sizeof *kept);
    if (kept == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        PN_TRY(copy(table, word[i], &kept[i], err));
    }
    *out = kept;
    return PN_OK;
}

void pni_table_set_node(pn_table *table, size_t row, size_t node)
{
    table->node[row] = node;
}

static pn_status add_fact(pn_table *table, pn_fact *fact, size_t *n, pn_fact new_fact,
                          pn_error *err)
{
    if (*n == MAX_FACTS) {
        return pni_fail(err, PN_ELIMIT, "more than %d facts", MAX_FACTS);
    }
    PN_TRY(copy(table, new_fact.name, &fact[*n].name, err));
    fact[*n].value = new_fact.value;
    (*n)++;
    return PN_OK;
}

pn_status pni_table_add_fact(pn_table *table, const char *name, double value,
                             pn_error *err)
{
    const pn_fact fact = {.name = name, .value = value};
    return add_fact(table, table->fact, &table->n_facts, fact, err);
}

pn_status pni_table_add_note(pn_table *table, pn_error *err, const char *format, ...)
{
    if (table->n_notes == table->capacity_notes) {
        const size_t capacity = 2 * table->capacity_notes + 8;
        const char **note = take(table, capacity, sizeof *note);
        if (note == NULL) {
            return pni_fail_memory(err);
        }
        if (table->n_notes > 0) {
            memcpy(note, table->note, table->n_notes * sizeof *note);
        }
        table->note = note;
        table->capacity_notes = capacity;
    }
    va_list arguments;
    va_start(arguments, format);
    const pn_status status =
        copy_format(table, format, arguments, &table->note[table->n_notes], err);
    va_end(arguments);
    PN_TRY(status);
    table->n_notes++;
    return PN_OK;
}

static pn_status add_network_fact(pn_table *table, const char *name, size_t value,
                                  pn_error *err)
{
    const pn_fact fact = {.name = name, .value = (double)value};
    return add_fact(table, table->network, &table->n_network, fact, err);
}

pn_status pni_table_describe(pn_table *table, const pn_network *net, pn_error *err)
{
    const size_t documented = pn_network_n_evidence(net, PN_DOCUMENTED);
    const size_t implied = pn_network_n_evidence(net, PN_IMPLIED);
    const size_t illustrative = pn_network_n_evidence(net, PN_ILLUSTRATIVE);
    PN_TRY(add_network_fact(table, "left", net->n_left, err));
    PN_TRY(add_network_fact(table, "right", net->n_right, err));
    PN_TRY(add_network_fact(table, "ties", net->n_ties, err));
    PN_TRY(add_network_fact(table, "documented", documented, err));
    PN_TRY(add_network_fact(table, "implied", implied, err));
    PN_TRY(add_network_fact(table, "illustrative", illustrative, err));
    if (net->merges != NULL) {
        PN_TRY(pni_table_add_note(table, err, "%s by a table of aliases", net->merges));
    }
    if (documented == net->n_ties) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "%zu of %zu ties %s documented, %zu implied, %zu "
                              "illustrative (made up)",
                              documented, net->n_ties, documented == 1 ? "is" : "are",
                              implied, illustrative);
}

const char *pn_table_command(const pn_table *table)
{
    return table->command;
}

const char *pn_table_title(const pn_table *table)
{
    return table->title;
}

size_t pn_table_n_rows(const pn_table *table)
{
    return table->n_rows;
}

size_t pn_table_n_columns(const pn_table *table)
{
    return table->n_columns;
}

pn_column pn_table_column(const pn_table *table, size_t column)
{
    return column < table->n_columns ? table->column[column].shown : (pn_column){0};
}

size_t pn_table_find_column(const pn_table *table, const char *name)
{
    for (size_t c = 0; c < table->n_columns; c++) {
        if (strcmp(table->column[c].shown.name, name) == 0) {
            return c;
        }
    }
    return SIZE_MAX;
}

const double *pn_table_numbers(const pn_table *table, size_t column)
{
    return column < table->n_columns ? table->column[column].number : NULL;
}

const char *pn_table_text(const pn_table *table, size_t row, size_t column)
{
    if (column >= table->n_columns || row >= table->n_rows) {
        return NULL;
    }
    const table_column *cells = &table->column[column];
    if (cells->code != NULL) {
        return cells->word[cells->code[row]];
    }
    return cells->text == NULL ? NULL : cells->text[row];
}

bool pn_table_is_shared(const pn_table *table, size_t row, size_t column)
{
    const bool is_cell = column < table->n_columns && row < table->n_rows;
    const bool *shared = is_cell ? table->column[column].shared : NULL;
    return shared != NULL && shared[row];
}

size_t pn_table_node(const pn_table *table, size_t row)
{
    return table->node == NULL || row >= table->n_rows ? SIZE_MAX : table->node[row];
}

bool pn_table_fact(const pn_table *table, size_t k, pn_fact *out)
{
    if (k >= table->n_facts) {
        return false;
    }
    *out = table->fact[k];
    return true;
}

double pn_table_fact_named(const pn_table *table, const char *name)
{
    for (size_t k = 0; k < table->n_facts; k++) {
        if (strcmp(table->fact[k].name, name) == 0) {
            return table->fact[k].value;
        }
    }
    return NAN;
}

bool pn_table_network_fact(const pn_table *table, size_t k, pn_fact *out)
{
    if (k >= table->n_network) {
        return false;
    }
    *out = table->network[k];
    return true;
}

const char *pn_table_note(const pn_table *table, size_t k)
{
    return k < table->n_notes ? table->note[k] : NULL;
}
