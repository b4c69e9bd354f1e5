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
