#include "xlsx_relations.h"

#include "xml_part.h"

#include <string.h>

void pni_relations_done(pni_relations *relations)
{
    pni_arena_done(&relations->arena);
    *relations = (pni_relations){0};
}

/* Relations of one part while they are read. */
typedef struct reading_relations {
    pni_relations *out;
    pni_slice folder; /* of the part, with its last slash */
} reading_relations;

/* Removes `folder/../` and a slash at the start. */
static void tidy_path(char *path)
{
    char *up = NULL;
    while ((up = strstr(path, "../")) != NULL) {
        char *from = up;
        if (from > path) {
            from--;
            while (from > path && from[-1] != '/') {
                from--;
            }
        }
        memmove(from, up + 3, strlen(up + 3) + 1);
    }
    if (path[0] == '/') {
        memmove(path, path + 1, strlen(path));
    }
}

static pn_status add_relation(reading_relations *r, pni_xml_attributes attributes,
                              pn_error *err)
{
    const char *id = pni_xml_attribute(attributes, "Id");
    const char *type = pni_xml_attribute(attributes, "Type");
    const char *target = pni_xml_attribute(attributes, "Target");
    const char *mode = pni_xml_attribute(attributes, "TargetMode");
    const bool is_outside = mode != NULL && strcmp(mode, "External") == 0;
    if (id == NULL || type == NULL || target == NULL || is_outside) {
        return PN_OK;
    }
    const char *slash = strrchr(type, '/');
    const char *kind = slash == NULL ? type : slash + 1;
    const size_t n_folder = target[0] == '/' ? 0 : r->folder.size;
    pni_arena *arena = &r->out->arena;
    pni_relation *relation = pni_arena_take(arena, sizeof *relation);
    char *path = pni_arena_take(arena, n_folder + strlen(target) + 1);
    const char *own_id = pni_arena_copy(arena, id, strlen(id));
    const char *own_kind = pni_arena_copy(arena, kind, strlen(kind));
    if (relation == NULL || path == NULL || own_id == NULL || own_kind == NULL) {
        return pni_fail_memory(err);
    }
    if (n_folder > 0) {
        memcpy(path, r->folder.data, n_folder);
    }
    memcpy(path + n_folder, target, strlen(target) + 1);
    tidy_path(path);
    *relation = (pni_relation){.id = own_id, .kind = own_kind, .path = path};
    if (r->out->last == NULL) {
        r->out->first = relation;
    } else {
        r->out->last->next = relation;
    }
    r->out->last = relation;
    return PN_OK;
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    return strcmp(name, "Relationship") == 0 ? add_relation(context, attributes, err)
                                             : PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    (void)context;
    (void)name;
    (void)err;
    return PN_OK;
}

pn_status pni_relations_read(pni_zip *zip, const char *path, pni_relations *out,
                             pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end};
    const char *slash = strrchr(path, '/');
    const size_t n_folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    reading_relations r = {.out = out, .folder = {.data = path, .size = n_folder}};
    PNI_BYTES part = {0};
    PN_TRY(pni_bytes_format(&part, err, "%.*s_rels/%s.rels", (int)n_folder, path,
                            path + n_folder));
    return pni_zip_has(zip, part.data) ? pni_xml_part(zip, part.data, &events, &r, err)
                                       : PN_OK;
}

const pni_relation *pni_relations_find(const pni_relations *relations, const char *id,
                                       const char *kind)
{
    for (const pni_relation *r = relations->first; r != NULL; r = r->next) {
        if ((id == NULL || strcmp(r->id, id) == 0) &&
            (kind == NULL || strcmp(r->kind, kind) == 0)) {
            return r;
        }
    }
    return NULL;
}
