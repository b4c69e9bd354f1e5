#include "names.h"

#include "../../base/error.h"
#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

static inline uint64_t word_at(const char *text)
{
    uint64_t word = 0;
    memcpy(&word, text, sizeof word);
    return word;
}

/* The last bytes of a text, at most eight; they may have been read before. */
static inline uint64_t last_word(pni_slice text)
{
    if (text.size >= 8) {
        return word_at(text.data + text.size - 8);
    }
    uint64_t word = 0;
    for (size_t i = 0; i < text.size; i++) {
        word = (word << 8) | (unsigned char)text.data[i];
    }
    return word;
}

/* FNV-1a in steps of eight bytes, mixed at the end; not for hostile input alone:
 * probing is linear and the table at most half full. */
static uint32_t hash_of(pni_slice text)
{
    uint64_t h = 0xcbf29ce484222325U ^ text.size;
    for (size_t at = 0; at + 8 < text.size; at += 8) {
        h = (h ^ word_at(text.data + at)) * 0x9E3779B97F4A7C15U;
        h ^= h >> 32;
    }
    h = (h ^ last_word(text)) * 0x9E3779B97F4A7C15U;
    h ^= h >> 29;
    h *= 0xBF58476D1CE4E5B9U;
    return (uint32_t)(h >> 32);
}

static inline bool is_name(const pni_names *names, uint32_t number, pni_slice text)
{
    return names->length[number] == text.size &&
           (text.size == 0 || memcmp(names->text[number], text.data, text.size) == 0);
}

static inline bool is_at(const pni_names *names, size_t slot, uint32_t hash,
                         pni_slice text)
{
    return names->slot[slot].hash == hash &&
           is_name(names, names->slot[slot].number - 1, text);
}

/* The slot that holds the text, or the free one where it would go. */
static size_t find_slot(const pni_names *names, uint32_t hash, pni_slice text)
{
    const size_t mask = names->n_slots - 1;
    size_t slot = hash & mask;
    while (names->slot[slot].number != 0 && !is_at(names, slot, hash, text)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

/* The number that a text of that hash most likely has, or PNI_NO_NAME; looks at the
 * slots only, not at the texts. */
static inline uint32_t guess(const pni_names *names, uint32_t hash)
{
    const size_t mask = names->n_slots - 1;
    size_t slot = hash & mask;
    while (names->slot[slot].number != 0 && names->slot[slot].hash != hash) {
        slot = (slot + 1) & mask;
    }
    return names->slot[slot].number - 1; /* of a free one: PNI_NO_NAME */
}

static int grow_slots(pni_names *names)
{
    const size_t n_slots = names->n_slots == 0 ? 64 : 2 * names->n_slots;
    pni_name_slot *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL) {
        return -1;
    }
    for (size_t i = 0; i < names->n_slots; i++) {
        size_t to = names->slot[i].hash & (n_slots - 1);
        while (names->slot[i].number != 0 && slot[to].number != 0) {
            to = (to + 1) & (n_slots - 1);
        }
        if (names->slot[i].number != 0) {
            slot[to] = names->slot[i];
        }
    }
    free(names->slot);
    names->slot = slot;
    names->n_slots = n_slots;
    return 0;
}

static int grow_texts(pni_names *names)
{
    const size_t capacity = names->capacity == 0 ? 32 : 2 * names->capacity;
    const char **text = realloc(names->text, capacity * sizeof *text);
    if (text == NULL) {
        return -1;
    }
    names->text = text;
    uint32_t *length = realloc(names->length, capacity * sizeof *length);
    if (length == NULL) {
        return -1;
    }
    names->length = length;
    names->capacity = capacity;
    return 0;
}

static pn_status make_room(pni_names *names, pn_error *err)
{
    if (names->size >= PNI_NO_NAME - 1) {
        return pni_fail(err, PN_ELIMIT, "more than %lu distinct names",
                        (unsigned long)names->size);
    }
    if (2 * (names->size + 1) > names->n_slots && grow_slots(names) != 0) {
        return pni_fail_memory(err);
    }
    if (names->size == names->capacity && grow_texts(names) != 0) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

static pn_status add_hashed(pni_names *names, pni_slice text, uint32_t hash,
                            uint32_t *out, pn_error *err)
{
    if (names->n_slots > 0) {
        const size_t known = find_slot(names, hash, text);
        if (names->slot[known].number != 0) {
            *out = names->slot[known].number - 1;
            return PN_OK;
        }
    }
    PN_TRY(make_room(names, err));
    char *copy = pni_arena_copy(&names->arena, text.data, text.size);
    if (copy == NULL) {
        return pni_fail_memory(err);
    }
    const size_t slot = find_slot(names, hash, text);
    const uint32_t number = (uint32_t)names->size;
    names->text[number] = copy;
    names->length[number] = (uint32_t)text.size;
    names->size++;
    names->slot[slot] = (pni_name_slot){.number = number + 1, .hash = hash};
    *out = number;
    return PN_OK;
}

pn_status pni_names_add(pni_names *names, pni_slice text, uint32_t *out, pn_error *err)
{
    return add_hashed(names, text, hash_of(text), out, err);
}

/* Guesses the numbers of texts by their hashes, and asks for the memory that comparing
 * them will touch: first the slots, then where the known texts stand, then these. */
static void fetch(const pni_names *names, const pni_slice *text, size_t n,
                  uint32_t *hash, uint32_t *known)
{
    for (size_t i = 0; i < n; i++) {
        hash[i] = hash_of(text[i]);
        __builtin_prefetch(&names->slot[hash[i] & (names->n_slots - 1)]);
    }
    for (size_t i = 0; i < n; i++) {
        known[i] = guess(names, hash[i]);
        if (known[i] != PNI_NO_NAME) {
            __builtin_prefetch(&names->text[known[i]]);
            __builtin_prefetch(&names->length[known[i]]);
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (known[i] != PNI_NO_NAME) {
            __builtin_prefetch(names->text[known[i]]);
        }
    }
}

pn_status pni_names_add_many(pni_names *names, const pni_slice *text, size_t n,
                             uint32_t *out, pn_error *err)
{
    uint32_t hash[PNI_MANY];
    uint32_t known[PNI_MANY];
    if (names->n_slots == 0) {
        PN_TRY(make_room(names, err));
    }
    fetch(names, text, n, hash, known);
    for (size_t i = 0; i < n; i++) {
        if (known[i] != PNI_NO_NAME && is_name(names, known[i], text[i])) {
            out[i] = known[i];
        } else {
            PN_TRY(add_hashed(names, text[i], hash[i], &out[i], err));
        }
    }
    return PN_OK;
}

uint32_t pni_names_find(const pni_names *names, pni_slice text)
{
    if (names->n_slots == 0) {
        return PNI_NO_NAME;
    }
    const size_t slot = find_slot(names, hash_of(text), text);
    return names->slot[slot].number == 0 ? PNI_NO_NAME : names->slot[slot].number - 1;
}

void pni_names_done(pni_names *names)
{
    pni_arena_done(&names->arena);
    free(names->text);
    free(names->length);
    free(names->slot);
    *names = (pni_names){0};
}
