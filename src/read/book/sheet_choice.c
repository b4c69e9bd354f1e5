#include "sheet_choice.h"

#include "../../base/number.h"

#include <stdlib.h>
#include <string.h>

void pni_sheet_list_done(pni_sheet_list *list)
{
    free(list->sheet);
    pni_arena_done(&list->arena);
    *list = (pni_sheet_list){0};
}

pn_status pni_sheet_list_add(pni_sheet_list *list, const pni_sheet *sheet,
                             pn_error *err)
{
    if (list->n == list->capacity) {
        const size_t capacity = 2 * list->capacity + 8;
        pni_sheet *grown = realloc(list->sheet, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        list->sheet = grown;
        list->capacity = capacity;
    }
    const char *name = pni_arena_copy(&list->arena, sheet->name, strlen(sheet->name));
    const char *key = pni_arena_copy(&list->arena, sheet->key, strlen(sheet->key));
    if (name == NULL || key == NULL) {
        return pni_fail_memory(err);
    }
    list->sheet[list->n++] =
        (pni_sheet){.name = name, .key = key, .is_hidden = sheet->is_hidden};
    return PN_OK;
}

/* The n-th sheet that is not hidden, from 1; SIZE_MAX if there are fewer. */
static size_t find_visible(const pni_sheet_list *list, int n)
{
    for (size_t i = 0; i < list->n; i++) {
        if (!list->sheet[i].is_hidden && --n == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

static size_t find_sheet(const pni_sheet_list *list, const char *wanted)
{
    for (size_t i = 0; i < list->n; i++) {
        if (strcmp(list->sheet[i].name, wanted) == 0) {
            return i;
        }
    }
    for (size_t i = 0; i < list->n; i++) {
        if (pni_slice_same_word(pni_slice_of(list->sheet[i].name), wanted)) {
            return i;
        }
    }
    int number = 0;
    const bool is_number = pni_parse_integer(pni_slice_of(wanted), &number);
    return is_number && number > 0 ? find_visible(list, number) : SIZE_MAX;
}

pn_status pni_sheet_list_names(const pni_sheet_list *list, pn_bytes *out, pn_error *err)
{
    enum { MOST_NAMES = 12 };
    PN_TRY(pni_bytes_text(out, "", err));
    for (size_t i = 0; i < list->n && i < MOST_NAMES; i++) {
        const pni_sheet *s = &list->sheet[i];
        PN_TRY(pni_bytes_format(out, err, "%s'%s'%s", i == 0 ? "" : ", ", s->name,
                                s->is_hidden ? " (hidden)" : ""));
    }
    return list->n > MOST_NAMES ? pni_bytes_text(out, ", …", err) : PN_OK;
}

static pn_status fail_unknown(const pni_sheet_list *list, const char *wanted,
                              const char *source, pn_error *err)
{
    PNI_BYTES names = {0};
    PN_TRY(pni_sheet_list_names(list, &names, err));
    PNI_FREE const char **word = calloc(list->n, sizeof *word);
    if (word == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < list->n; i++) {
        word[i] = list->sheet[i].name;
    }
    const pni_place place = {.source = source};
    const char *what = list->is_tables ? "table" : "sheet";
    const size_t nearest = pni_nearest(wanted, word, list->n);
    if (nearest >= list->n) {
        return pni_fail_at(err, PN_EUSE, place, "no %s '%s': there %s %s", what, wanted,
                           list->n == 1 ? "is" : "are", names.data);
    }
    return pni_fail_at(err, PN_EUSE, place,
                       "no %s '%s': did you mean '%s'? there %s %s", what, wanted,
                       word[nearest], list->n == 1 ? "is" : "are", names.data);
}

pn_status pni_sheet_remark(const pni_reading *reading, const pni_sheet_list *list,
                           const char *source, size_t chosen, pn_error *err)
{
    return pni_builder_find(reading->builder, PN_REMARK, (pni_place){.source = source},
                            "name another one with --sheet", err,
                            "this is sheet '%s' of %zu", list->sheet[chosen].name,
                            list->n);
}

pn_status pni_sheet_choose(const pni_reading *reading, const pni_sheet_list *list,
                           const char *source, size_t *out, pn_error *err)
{
    const char *wanted = reading->options->sheet;
    if (list->n == 0) {
        return pni_fail_at(err, PN_EDATA, (pni_place){.source = source},
                           "the workbook has no sheets with cells: save it anew");
    }
    *out = wanted == NULL ? find_visible(list, 1) : find_sheet(list, wanted);
    if (*out == SIZE_MAX && wanted == NULL) {
        *out = 0; /* all are hidden */
    }
    return *out != SIZE_MAX ? PN_OK : fail_unknown(list, wanted, source, err);
}
