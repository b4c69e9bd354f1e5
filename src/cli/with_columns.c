#include "with_columns.h"

#include "cli_scope.h"
#include "option.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEM_SIZE = 64 };

/* One item of the list, in two words. */
typedef struct item {
    char kind[ITEM_SIZE]; /* `rank` or `cluster` */
    char name[ITEM_SIZE]; /* "": the default */
} item;

/* Reads the item at `list`; returns where the next one begins. */
static const char *read_item(const char *list, item *out)
{
    const size_t size = strcspn(list, ",");
    const size_t kind = strcspn(list, ",:");
    const size_t name = kind < size ? kind + 1 : size;
    snprintf(out->kind, sizeof out->kind, "%.*s", (int)kind, list);
    snprintf(out->name, sizeof out->name, "%.*s", (int)(size - name), list + name);
    return list + size + (list[size] == ',');
}

static bool is_entry(pni_entries entries, const char *name)
{
    const pn_entry *entry = NULL;
    for (size_t k = 0; (entry = entries(k)) != NULL; k++) {
        if (strcmp(entry->name, name) == 0) {
            return true;
        }
    }
    return false;
}

static pn_status check_item(const item *it, pn_error *err)
{
    if (strcmp(it->kind, "rank") == 0 || strcmp(it->kind, "cluster") == 0) {
        return PN_OK;
    }
    if (is_entry(pn_measures, it->kind)) {
        return pni_refuse(err, PN_EUSE, "--with '%s': say 'rank:%s'", it->kind,
                          it->kind);
    }
    if (is_entry(pn_methods, it->kind)) {
        return pni_refuse(err, PN_EUSE, "--with '%s': say 'cluster:%s'", it->kind,
                          it->kind);
    }
    return pni_refuse(err, PN_EUSE,
                      "--with '%s': say 'rank:' and a measure, or 'cluster:' and a "
                      "method, such as rank:degree,cluster:leiden",
                      it->kind);
}

static const pn_format *find_format(const char *name)
{
    const pn_format *format = NULL;
    for (size_t k = 0; (format = pn_formats(k)) != NULL; k++) {
        if (strcmp(format->name, name) == 0) {
            break;
        }
    }
    return format;
}

pn_status pni_with_check(const char *list, const char *format, pn_error *err)
{
    const pn_format *known = find_format(format);
    item it;
    if (known != NULL && !known->with) {
        return pni_refuse(err, PN_EUSE,
                          "format '%s' has no place for --with: '--to nodes' gives a "
                          "table of the nodes, '--to graphml' the network",
                          format);
    }
    for (const char *at = list; *at != '\0';) {
        at = read_item(at, &it);
        PN_TRY(check_item(&it, err));
    }
    return PN_OK;
}

static pn_status compute_item(const pni_session *session, const item *it,
                              const pn_network *net, pn_table **out, pn_error *err)
{
    const char *name = it->name[0] == '\0' ? NULL : it->name;
    if (strcmp(it->kind, "cluster") == 0) {
        const pn_cluster_options options = {.method = name, .run = &session->run};
        return pn_cluster(net, &options, out, err);
    }
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = name, .run = &session->run};
    return pn_rank(net, &options, out, err);
}

static size_t count_items(const char *list)
{
    size_t n = 1;
    for (const char *at = list; *at != '\0'; at++) {
        n += *at == ',';
    }
    return n;
}

/* Graph files have no place for them. */
static void say_notes(pni_session *session, const pn_table *table)
{
    const char *note = NULL;
    for (size_t k = 0; session->verbose && (note = pn_table_note(table, k)) != NULL;
         k++) {
        pni_say(session, "%s", note);
    }
}

pn_status pni_with_compute(pni_session *session, const char *list,
                           const pn_network *net, pni_with *out, pn_error *err)
{
    item it;
    out->table = calloc(count_items(list) + 1, sizeof(pn_table *));
    if (out->table == NULL) {
        return pni_refuse(err, PN_ENOMEM, "out of memory");
    }
    for (const char *at = list; *at != '\0';) {
        at = read_item(at, &it);
        PN_TRY(compute_item(session, &it, net, &out->table[out->n], err));
        say_notes(session, out->table[out->n]);
        out->n++;
    }
    return PN_OK;
}

void pni_with_done(pni_with *with)
{
    for (size_t k = 0; k < with->n; k++) {
        pn_table_free(with->table[k]);
    }
    free(with->table);
    *with = (pni_with){0};
}
