/*
 * Names as tables: those that are probably one organisation, and those that a table of
 * aliases made one.
 */
#include "../input_network.h"
#include "alike_links.h"

#include "../../base/scope.h"
#include "../../network/build/builder_data.h"
#include "../../network/table_build.h"

#include <partnet/analysis.h>

#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

/* Columns of the pairs of names. */
enum { SIDE, NAME, SAME_AS, REASON, SURE, ACCEPT };
/* Columns of the names that were merged, from the second on. */
enum { BECAME = 2, ROWS, FILE_NAME, LINE };

/* A column of a table that is to be made. */
typedef struct column {
    const char *name;
    pn_type type;
    const char *meaning;
} column;

static pn_status add_columns(pn_table *table, const column *columns, size_t n,
                             pn_error *err)
{
    for (size_t i = 0; i < n; i++) {
        PN_TRY(pni_table_add_column(table, columns[i].name, columns[i].type, "",
                                    columns[i].meaning, err));
    }
    return PN_OK;
}

/* Reads the names, and what a table of aliases says of them. */
static pn_status read_names(const char *path, const pn_read_options *options,
                            pni_reading *reading, pni_builder **builder, pn_error *err)
{
    static const pn_read_options defaults = {0};
    PNI_BYTES name = {0};
    PN_TRY(pni_builder_new(builder, err));
    *reading = (pni_reading){.options = options == NULL ? &defaults : options,
                             .builder = *builder};
    pni_builder_run(*builder, reading->options->run);
    PN_TRY(pni_read_path(reading, path, &name, err));
    if (pni_builder_n_rows(*builder) == 0) {
        return pni_builder_fail_empty(*builder, name.data, err);
    }
    return PN_OK;
}

static pn_status put_link(pn_table *table, size_t row, const pni_builder *builder,
                          const pni_alike_link *link, pn_error *err)
{
    const bool is_certain = link->how.sure == PNI_CERTAIN;
    PN_TRY(pni_table_put_text(table, row, SIDE, builder->side_name[link->side], err));
    PN_TRY(pni_table_put_text(table, row, NAME, link->name, err));
    PN_TRY(pni_table_put_text(table, row, SAME_AS, link->same_as, err));
    PN_TRY(pni_table_put_text(table, row, REASON, link->how.reason, err));
    PN_TRY(
        pni_table_put_text(table, row, SURE, pni_sureness_word(link->how.sure), err));
    return pni_table_put_text(table, row, ACCEPT, is_certain ? "yes" : "", err);
}

static pn_status count_links(pn_table *table, const pni_alike_links *links,
                             pn_error *err)
{
    size_t n[PNI_N_SURENESS] = {0};
    for (size_t i = 0; i < links->n; i++) {
        n[links->of[i].how.sure]++;
    }
    for (pni_sureness sure = PNI_CERTAIN; sure < PNI_N_SURENESS; sure++) {
        PN_TRY(
            pni_table_add_fact(table, pni_sureness_word(sure), (double)n[sure], err));
    }
    if (links->n == 0) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "write yes or no under 'accept' and give the table to "
                              "--aliases: yes merges, no is not suggested again");
}

