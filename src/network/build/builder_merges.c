/* What a table of aliases did, told. */
#include "builder_data.h"

#include "../../base/bytes.h"

#include <stdlib.h>
#include <string.h>

/* A name that is now called otherwise, or that others are now called. */
typedef struct spelling {
    uint32_t same_as;
    uint32_t name;
    const char *text;
} spelling;

static int by_name_and_text(const void *a, const void *b)
{
    const spelling *x = a;
    const spelling *y = b;
    if (x->same_as != y->same_as) {
        return x->same_as < y->same_as ? -1 : 1;
    }
    return strcmp(x->text, y->text);
}

/* The spellings of one organisation, sorted; told where one of them is not its name. */
static pn_status put_spellings(pni_builder *b, int s, const spelling *of, size_t n,
                               pn_error *err)
{
    const pn_side side = s == 0 ? PN_LEFT : PN_RIGHT;
    PNI_BYTES joined = {0};
    for (size_t i = 0; i < n; i++) {
        PN_TRY(pni_bytes_text(&joined, i > 0 ? "; " : "", err));
        PN_TRY(pni_bytes_text(&joined, of[i].text, err));
    }
    const pni_slice name = pni_slice_of(b->alias[s].name.text[of->same_as]);
    const bool merged = n > 1 || of->name != of->same_as;
    if (!merged || !pni_builder_has_node(b, side, name)) {
        return PN_OK;
    }
    return pni_builder_node_text(b, side, name, pni_slice_of("spellings"),
                                 (pni_slice){joined.data, joined.size}, err);
}

static pn_status put_side(pni_builder *b, int s, pn_error *err)
{
    const pni_aliases *aliases = &b->alias[s];
    PNI_FREE spelling *met = calloc(aliases->name.size + 1, sizeof *met);
    if (met == NULL) {
        return pni_fail_memory(err);
    }
    size_t n = 0;
    for (uint32_t i = 0; i < aliases->name.size; i++) {
        if (aliases->of[i].met) {
            met[n++] = (spelling){aliases->of[i].same_as, i, aliases->name.text[i]};
        }
    }
    qsort(met, n, sizeof *met, by_name_and_text);
    size_t end = 0;
    for (size_t begin = 0; begin < n; begin = end) {
        end = begin + 1;
        while (end < n && met[end].same_as == met[begin].same_as) {
            end++;
        }
        PN_TRY(put_spellings(b, s, &met[begin], end - begin, err));
    }
    return PN_OK;
}

/* What all aliases did. */
typedef struct tally {
    size_t n_names; /* that are called otherwise now */
    size_t n_rows;
    size_t n_unknown; /* said to be another, and not in the data */
} tally;

/* True for a name that the other side holds, where no side was said. */
static bool is_met_there(const pni_aliases *there, const pni_aliases *here, uint32_t i)
{
    const pni_slice name = {here->name.text[i], here->name.length[i]};
    const uint32_t number = pni_names_find(&there->name, name);
    return here->of[i].anywhere && number != PNI_NO_NAME && there->of[number].met;
}

static void count(const pni_builder *b, int side, tally *t)
{
    const pni_aliases *here = &b->alias[side];
    const pni_aliases *there = &b->alias[1 - side];
    for (uint32_t i = 0; i < here->name.size; i++) {
        const pni_alias_entry *entry = &here->of[i];
        if (entry->line == 0) {
            continue;
        }
        /* What was said of both sides is missed once, on the left. */
        const bool counts = side == 0 || !entry->anywhere;
        t->n_names += entry->met;
        t->n_rows += entry->met ? entry->rows : 0;
        t->n_unknown += !entry->met && counts && !is_met_there(there, here, i);
    }
}

pn_status pni_builder_report_aliases(pni_builder *builder, pn_error *err)
{
    tally t = {0};
    if (builder->alias_source == NULL) {
        return PN_OK;
    }
    PN_TRY(pni_builder_settle(builder, err));
    for (int side = 0; side < 2; side++) {
        count(builder, side, &t);
        PN_TRY(put_side(builder, side, err));
    }
    const pni_place place = {.source = builder->alias_source};
    if (t.n_unknown > 0) {
        PN_TRY(pni_builder_find(
            builder, PN_SUGGESTION, place, "check its spelling, or remove the row", err,
            t.n_unknown == 1 ? "%zu name of this table is not in the data"
                             : "%zu names of this table are not in the data",
            t.n_unknown));
    }
    if (t.n_names == 0) {
        return PN_OK;
    }
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_format(&text, err, "%zu name%s in %zu row%s %s merged into %s",
                            t.n_names, t.n_names == 1 ? "" : "s", t.n_rows,
                            t.n_rows == 1 ? "" : "s", t.n_names == 1 ? "was" : "were",
                            t.n_names == 1 ? "another" : "others"));
    builder->merges = pni_arena_copy(&builder->arena, text.data, text.size);
    if (builder->merges == NULL) {
        return pni_fail_memory(err);
    }
    return pni_builder_find(builder, PN_REMARK, place, "see them with --merges", err,
                            "%s", text.data);
}
