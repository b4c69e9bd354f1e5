#include "alike_links.h"

#include "alike_pairs.h"

#include "../../base/scope.h"
#include "../../network/build/builder_alias.h"
#include "../../network/build/builder_data.h"

#include <stdlib.h>
#include <string.h>

/* No name. */
#define NONE UINT32_MAX

/* The names of one side, in byte order, and the sets that they form. */
typedef struct side_names {
    const pni_builder *builder;
    int side;
    const char **name;
    size_t n;
    uint64_t *n_rows; /* [n] */
    uint32_t *root;   /* [n] another name of the set, or itself */
    bool *has_link;   /* [n] */
} side_names;

static void side_names_done(side_names *s)
{
    free(s->name);
    free(s->n_rows);
    free(s->root);
    free(s->has_link);
}

void pni_alike_links_done(pni_alike_links *links)
{
    free(links->of);
    *links = (pni_alike_links){0};
}

/* A name and its number in the builder. */
typedef struct numbered {
    const char *name;
    uint32_t number;
} numbered;

static int by_name(const void *a, const void *b)
{
    const numbered *x = a;
    const numbered *y = b;
    return strcmp(x->name, y->name);
}

/* How many rows each number of a name has. */
static void count_rows(const pni_builder *builder, int side, uint64_t *count)
{
    const uint32_t *row = side == 0 ? builder->left : builder->right;
    for (size_t i = 0; i < builder->n_rows; i++) {
        count[row[i]]++;
    }
}

static pn_status list_names(side_names *s, pn_error *err)
{
    const pni_names *names = &s->builder->name[s->side];
    s->n = names->size;
    s->name = calloc(s->n + 1, sizeof *s->name);
    s->n_rows = calloc(s->n + 1, sizeof *s->n_rows);
    s->root = calloc(s->n + 1, sizeof *s->root);
    s->has_link = calloc(s->n + 1, sizeof *s->has_link);
    PNI_FREE numbered *sorted = calloc(s->n + 1, sizeof *sorted);
    PNI_FREE uint64_t *count = calloc(s->n + 1, sizeof *count);
    if (s->name == NULL || s->n_rows == NULL || s->root == NULL ||
        s->has_link == NULL || sorted == NULL || count == NULL) {
        return pni_fail_memory(err);
    }
    count_rows(s->builder, s->side, count);
    for (size_t i = 0; i < s->n; i++) {
        sorted[i] = (numbered){.name = names->text[i], .number = (uint32_t)i};
    }
    qsort(sorted, s->n, sizeof *sorted, by_name);
    for (size_t i = 0; i < s->n; i++) {
        s->name[i] = sorted[i].name;
        s->n_rows[i] = count[sorted[i].number];
        s->root[i] = (uint32_t)i;
    }
    return PN_OK;
}

static uint32_t find_root(side_names *s, uint32_t name)
{
    while (s->root[name] != name) {
        s->root[name] = s->root[s->root[name]];
        name = s->root[name];
    }
    return name;
}

static bool has_small_letters(const char *name)
{
    for (; *name != '\0'; name++) {
        if (*name >= 'a' && *name <= 'z') {
            return true;
        }
    }
    return false;
}

/* True if the first of two names stands for both: the one with more rows.  Where that
 * does not tell, the plainer of two spellings, but the fuller of two names. */
static bool stands_for(const side_names *s, uint32_t a, uint32_t b, pni_sureness sure)
{
    if (s->n_rows[a] != s->n_rows[b]) {
        return s->n_rows[a] > s->n_rows[b];
    }
    const bool small_a = has_small_letters(s->name[a]);
    const bool small_b = has_small_letters(s->name[b]);
    const size_t length_a = strlen(s->name[a]);
    const size_t length_b = strlen(s->name[b]);
    if (sure == PNI_CERTAIN && small_a != small_b) {
        return small_a;
    }
    /* What is only possible needs one order for all pairs, so that no circle forms. */
    if (sure == PNI_POSSIBLE || length_a == length_b) {
        return a < b;
    }
    return sure == PNI_CERTAIN ? length_a < length_b : length_a > length_b;
}

