#include "names_batch.h"

#include "../../base/error.h"
#include "../../base/scope.h"

#include <string.h>

enum { FIRST_CAPACITY = 64 };

void pni_names_batch_done(pni_names_batch *batch)
{
    free(batch->end);
    free(batch->text);
    *batch = (pni_names_batch){0};
}

static size_t size_of(const pni_names_batch *batch)
{
    return batch->n == 0 ? 0 : batch->end[batch->n - 1];
}

static pn_status grow_ends(pni_names_batch *batch, pn_error *err)
{
    const size_t n = batch->capacity == 0 ? FIRST_CAPACITY : 2 * batch->capacity;
    size_t *end = realloc(batch->end, n * sizeof *end);
    if (end == NULL) {
        return pni_fail_memory(err);
    }
    batch->end = end;
    batch->capacity = n;
    return PN_OK;
}

/* Room for a text of so many bytes. */
static pn_status grow_text(pni_names_batch *batch, size_t size, pn_error *err)
{
    const size_t room = 2 * (size + FIRST_CAPACITY);
    char *text = size > SIZE_MAX / 4 ? NULL : realloc(batch->text, room);
    if (text == NULL) {
        return pni_fail_memory(err);
    }
    batch->text = text;
    batch->room = room;
    return PN_OK;
}

pn_status pni_names_batch_add(pni_names_batch *batch, pni_slice name, pn_error *err)
{
    const size_t begin = size_of(batch);
    if (batch->n == batch->capacity) {
        PN_TRY(grow_ends(batch, err));
    }
    if (batch->text == NULL || batch->room - begin < name.size) {
        PN_TRY(grow_text(batch, begin + name.size, err));
    }
    if (name.size > 0) {
        memcpy(batch->text + begin, name.data, name.size);
    }
    batch->end[batch->n++] = begin + name.size;
    return PN_OK;
}

pn_status pni_names_batch_settle(pni_names_batch *batch, pni_names *names,
                                 uint32_t *out, pn_error *err)
{
    pni_slice name[PNI_MANY];
    size_t begin = 0;
    for (size_t first = 0; first < batch->n; first += PNI_MANY) {
        const size_t left = batch->n - first;
        const size_t n = left < PNI_MANY ? left : PNI_MANY;
        for (size_t i = 0; i < n; i++) {
            const size_t end = batch->end[first + i];
            name[i] = (pni_slice){.data = batch->text + begin, .size = end - begin};
            begin = end;
        }
        PN_TRY(pni_names_add_many(names, name, n, out + first, err));
    }
    batch->n = 0;
    return PN_OK;
}
