#include "small_table.h"

#include "../reader.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

void pni_small_table_done(pni_small_table *table)
{
    free(table->row);
    pni_arena_done(&table->arena);
    *table = (pni_small_table){0};
}

pni_place pni_small_table_place(const pni_small_table *table,
                                const pni_small_cell *cell)
{
    return (pni_place){
        .source = table->source, .line = cell->line, .column = cell->column};
}

size_t pni_small_table_column(const pni_small_table *table, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        for (size_t k = 0; k < table->n_columns; k++) {
            if (pni_slice_same_word(table->header[k].text, words[i])) {
                return k;
            }
        }
    }
    return SIZE_MAX;
}

static pn_status copy_record(pni_csv *csv, pni_small_table *table,
                             const pni_small_cell **out, pn_error *err)
{
    pni_small_cell *cell = pni_arena_take(&table->arena, csv->n_fields * sizeof *cell);
    if (cell == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < csv->n_fields; k++) {
        const pni_slice text = pni_slice_trim(csv->field[k]);
        const char *copy = pni_arena_copy(&table->arena, text.data, text.size);
        if (copy == NULL) {
            return pni_fail_memory(err);
        }
        const pni_place place = pni_csv_place(csv, k);
        cell[k] = (pni_small_cell){.text = {.data = copy, .size = text.size},
                                   .line = place.line,
                                   .column = place.column};
    }
    *out = cell;
    return PN_OK;
}

static pn_status add_row(pni_csv *csv, pni_small_table *table, pn_error *err)
{
    if (table->n_rows == table->capacity) {
        const size_t capacity = 2 * table->capacity + 16;
        pni_small_row *grown = realloc(table->row, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        table->row = grown;
        table->capacity = capacity;
    }
    PN_TRY(copy_record(csv, table, &table->row[table->n_rows].cell, err));
    table->n_rows++;
    return PN_OK;
}

static size_t count_filled(const pni_csv *csv)
{
    size_t n = 0;
    for (size_t k = 0; k < csv->n_fields; k++) {
        n += pni_slice_trim(csv->field[k]).size > 0;
    }
    return n;
}

/* True if all above this record was one cell wide: then it is the header. */
static bool is_below_titles(const pni_csv *csv, const pni_small_table *table)
{
    return table->is_narrow && count_filled(csv) > 1;
}

static pn_status take_record(pni_csv *csv, pni_small_table *table, pn_error *err)
{
    if (pni_csv_is_blank(csv)) {
        return PN_OK;
    }
    if (table->header == NULL || is_below_titles(csv, table)) {
        table->n_columns = csv->n_fields;
        table->n_rows = 0;
        table->is_narrow = count_filled(csv) == 1;
        return copy_record(csv, table, &table->header, err);
    }
    if (csv->n_fields == table->n_columns) {
        return add_row(csv, table, err);
    }
    const bool is_long = csv->n_fields > table->n_columns;
    const pni_place place = pni_csv_place(csv, is_long ? table->n_columns : 0);
    return pni_fault(csv->reading, csv->faults, PNI_FAULT_RAGGED, place, err,
                     "this row has %zu field%s, the header has %zu", csv->n_fields,
                     csv->n_fields == 1 ? "" : "s", table->n_columns);
}

/* What takes the rows. */
typedef struct taking {
    pni_small_table *table;
    pni_faults *faults;
} taking;

static pn_status take(void *context, const pni_reading *reading, pn_source text,
                      char delimiter, pn_error *err)
{
    const taking *t = context;
    PNI_SCOPED(pni_csv, pni_csv_done) csv = {.delimiter = delimiter};
    t->table->source = pni_arena_copy(&t->table->arena, text.name, strlen(text.name));
    if (t->table->source == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_csv_open(&csv, text, reading, t->faults, err));
    pni_csv_rewind(&csv); /* there is nothing to look ahead for */
    bool more = true;
    while (more) {
        PN_TRY(pni_csv_next(&csv, &more, err));
        if (more) {
            PN_TRY(take_record(&csv, t->table, err));
        }
    }
    return PN_OK;
}

pn_status pni_small_table_read(const pni_reading *reading, pn_source source,
                               pni_faults *faults, pni_small_table *out, pn_error *err)
{
    taking t = {.table = out, .faults = faults};
    const pni_taker taker = {.take = take, .context = &t};
    pn_read_options options = *reading->options;
    /* these speak of the partnerships */
    options.format = NULL;
    options.delimiter = 0;
    options.sheet = NULL;
    options.query = NULL;
    options.where = NULL;
    options.split = NULL;
    options.through = NULL;
    options.fill_down = false;
    pni_reading own = *reading;
    own.options = &options;
    own.taker = &taker;
    out->source = "";
    return pni_reader_run(&own, source, err);
}
