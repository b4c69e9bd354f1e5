#include "alike_names.h"

#include "alike.h"

#include "../base/bytes.h"
#include "../base/scope.h"
#include "../network/builder_data.h"

#include <stdlib.h>
#include <string.h>

/* Sets that are told one by one, and names told of each. */
enum { MOST_SETS = 50, MOST_NAMES = 4 };

/* A name and the key that names alike share. */
typedef struct keyed_name {
    char *key;
    const char *name;
} keyed_name;

typedef struct keyed_names {
    keyed_name *of;
    size_t n;
} keyed_names;

static void keyed_names_done(keyed_names *names)
{
    for (size_t i = 0; i < names->n; i++) {
        free(names->of[i].key);
    }
    free(names->of);
}

/* Names of one side are distinct, so that the order is total. */
static int by_key(const void *a, const void *b)
{
    const keyed_name *x = a;
    const keyed_name *y = b;
    const int order = strcmp(x->key, y->key);
    return order != 0 ? order : strcmp(x->name, y->name);
}

static pn_status key_names(const pni_names *side, keyed_names *out, pn_error *err)
{
    out->of = calloc(side->size + 1, sizeof *out->of);
    if (out->of == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < side->size; i++) {
        keyed_name *name = &out->of[out->n];
        name->name = side->text[i];
        PN_TRY(pni_alike_key(name->name, &name->key, err));
        out->n++;
    }
    qsort(out->of, out->n, sizeof *out->of, by_key);
    return PN_OK;
}

static pn_status suggest_set(const pni_reading *reading, const char *source,
                             const keyed_name *name, size_t n, pn_error *err)
{
    PNI_BYTES text = {0};
    for (size_t i = 0; i < n && i < MOST_NAMES; i++) {
        const char *before = i == 0 ? "" : i + 1 == n ? " and " : ", ";
        PN_TRY(pni_bytes_format(&text, err, "%s'%s'", before, name[i].name));
    }
    if (n > MOST_NAMES) {
        PN_TRY(pni_bytes_format(&text, err, " and %zu more", n - MOST_NAMES));
    }
    return pni_builder_find(reading->builder, PN_SUGGESTION,
                            (pni_place){.source = source},
                            "if they are one, write them the same way", err,
                            "%s may be one organisation", text.data);
}

static pn_status suggest_of_side(const pni_reading *reading, const char *source,
                                 const keyed_names *names, size_t *n_sets,
                                 pn_error *err)
{
    size_t end = 0;
    for (size_t begin = 0; begin < names->n; begin = end) {
        const char *key = names->of[begin].key;
        end = begin + 1;
        while (end < names->n && strcmp(names->of[end].key, key) == 0) {
            end++;
        }
        /* A name of nothing but punctuation says too little to be compared. */
        if (end - begin < 2 || *key == '\0') {
            continue;
        }
        *n_sets += 1;
        if (*n_sets <= MOST_SETS) {
            PN_TRY(suggest_set(reading, source, &names->of[begin], end - begin, err));
        }
    }
    return PN_OK;
}

pn_status pni_suggest_alike_names(const pni_reading *reading, const char *source,
                                  pn_error *err)
{
    size_t n_sets = 0;
    for (int side = 0; side < 2; side++) {
        PNI_SCOPED(keyed_names, keyed_names_done) names = {0};
        PN_TRY(key_names(&reading->builder->name[side], &names, err));
        PN_TRY(suggest_of_side(reading, source, &names, &n_sets, err));
    }
    if (n_sets <= MOST_SETS) {
        return PN_OK;
    }
    return pni_builder_find(
        reading->builder, PN_SUGGESTION, (pni_place){.source = source},
        "settle these first, then check again", err,
        "%zu more sets of names may be one organisation each", n_sets - MOST_SETS);
}
