#include "scene.h"

#include "../base/bytes.h"

#include <string.h>

void pni_scene_done(pni_scene *scene)
{
    pni_arena_done(&scene->arena);
    pn_network_free(scene->selected);
    pn_bytes_done(&scene->notes);
}

pn_status pni_scene_take(pni_scene *scene, size_t n, size_t size, void *out,
                         pn_error *err)
{
    if (n > SIZE_MAX / size - 1) {
        return pni_fail_memory(err);
    }
    void *memory = pni_arena_take(&scene->arena, (n + 1) * size);
    if (memory == NULL) {
        return pni_fail_memory(err);
    }
    memset(memory, 0, (n + 1) * size);
    memcpy(out, &memory, sizeof memory);
    return PN_OK;
}

pn_status pni_scene_text(pni_scene *scene, const pn_bytes *text, const char **out,
                         pn_error *err)
{
    *out = text->size == 0 ? "" : pni_arena_copy(&scene->arena, text->data, text->size);
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_scene_note(pni_scene *scene, const char *text, pn_error *err)
{
    return pni_bytes_add(&scene->notes, text, strlen(text) + 1, err);
}

pn_status pni_scene_fail_attribute(const pn_network *net, const char *what,
                                   const char *always, const char *name, pn_error *err)
{
    PNI_BYTES known = {0};
    PN_TRY(pni_bytes_text(&known, always, err));
    const char *attribute = pn_network_node_attribute(net, 0);
    for (size_t k = 0; attribute != NULL;
         attribute = pn_network_node_attribute(net, ++k)) {
        PN_TRY(pni_bytes_format(&known, err, ", '%s'", attribute));
    }
    return pni_fail(err, PN_EUSE, "cannot %s by '%s': there is %s", what, name,
                    known.data);
}
