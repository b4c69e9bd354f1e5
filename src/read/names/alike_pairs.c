#include "alike_pairs.h"

#include "alike_buckets.h"
#include "slips.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

/* A name that begins or ends more than these others says too little. */
enum { FOLLOWERS_MAX = 6 };

/* A search among the names of one side. */
typedef struct search {
    pni_arena arena;
    pni_spelling *of; /* [n] */
    size_t n;
    pni_word_counts counts;
    pni_buckets buckets;
    pni_alike_pairs *found;
} search;

static void search_done(search *s)
{
    pni_arena_done(&s->arena);
    pni_names_done(&s->counts.word);
    free(s->counts.n);
    free(s->of);
    pni_buckets_done(&s->buckets);
}

void pni_alike_pairs_done(pni_alike_pairs *pairs)
{
    free(pairs->of);
    *pairs = (pni_alike_pairs){0};
}

static pn_status add_pair(pni_alike_pairs *pairs, pni_alike_pair pair, pn_error *err)
{
    if (pairs->n == pairs->capacity) {
        const size_t capacity = 2 * pairs->capacity + 64;
        pni_alike_pair *grown = realloc(pairs->of, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        pairs->of = grown;
        pairs->capacity = capacity;
    }
    pairs->of[pairs->n++] = pair;
    return PN_OK;
}

static pn_status compare(void *context, size_t a, size_t b, pn_error *err)
{
    const search *s = context;
    const size_t first = a < b ? a : b;
    const size_t second = a < b ? b : a;
    pni_alike_pair pair = {.first = (uint32_t)first, .second = (uint32_t)second};
    const bool alike =
        a != b && pni_compare(&s->of[first], &s->of[second], &s->counts, &pair.how);
    return alike ? add_pair(s->found, pair, err) : PN_OK;
}

/* Names that share a key of their spelling. */
static pn_status search_keys(search *s, pn_error *err)
{
    static const pni_spelling_key keys[] = {PNI_KEY_LETTERS, PNI_KEY_CORE,
                                            PNI_KEY_WORDS, PNI_KEY_SORTED};
    for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++) {
        for (size_t i = 0; i < s->n; i++) {
            const char *key = s->of[i].key[keys[k]];
            PN_TRY(pni_buckets_add(&s->buckets, pni_bucket_hash(k, key, strlen(key)), i,
                                   err));
        }
        PN_TRY(pni_buckets_meet(&s->buckets, compare, s, err));
    }
    return PN_OK;
}

/* The words of a name as if `ae`, `oe` and `ue` were umlauts, whose dots are gone. */
static uint64_t hash_umlauts(const pni_spelling *name)
{
    uint64_t h = pni_bucket_hash('e', "", 0);
    char last = '\0';
    for (const char *c = name->key[PNI_KEY_WORDS]; *c != '\0'; c++) {
        const bool dots = *c == 'e' && (last == 'a' || last == 'o' || last == 'u');
        h = dots ? h : pni_bucket_hash(h, c, 1);
        last = *c;
    }
    return h;
}

/* Names that differ in how umlauts are written. */
static pn_status search_umlauts(search *s, pn_error *err)
{
    bool any = false;
    for (size_t i = 0; i < s->n; i++) {
        any = any || s->of[i].has_accent;
    }
    for (size_t i = 0; i < s->n && any; i++) {
        PN_TRY(pni_buckets_add(&s->buckets, hash_umlauts(&s->of[i]), i, err));
    }
    return pni_buckets_meet(&s->buckets, compare, s, err);
}

/* The words of a name but one, of which the first two letters count. */
static uint64_t hash_without(const pni_spelling *name, size_t without)
{
    const pni_slice word = name->word[without];
    uint64_t h = pni_bucket_hash(without, word.data, word.size < 2 ? word.size : 2);
    for (size_t i = 0; i < name->n_words; i++) {
        if (i != without) {
            h = pni_bucket_hash(h, name->word[i].data, name->word[i].size);
        }
    }
    return h;
}