pn_status pn_alike_names(const char *path, const pn_read_options *options,
                         pn_table **out, pn_error *err)
{
    static const column columns[] = {
        {"side", PN_TEXT, "what the data call the side"},
        {"name", PN_TEXT, "a name as it is written"},
        {"same_as", PN_TEXT, "the name that has more rows or comes first"},
        {"reason", PN_TEXT, "what differs"},
        {"sure", PN_TEXT, "certain, likely or possible"},
        {"accept", PN_TEXT, "yes: they are one; no: they are two; empty: not decided"},
    };
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PNI_SCOPED(pni_alike_links, pni_alike_links_done) links = {0};
    pni_reading reading = {0};
    PN_TRY(read_names(path, options, &reading, &builder, err));
    PN_TRY(pni_find_alike_links(&reading, &links, err));
    PN_TRY(pni_table_new("check", &table, err, "Names in %s that may be one", path));
    PN_TRY(add_columns(table, columns, sizeof columns / sizeof columns[0], err));
    PN_TRY(pni_table_set_rows(table, links.n, err));
    for (size_t i = 0; i < links.n; i++) {
        PN_TRY(put_link(table, i, builder, &links.of[i], err));
    }
    PN_TRY(count_links(table, &links, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

/* A name that was merged into another. */
typedef struct merged {
    int side;
    const char *name;
    const char *became;
    const pni_alias_entry *entry;
} merged;

static int by_place(const void *a, const void *b)
{
    const merged *x = a;
    const merged *y = b;
    const int order = strcmp(x->became, y->became);
    const int inner = order != 0 ? order : strcmp(x->name, y->name);
    return inner != 0 ? inner : x->side - y->side;
}

/* Lists the names of both sides that the data hold and that became others. */
static size_t list_merged(const pni_builder *builder, merged *out)
{
    size_t n = 0;
    for (int side = 0; side < 2; side++) {
        const pni_aliases *aliases = &builder->alias[side];
        for (size_t i = 0; i < aliases->name.size; i++) {
            const pni_alias_entry *entry = &aliases->of[i];
            if (entry->met && entry->line > 0) {
                out[n++] = (merged){.side = side,
                                    .name = aliases->name.text[i],
                                    .became = aliases->name.text[entry->same_as],
                                    .entry = entry};
            }
        }
    }
    return n;
}

static pn_status put_merged(pn_table *table, size_t row, const pni_builder *builder,
                            const merged *m, pn_error *err)
{
    PN_TRY(pni_table_put_text(table, row, SIDE, builder->side_name[m->side], err));
    PN_TRY(pni_table_put_text(table, row, NAME, m->name, err));
    PN_TRY(pni_table_put_text(table, row, BECAME, m->became, err));
    PN_TRY(pni_table_put_text(table, row, FILE_NAME, builder->alias_source, err));
    pni_table_put(table, row, ROWS, (double)m->entry->rows);
    pni_table_put(table, row, LINE, (double)m->entry->line);
    return PN_OK;
}

static pn_status put_all_merged(pn_table *table, const pni_builder *builder,
                                pn_error *err)
{
    const size_t most = builder->alias[0].name.size + builder->alias[1].name.size;
    PNI_FREE merged *all = calloc(most + 1, sizeof *all);
    if (all == NULL) {
        return pni_fail_memory(err);
    }
    const size_t n = list_merged(builder, all);
    qsort(all, n, sizeof *all, by_place);
    PN_TRY(pni_table_set_rows(table, n, err));
    double rows = 0;
    for (size_t i = 0; i < n; i++) {
        PN_TRY(put_merged(table, i, builder, &all[i], err));
        rows += (double)all[i].entry->rows;
    }
    PN_TRY(pni_table_add_fact(table, "merged", (double)n, err));
    return pni_table_add_fact(table, "rows", rows, err);
}

pn_status pn_merges(const char *path, const pn_read_options *options, pn_table **out,
                    pn_error *err)
{
    static const column columns[] = {
        {"side", PN_TEXT, "what the data call the side"},
        {"name", PN_TEXT, "the name as it is written in the data"},
        {"became", PN_TEXT, "what it is called now"},
        {"rows", PN_INTEGER, "rows of the data that have the name"},
        {"file", PN_TEXT, "the table of aliases that says so"},
        {"line", PN_INTEGER, "where in that table"},
    };
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    pni_reading reading = {0};
    PN_TRY(read_names(path, options, &reading, &builder, err));
    PN_TRY(pni_table_new("check", &table, err, "Names in %s that were merged", path));
    PN_TRY(add_columns(table, columns, sizeof columns / sizeof columns[0], err));
    PN_TRY(put_all_merged(table, builder, err));
    if (builder->alias_source == NULL) {
        PN_TRY(pni_table_add_note(
            table, err,
            "no table of aliases was given: name one with --aliases, or draft one with "
            "partnet check --write-aliases"));
    }
    *out = PN_STEAL(table);
    return PN_OK;
}
