#include "graph_keys.h"

#include "../../base/scope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_KEYS = 4096 };

static pn_status make_room(pni_graph_keys *keys, pni_place place, pn_error *err)
{
    if (keys->id.size == MOST_KEYS) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "more than %d attributes are declared: leave some out",
                           MOST_KEYS);
    }
    if (keys->id.size < keys->capacity) {
        return PN_OK;
    }
    const size_t capacity = 2 * keys->capacity + 16;
    pni_key *grown = realloc(keys->key, capacity * sizeof *grown);
    if (grown == NULL) {
        return pni_fail_memory(err);
    }
    keys->key = grown;
    keys->capacity = capacity;
    return PN_OK;
}

static pn_status keep(pni_graph_keys *keys, const char **text, size_t size,
                      pn_error *err)
{
    *text = pni_arena_copy(&keys->arena, *text, size);
    return *text == NULL ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_graph_keys_add(pni_graph_keys *keys, char space, const char *id,
                             pni_key key, pni_place place, pn_error *err)
{
    char text[256];
    uint32_t number = 0;
    PN_TRY(make_room(keys, place, err));
    const int n = snprintf(text, sizeof text, "%c%s", space, id);
    if (n < 0 || (size_t)n >= sizeof text) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "the id of an attribute is longer than %zu bytes",
                           sizeof text - 2);
    }
    const pni_slice spaced = {text, (size_t)n};
    if (pni_names_find(&keys->id, spaced) != PNI_NO_NAME) {
        return pni_fail_at(err, PN_EDATA, place,
                           "the attribute '%.60s' is declared twice", id);
    }
    if (key.name != NULL) {
        PN_TRY(keep(keys, &key.name, strlen(key.name), err));
    }
    PN_TRY(pni_names_add(&keys->id, spaced, &number, err));
    keys->key[number] = key;
    return PN_OK;
}

size_t pni_graph_keys_find(const pni_graph_keys *keys, char space, const char *id)
{
    char text[256];
    const int n = snprintf(text, sizeof text, "%c%s", space, id);
    if (n < 0 || (size_t)n >= sizeof text) {
        return SIZE_MAX; /* nothing so long was declared */
    }
    const uint32_t number = pni_names_find(&keys->id, (pni_slice){text, (size_t)n});
    return number == PNI_NO_NAME ? SIZE_MAX : number;
}

pn_status pni_graph_keys_standard(pni_graph_keys *keys, pni_slice text, pn_error *err)
{
    if (keys->id.size == 0) {
        return PN_OK;
    }
    pni_key *key = &keys->key[keys->id.size - 1];
    keys->n_standards += key->standard == NULL;
    key->standard = text.data;
    return keep(keys, &key->standard, text.size, err);
}

size_t pni_graph_keys_due(const pni_graph_keys *keys, size_t k,
                          const pni_key_element *element)
{
    for (; keys->n_standards > 0 && k < keys->id.size; k++) {
        const pni_key *key = &keys->key[k];
        const bool is_about = key->kind == element->kind || key->kind == PNI_KEY_ALL;
        if (key->standard != NULL && is_about && key->seen != element->count) {
            return k;
        }
    }
    return SIZE_MAX;
}

void pni_graph_keys_done(pni_graph_keys *keys)
{
    pni_names_done(&keys->id);
    pni_arena_done(&keys->arena);
    free(keys->key);
}