static pn_status add_link(side_names *s, uint32_t name, uint32_t same_as,
                          pni_likeness how, pni_alike_links *out, pn_error *err)
{
    if (out->n == out->capacity) {
        const size_t capacity = 2 * out->capacity + 64;
        pni_alike_link *grown = realloc(out->of, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        out->of = grown;
        out->capacity = capacity;
    }
    s->has_link[name] = true;
    out->of[out->n++] = (pni_alike_link){.side = s->side,
                                         .name = s->name[name],
                                         .same_as = s->name[same_as],
                                         .how = how};
    return PN_OK;
}

/* Why two names that a third one brought together may be one, if they are alike
 * themselves; else what brought them together. */
static pni_likeness reason_of(const pni_alike_pairs *pairs, uint32_t a, uint32_t b,
                              pni_likeness how)
{
    pni_alike_pair wanted = {.first = a < b ? a : b, .second = a < b ? b : a};
    for (int sure = PNI_CERTAIN; sure < PNI_N_SURENESS; sure++) {
        wanted.how.sure = (pni_sureness)sure;
        const pni_alike_pair *pair = pni_alike_find(pairs, &wanted);
        if (pair != NULL) {
            return pair->how;
        }
    }
    return how;
}

static pn_status link_pair(side_names *s, const pni_alike_pairs *pairs, size_t i,
                           pni_alike_links *out, pn_error *err)
{
    const pni_alike_pair *pair = &pairs->of[i];
    const uint32_t a = find_root(s, pair->first);
    const uint32_t b = find_root(s, pair->second);
    const bool a_stands = stands_for(s, a, b, pair->how.sure);
    const uint32_t kept = a_stands ? a : b;
    const uint32_t name = a_stands ? b : a;
    const pni_builder *builder = s->builder;
    const pn_side side = s->side == 0 ? PN_LEFT : PN_RIGHT;
    if (a == b || s->has_link[name] ||
        pni_builder_are_distinct(builder, side, s->name[pair->first],
                                 s->name[pair->second]) ||
        pni_builder_are_distinct(builder, side, s->name[name], s->name[kept])) {
        return PN_OK;
    }
    /* What is only possible makes no set: else chains of doubt would form. */
    if (pair->how.sure != PNI_POSSIBLE) {
        s->root[name] = kept;
    }
    return add_link(s, name, kept, reason_of(pairs, name, kept, pair->how), out, err);
}

static pn_status link_side(const pni_reading *reading, int side, pni_alike_links *out,
                           pn_error *err)
{
    PNI_SCOPED(side_names, side_names_done)
    s = {.builder = reading->builder, .side = side};
    PNI_SCOPED(pni_alike_pairs, pni_alike_pairs_done) pairs = {0};
    PN_TRY(list_names(&s, err));
    PN_TRY(pni_find_alike(s.name, s.n, reading->options->run, &pairs, err));
    for (size_t i = 0; i < pairs.n; i++) {
        PN_TRY(link_pair(&s, &pairs, i, out, err));
    }
    return PN_OK;
}

static int by_sureness(const void *a, const void *b)
{
    const pni_alike_link *x = a;
    const pni_alike_link *y = b;
    if (x->how.sure != y->how.sure) {
        return x->how.sure < y->how.sure ? -1 : 1;
    }
    const int order = strcmp(x->same_as, y->same_as);
    const int inner = order != 0 ? order : strcmp(x->name, y->name);
    return inner != 0 ? inner : x->side - y->side;
}

pn_status pni_find_alike_links(const pni_reading *reading, pni_alike_links *out,
                               pn_error *err)
{
    PN_TRY(pni_builder_settle(reading->builder, err));
    PN_TRY(link_side(reading, 0, out, err));
    PN_TRY(link_side(reading, 1, out, err));
    if (out->n > 0) {
        qsort(out->of, out->n, sizeof *out->of, by_sureness);
    }
    return PN_OK;
}