/* Names that share all words but one. */
static pn_status search_words(search *s, pn_error *err)
{
    for (size_t i = 0; i < s->n; i++) {
        for (size_t w = 0; w < s->of[i].n_words; w++) {
            PN_TRY(pni_buckets_add(&s->buckets, hash_without(&s->of[i], w), i, err));
        }
    }
    return pni_buckets_meet(&s->buckets, compare, s, err);
}

/* All characters of a name but one; all of them where `without` is their number. */
static uint64_t hash_letters(const pni_letters *letters, size_t without)
{
    uint64_t h = 0xcbf29ce484222325U;
    for (size_t i = 0; i < letters->n; i++) {
        h = i == without ? h : (h ^ letters->code[i]) * 0x9E3779B97F4A7C15U;
        h ^= i == without ? 0 : h >> 32;
    }
    return h;
}

static pn_status add_letters(search *s, size_t name, size_t length, pn_error *err)
{
    pni_letters letters = {.n = 0};
    pni_letters_read(pni_slice_of(s->of[name].key[PNI_KEY_WORDS]), &letters);
    if (letters.n == length) {
        return pni_buckets_add(&s->buckets, hash_letters(&letters, length), name, err);
    }
    for (size_t k = 0; k < letters.n; k++) {
        PN_TRY(pni_buckets_add(&s->buckets, hash_letters(&letters, k), name, err));
    }
    return PN_OK;
}

/* Characters of each name's words; 0 where there are too many. */
static void measure_names(const search *s, uint8_t *length_of)
{
    for (size_t i = 0; i < s->n; i++) {
        const char *key = s->of[i].key[PNI_KEY_WORDS];
        const uint64_t n = pni_utf8_count(key, strlen(key));
        length_of[i] = n < PNI_LETTERS_MAX ? (uint8_t)n : 0;
    }
}

/* Puts the names of that length into buckets, and those that are one longer. */
static pn_status add_of_length(search *s, const uint8_t *length_of, size_t length,
                               pn_error *err)
{
    for (size_t i = 0; i < s->n; i++) {
        if (length_of[i] == length || length_of[i] == length + 1) {
            PN_TRY(add_letters(s, i, length, err));
        }
    }
    return PN_OK;
}

/* Names that share all characters but one each; those that leave `length` at a time,
 * so that the list stays short. */
static pn_status search_letters(search *s, pn_error *err)
{
    PNI_FREE uint8_t *length_of = calloc(s->n + 1, sizeof *length_of);
    if (length_of == NULL) {
        return pni_fail_memory(err);
    }
    measure_names(s, length_of);
    for (size_t length = 4; length < PNI_LETTERS_MAX; length++) {
        PN_TRY(add_of_length(s, length_of, length, err));
        PN_TRY(pni_buckets_meet(&s->buckets, compare, s, err));
    }
    return PN_OK;
}

/* A key and whose it is. */
typedef struct keyed {
    const char *key;
    uint32_t name;
} keyed;

static int by_key(const void *a, const void *b)
{
    const keyed *x = a;
    const keyed *y = b;
    const int order = strcmp(x->key, y->key);
    return order != 0 ? order : (x->name > y->name) - (x->name < y->name);
}

/* Names whose keys, sorted, begin with the key of another. */
static pn_status search_beginnings(search *s, keyed *keys, pn_error *err)
{
    qsort(keys, s->n, sizeof *keys, by_key);
    for (size_t i = 0; i < s->n; i++) {
        const size_t size = strlen(keys[i].key);
        size_t end = i + 1;
        while (end < s->n && end - i <= FOLLOWERS_MAX + 1 &&
               strncmp(keys[end].key, keys[i].key, size) == 0) {
            end++;
        }
        const bool tells = end - i <= FOLLOWERS_MAX + 1;
        for (size_t j = i + 1; tells && j < end; j++) {
            PN_TRY(compare(s, keys[i].name, keys[j].name, err));
        }
    }
    return PN_OK;
}

/* The bytes of a key from the last to the first; only for comparing. */
static pn_status reverse(search *s, const char *key, const char **out, pn_error *err)
{
    const size_t n = strlen(key);
    char *copy = pni_arena_copy(&s->arena, key, n);
    if (copy == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        copy[i] = key[n - 1 - i];
    }
    *out = copy;
    return PN_OK;
}

