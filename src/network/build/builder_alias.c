#include "builder_data.h"

#include "../../base/bytes.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void pni_aliases_done(pni_aliases *aliases)
{
    pni_names_done(&aliases->name);
    pni_names_done(&aliases->distinct);
    free(aliases->of);
    *aliases = (pni_aliases){0};
}

static pni_slice text_of(const pni_names *names, uint32_t number)
{
    return (pni_slice){.data = names->text[number], .size = names->length[number]};
}

/* The entry of a name, which is made if there is none. */
static pn_status take_entry(pni_aliases *aliases, pni_slice name, uint32_t *out,
                            pn_error *err)
{
    const size_t known = aliases->name.size;
    PN_TRY(pni_names_add(&aliases->name, name, out, err));
    if (*out >= aliases->capacity) {
        const size_t capacity = 2 * (size_t)*out + 16;
        pni_alias_entry *grown = realloc(aliases->of, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        aliases->of = grown;
        aliases->capacity = capacity;
    }
    if (*out >= known) {
        aliases->of[*out] = (pni_alias_entry){.same_as = *out};
    }
    return PN_OK;
}

pn_status pni_builder_alias_source(pni_builder *builder, const char *source,
                                   pn_error *err)
{
    builder->alias_source = pni_arena_copy(&builder->arena, source, strlen(source));
    return builder->alias_source == NULL ? pni_fail_memory(err) : PN_OK;
}

/* Says it of one side. */
static pn_status add_alias(pni_aliases *aliases, const pni_alias *alias, pn_error *err)
{
    uint32_t name = 0;
    uint32_t same_as = 0;
    PN_TRY(take_entry(aliases, alias->name, &name, err));
    PN_TRY(take_entry(aliases, alias->same_as, &same_as, err));
    pni_alias_entry *entry = &aliases->of[name];
    if (name == same_as || entry->same_as == same_as) {
        return PN_OK;
    }
    if (entry->line > 0) {
        return pni_fail_at(err, PN_EDATA, alias->place,
                           "'%s' is the same as '%s' here, and as '%s' in line %" PRIu64
                           ": keep one of the two rows",
                           aliases->name.text[name], aliases->name.text[same_as],
                           aliases->name.text[entry->same_as], entry->line);
    }
    entry->same_as = same_as;
    entry->line = alias->place.line;
    entry->anywhere = alias->side == PN_BOTH;
    return PN_OK;
}

pn_status pni_builder_alias(pni_builder *builder, const pni_alias *alias, pn_error *err)
{
    for (int side = 0; side < 2; side++) {
        const pn_side own = side == 0 ? PN_LEFT : PN_RIGHT;
        if (alias->side == own || alias->side == PN_BOTH) {
            PN_TRY(add_alias(&builder->alias[side], alias, err));
        }
    }
    return PN_OK;
}

/* Two names as one text, the same for either order. */
static pn_status join_pair(pni_slice a, pni_slice b, pn_bytes *out, pn_error *err)
{
    const bool ordered = pni_slice_compare(a, b) <= 0;
    const pni_slice first = ordered ? a : b;
    const pni_slice second = ordered ? b : a;
    PN_TRY(pni_bytes_add(out, first.data, first.size, err));
    PN_TRY(pni_bytes_add(out, "\n", 1, err));
    return pni_bytes_add(out, second.data, second.size, err);
}

pn_status pni_builder_say_distinct(pni_builder *builder, const pni_alias *alias,
                                   pn_error *err)
{
    PNI_BYTES pair = {0};
    PN_TRY(join_pair(alias->name, alias->same_as, &pair, err));
    for (int side = 0; side < 2; side++) {
        const pn_side own = side == 0 ? PN_LEFT : PN_RIGHT;
        uint32_t number = 0;
        if (alias->side == own || alias->side == PN_BOTH) {
            PN_TRY(pni_names_add(&builder->alias[side].distinct,
                                 (pni_slice){.data = pair.data, .size = pair.size},
                                 &number, err));
        }
    }
    return PN_OK;
}

bool pni_builder_are_distinct(const pni_builder *builder, pn_side side, const char *a,
                              const char *b)
{
    const pni_names *distinct = &builder->alias[pni_side_index(side)].distinct;
    PNI_BYTES pair = {0};
    if (distinct->size == 0 ||
        join_pair(pni_slice_of(a), pni_slice_of(b), &pair, /*err=*/NULL) != PN_OK) {
        return false;
    }
    return pni_names_find(distinct, (pni_slice){.data = pair.data,
                                                .size = pair.size}) != PNI_NO_NAME;
}

/* The last name of a circle to have been said something of. */
static uint32_t find_closing(const pni_aliases *aliases, uint32_t start)
{
    uint32_t last = start;
    for (uint32_t i = aliases->of[start].same_as; i != start;
         i = aliases->of[i].same_as) {
        last = aliases->of[i].line > aliases->of[last].line ? i : last;
    }
    return last;
}

static pn_status fail_circle(const pni_builder *builder, const pni_aliases *aliases,
                             uint32_t inside, pn_error *err)
{
    const uint32_t last = find_closing(aliases, inside);
    const char *name = aliases->name.text[last];
    const char *same_as = aliases->name.text[aliases->of[last].same_as];
    return pni_fail_at(
        err, PN_EDATA,
        (pni_place){.source = builder->alias_source, .line = aliases->of[last].line},
        "'%s' is the same as '%s' here, which other rows turn into '%s' "
        "again: remove one of these rows",
        name, same_as, name);
}

/* Follows every chain to its end. */
static pn_status resolve(const pni_builder *builder, pni_aliases *aliases,
                         pn_error *err)
{
    PNI_FREE uint32_t *end = calloc(aliases->name.size + 1, sizeof *end);
    if (end == NULL) {
        return pni_fail_memory(err);
    }
    for (uint32_t i = 0; i < aliases->name.size; i++) {
        size_t n_steps = 0;
        end[i] = i;
        while (aliases->of[end[i]].same_as != end[i]) {
            end[i] = aliases->of[end[i]].same_as;
            if (++n_steps > aliases->name.size) {
                return fail_circle(builder, aliases, end[i], err);
            }
        }
    }
    for (uint32_t i = 0; i < aliases->name.size; i++) {
        aliases->of[i].same_as = end[i];
    }
    return PN_OK;
}

pni_slice pni_builder_known_as(pni_builder *builder, pn_side side, pni_slice name)
{
    pni_aliases *aliases = &builder->alias[pni_side_index(side)];
    const uint32_t number = pni_names_find(&aliases->name, name);
    if (number == PNI_NO_NAME) {
        return name;
    }
    aliases->of[number].met = true;
    return text_of(&aliases->name, aliases->of[number].same_as);
}

/* The names of one side before and after. */
typedef struct renaming {
    int side;
    pni_names name;    /* after */
    uint32_t *number;  /* [names before] number after */
    uint64_t *n_rows;  /* [names before] */
    bool *is_own_name; /* [names before] the name stays */
} renaming;

static void renaming_done(renaming *r)
{
    pni_names_done(&r->name);
    free(r->number);
    free(r->n_rows);
    free(r->is_own_name);
}

static void count_rows(const pni_builder *b, renaming *r)
{
    const uint32_t *row = r->side == 0 ? b->left : b->right;
    for (size_t i = 0; i < b->n_rows; i++) {
        r->n_rows[row[i]]++;
    }
}

static pn_status number_names(pni_builder *b, renaming *r, pn_error *err)
{
    const pni_names *before = &b->name[r->side];
    pni_aliases *aliases = &b->alias[r->side];
    const pn_side side = r->side == 0 ? PN_LEFT : PN_RIGHT;
    for (uint32_t i = 0; i < before->size; i++) {
        const pni_slice old = text_of(before, i);
        const uint32_t known = pni_names_find(&aliases->name, old);
        if (known != PNI_NO_NAME) {
            aliases->of[known].rows = r->n_rows[i];
        }
        r->is_own_name[i] = known == PNI_NO_NAME || aliases->of[known].same_as == known;
        PN_TRY(pni_names_add(&r->name, pni_builder_known_as(b, side, old),
                             &r->number[i], err));
    }
    return PN_OK;
}

static pn_status rename_declared(pni_builder *b, const renaming *r, pn_error *err)
{
    bool *declared = calloc(r->name.size + 1, sizeof *declared);
    if (declared == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < b->n_declared[r->side] && i < b->name[r->side].size; i++) {
        const uint32_t number = r->number[i];
        declared[number] = declared[number] || b->declared[r->side][i];
    }
    free(b->declared[r->side]);
    b->declared[r->side] = declared;
    b->n_declared[r->side] = r->name.size;
    return PN_OK;
}

/* True if a value says less than another: that of the name which stays holds, then
 * the first by bytes, whatever the order of the rows. */
static bool gives_way(const pni_builder *b, uint32_t value, uint32_t to, bool own)
{
    if (value <= 1) { /* none, or "" */
        return to > 1;
    }
    return to > 1 && (own || strcmp(b->text.text[to - 1], b->text.text[value - 1]) < 0);
}

static pn_status rename_values(pni_builder *b, const renaming *r,
                               pni_node_attribute *attribute, pn_error *err)
{
    uint32_t *value = calloc(r->name.size + 1, sizeof *value);
    PNI_FREE bool *is_own = calloc(r->name.size + 1, sizeof *is_own);
    if (value == NULL || is_own == NULL) {
        free(value);
        return pni_fail_memory(err);
    }
    const size_t n = attribute->size[r->side];
    for (size_t i = 0; i < n && i < b->name[r->side].size; i++) {
        const uint32_t number = r->number[i];
        const uint32_t old = attribute->value[r->side][i];
        if (!is_own[number] && gives_way(b, value[number], old, r->is_own_name[i])) {
            value[number] = old;
            is_own[number] = r->is_own_name[i];
        }
    }
    free(attribute->value[r->side]);
    attribute->value[r->side] = value;
    attribute->size[r->side] = r->name.size;
    return PN_OK;
}

static pn_status rename_side(pni_builder *b, int side, pn_error *err)
{
    const size_t n = b->name[side].size;
    PNI_SCOPED(renaming, renaming_done)
    r = {.side = side,
         .number = calloc(n + 1, sizeof *r.number),
         .n_rows = calloc(n + 1, sizeof *r.n_rows),
         .is_own_name = calloc(n + 1, sizeof *r.is_own_name)};
    if (r.number == NULL || r.n_rows == NULL || r.is_own_name == NULL) {
        return pni_fail_memory(err);
    }
    count_rows(b, &r);
    PN_TRY(number_names(b, &r, err));
    uint32_t *row = side == 0 ? b->left : b->right;
    for (size_t i = 0; i < b->n_rows; i++) {
        row[i] = r.number[row[i]];
    }
    PN_TRY(rename_declared(b, &r, err));
    for (size_t c = 0; c < b->n_node_attributes; c++) {
        PN_TRY(rename_values(b, &r, &b->node_attribute[c], err));
    }
    const pni_names before = b->name[side];
    b->name[side] = r.name;
    r.name = before;
    return PN_OK;
}

pn_status pni_builder_rename(pni_builder *builder, pn_error *err)
{
    PN_TRY(pni_builder_settle(builder, err));
    for (int side = 0; side < 2; side++) {
        if (builder->alias[side].name.size > 0) {
            PN_TRY(resolve(builder, &builder->alias[side], err));
            PN_TRY(rename_side(builder, side, err));
        }
    }
    return PN_OK;
}
