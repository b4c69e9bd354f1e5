#include "record_list.h"

#include <stdlib.h>
#include <string.h>

enum { RECORDS_PER_TICK = 1024 };

void pni_record_list_done(pni_record_list *list)
{
    pni_graph_text_done(&list->text);
    pni_json_done(&list->json);
    pni_names_done(&list->columns);
    free(list->column_at);
    free(list->cell);
    free(list->begin);
    pn_bytes_done(&list->path);
}

static pn_status make_room(pni_record_list *list, size_t n, pn_error *err)
{
    if (n <= list->capacity) {
        return PN_OK;
    }
    const size_t capacity = 2 * n + 14;
    size_t *column_at = realloc(list->column_at, capacity * sizeof *column_at);
    list->column_at = column_at == NULL ? list->column_at : column_at;
    const pni_json_value **cell = realloc(list->cell, capacity * sizeof(void *));
    list->cell = cell == NULL ? list->cell : cell;
    if (column_at == NULL || cell == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = list->capacity; k < capacity; k++) {
        cell[k] = NULL;
    }
    list->capacity = capacity;
    return PN_OK;
}

/* Enters a value into the column whose name is the path. */
static pn_status enter(pni_record_list *list, const pni_json_value *key, pn_error *err)
{
    const pni_slice path = {.data = list->path.data, .size = list->path.size};
    const size_t n_before = list->columns.size;
    uint32_t column = 0;
    PN_TRY(pni_names_add(&list->columns, path, &column, err));
    PN_TRY(make_room(list, list->columns.size, err));
    if (column == n_before) {
        list->column_at[column] = (size_t)(key->raw.data - list->text.bytes.data);
    }
    if (list->cell[column] != NULL) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(&list->json, key),
                           "a second value for '%.*s' in one record: keep one",
                           (int)(path.size > 60 ? 60 : path.size), path.data);
    }
    list->cell[column] = key + 1;
    return PN_OK;
}

/* Enters the members of an object, and of the objects in it: no deeper than the parser
 * goes. */
// NOLINTNEXTLINE(misc-no-recursion)
static pn_status enter_members(pni_record_list *list, const pni_json_value *object,
                               pn_error *err)
{
    const size_t n_outer = list->path.size;
    const pni_json_value *key = pni_json_first(object);
    for (size_t i = 0; i < object->n; i++) {
        PN_TRY(n_outer == 0 ? PN_OK : pni_bytes_text(&list->path, ".", err));
        PN_TRY(pni_bytes_add(&list->path, key->text.data, key->text.size, err));
        PN_TRY(key[1].kind == PNI_JSON_OBJECT ? enter_members(list, key + 1, err)
                                              : enter(list, key, err));
        list->path.size = n_outer;
        key = pni_json_next(&list->json, key + 1);
    }
    return PN_OK;
}

/* Reads the record that stands at the text's position. */
static pn_status read_record(pni_record_list *list, pn_error *err)
{
    for (size_t k = 0; k < list->columns.size; k++) {
        list->cell[k] = NULL;
    }
    PN_TRY(pni_json_parse_one(&list->text, &list->json, err));
    const pni_json_value *record = list->json.value;
    if (record->kind != PNI_JSON_OBJECT) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(&list->json, record),
                           "this record is no object: write "
                           "{\"enterprise\": …, \"institution\": …}");
    }
    return enter_members(list, record, err);
}

static pn_status add_record(pni_record_list *list, pn_error *err)
{
    if (list->n_records == list->record_capacity) {
        const size_t capacity = 2 * list->record_capacity + 64;
        size_t *grown = realloc(list->begin, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        list->begin = grown;
        list->record_capacity = capacity;
    }
    list->begin[list->n_records++] = list->text.at;
    return read_record(list, err);
}

static void skip_blanks(pni_graph_text *text)
{
    text->at += strspn(text->bytes.data + text->at, " \t\r\n");
}

/* The byte at the text's position; NUL at its end. */
static char here(const pni_record_list *list)
{
    return list->text.bytes.data[list->text.at];
}

static pn_status fail_here(pni_record_list *list, const char *what, pn_error *err)
{
    const char *at = list->text.bytes.data + list->text.at;
    return pni_fail_at(err, PN_EDATA, pni_graph_text_place(&list->text, at),
                       here(list) == '\0'
                           ? "expected %s, but the text ends here: is the file whole?"
                           : "this is not JSON: expected %s",
                       what);
}

/* Moves past what stands behind a record of an array; false behind the last. */
static pn_status move_on(pni_record_list *list, bool *more, pn_error *err)
{
    if (here(list) != ',' && here(list) != ']') {
        return fail_here(list, "',' or ']' behind the record", err);
    }
    *more = here(list) == ',';
    list->text.at++;
    skip_blanks(&list->text);
    return *more || here(list) == '\0' ? PN_OK
                                       : fail_here(list, "the end of the text", err);
}

/* The same for records that stand one behind the other. */
static pn_status come_to_next(pni_record_list *list, bool *more, pn_error *err)
{
    *more = here(list) != '\0';
    return here(list) == ',' || here(list) == ']'
               ? fail_here(list, "the next record: put '[' and ']' around all of them",
                           err)
               : PN_OK;
}

/* Finds all records, and their keys. */
static pn_status look_through(pni_record_list *list, const pn_run *run, pn_error *err)
{
    skip_blanks(&list->text);
    const bool is_array = here(list) == '[';
    list->text.at += is_array;
    skip_blanks(&list->text);
    bool more = here(list) != (is_array ? ']' : '\0');
    while (more) {
        PN_TRY(add_record(list, err));
        PN_TRY(is_array ? move_on(list, &more, err) : come_to_next(list, &more, err));
        PN_TRY(list->n_records % RECORDS_PER_TICK == 0
                   ? pni_tick(run, "reading records", -1, err)
                   : PN_OK);
    }
    return PN_OK;
}

pn_status pni_record_list_open(pni_record_list *list, const pni_reading *reading,
                               pn_source source, pn_error *err)
{
    PN_TRY(pni_graph_text_read(reading, source, &list->text, err));
    PN_TRY(look_through(list, reading->options->run, err));
    return list->n_records > 0
               ? PN_OK
               : pni_fail_at(err, PN_EDATA, (pni_place){.source = list->text.source},
                             "no records here: write [{\"enterprise\": …, "
                             "\"institution\": …}, …]");
}

pn_status pni_record_list_read(pni_record_list *list, size_t k, pn_error *err)
{
    list->text.at = list->begin[k];
    return read_record(list, err);
}
