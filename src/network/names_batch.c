#include "names_batch.h"

void pni_names_batch_done(pni_names_batch *batch)
{
    pn_bytes_done(&batch->text);
    batch->n = 0;
}

static pni_slice name_at(const pni_names_batch *batch, size_t i)
{
    return (pni_slice){.data = batch->text.data + batch->begin[i],
                       .size = batch->begin[i + 1] - batch->begin[i]};
}

pn_status pni_names_batch_add(pni_names_batch *batch, const pni_names *names,
                              pni_slice name, pn_error *err)
{
    PN_TRY(pni_bytes_add(&batch->text, name.data, name.size, err));
    const uint32_t hash = pni_names_hash(name);
    batch->hash[batch->n] = hash;
    batch->n++;
    batch->begin[batch->n] = batch->text.size;
    if (names->n_slots > 0) {
        __builtin_prefetch(&names->slot[hash & (names->n_slots - 1)]);
    }
    return PN_OK;
}

bool pni_names_batch_has(const pni_names_batch *batch, pni_slice name)
{
    for (size_t i = 0; i < batch->n; i++) {
        if (pni_slice_compare(name_at(batch, i), name) == 0) {
            return true;
        }
    }
    return false;
}

/* Asks for the memory that comparing the names with known ones will touch: first where
 * their texts stand, then the texts. */
static void fetch(const pni_names_batch *batch, const pni_names *names)
{
    uint32_t guess[PNI_BATCH_SIZE];
    for (size_t i = 0; i < batch->n; i++) {
        guess[i] = pni_names_guess(names, batch->hash[i]);
        if (guess[i] != PNI_NO_NAME) {
            __builtin_prefetch(&names->text[guess[i]]);
            __builtin_prefetch(&names->length[guess[i]]);
        }
    }
    for (size_t i = 0; i < batch->n; i++) {
        if (guess[i] != PNI_NO_NAME) {
            __builtin_prefetch(names->text[guess[i]]);
        }
    }
}

pn_status pni_names_batch_settle(pni_names_batch *batch, pni_names *names,
                                 uint32_t *out, pn_error *err)
{
    fetch(batch, names);
    for (size_t i = 0; i < batch->n; i++) {
        PN_TRY(pni_names_add_hashed(names, name_at(batch, i), batch->hash[i], &out[i],
                                    err));
    }
    batch->n = 0;
    batch->text.size = 0;
    return PN_OK;
}