/* Names that begin, or end, another. */
static pn_status search_parts(search *s, pn_error *err)
{
    PNI_FREE keyed *keys = calloc(s->n + 1, sizeof *keys);
    if (keys == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < s->n; i++) {
        keys[i] = (keyed){s->of[i].key[PNI_KEY_LETTERS], (uint32_t)i};
    }
    PN_TRY(search_beginnings(s, keys, err));
    for (size_t i = 0; i < s->n; i++) {
        keys[i] = (keyed){s->of[i].key[PNI_KEY_CORE], (uint32_t)i};
    }
    PN_TRY(search_beginnings(s, keys, err));
    for (size_t i = 0; i < s->n; i++) {
        keys[i].name = (uint32_t)i;
        PN_TRY(reverse(s, s->of[i].key[PNI_KEY_CORE], &keys[i].key, err));
    }
    return search_beginnings(s, keys, err);
}

static pn_status count_word(pni_word_counts *counts, pni_slice word, pn_error *err)
{
    uint32_t number = 0;
    PN_TRY(pni_names_add(&counts->word, word, &number, err));
    if (number >= counts->capacity) {
        const size_t capacity = 2 * (size_t)number + 64;
        uint32_t *grown = realloc(counts->n, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        memset(grown + counts->capacity, 0,
               (capacity - counts->capacity) * sizeof *grown);
        counts->n = grown;
        counts->capacity = capacity;
    }
    counts->n[number]++;
    return PN_OK;
}

static pn_status count_words(search *s, const pni_spelling *name, pn_error *err)
{
    for (size_t w = 0; w < name->n_words; w++) {
        PN_TRY(count_word(&s->counts, name->word[w], err));
    }
    return PN_OK;
}

static pn_status spell_all(search *s, const char *const *name, pn_error *err)
{
    s->of = calloc(s->n + 1, sizeof *s->of);
    if (s->of == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < s->n; i++) {
        PN_TRY(pni_spell(name[i], &s->arena, &s->of[i], err));
        PN_TRY(count_words(s, &s->of[i], err));
    }
    return PN_OK;
}

static int by_sureness(const void *a, const void *b)
{
    const pni_alike_pair *x = a;
    const pni_alike_pair *y = b;
    if (x->how.sure != y->how.sure) {
        return x->how.sure < y->how.sure ? -1 : 1;
    }
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->second > y->second) - (x->second < y->second);
}

const pni_alike_pair *pni_alike_find(const pni_alike_pairs *pairs,
                                     const pni_alike_pair *wanted)
{
    return pairs->n == 0
               ? NULL
               : bsearch(wanted, pairs->of, pairs->n, sizeof *pairs->of, by_sureness);
}

/* Sorts the pairs and leaves each of them once. */
static void tidy(pni_alike_pairs *pairs)
{
    if (pairs->n == 0) {
        return;
    }
    qsort(pairs->of, pairs->n, sizeof *pairs->of, by_sureness);
    size_t n = 1;
    for (size_t i = 1; i < pairs->n; i++) {
        if (by_sureness(&pairs->of[i], &pairs->of[n - 1]) != 0) {
            pairs->of[n++] = pairs->of[i];
        }
    }
    pairs->n = n;
}

pn_status pni_find_alike(const char *const *name, size_t n, const pn_run *run,
                         pni_alike_pairs *out, pn_error *err)
{
    PNI_SCOPED(search, search_done) s = {.n = n, .found = out};
    PN_TRY(pni_tick(run, "comparing names", 0, err));
    PN_TRY(spell_all(&s, name, err));
    PN_TRY(search_keys(&s, err));
    PN_TRY(pni_tick(run, "comparing names", 0.4, err));
    PN_TRY(search_umlauts(&s, err));
    PN_TRY(search_words(&s, err));
    PN_TRY(pni_tick(run, "comparing names", 0.6, err));
    PN_TRY(search_letters(&s, err));
    PN_TRY(pni_tick(run, "comparing names", 0.9, err));
    PN_TRY(search_parts(&s, err));
    tidy(out);
    return PN_OK;
}
