/**
 * Interning: equal texts get one number, numbers count from 0.
 */
#ifndef PNI_NAMES_H
#define PNI_NAMES_H

#include "../base/arena.h"
#include "../base/text.h"

#include <partnet/status.h>

/** Zeroed is empty. */
typedef struct pni_names {
    pni_arena arena;
    const char **text; /* [size] NUL-terminated, in the arena */
    uint32_t *length;  /* [size] bytes */
    size_t size;
    size_t capacity;
    uint32_t *slot; /* [n_slots] number + 1, or 0: open addressing */
    uint32_t *hash; /* [n_slots] */
    size_t n_slots; /* a power of two, or 0 */
} pni_names;

/** No such text. */
#define PNI_NO_NAME UINT32_MAX

/** The number of a text, which is added if new. */
pn_status pni_names_add(pni_names *names, pni_slice text, uint32_t *out, pn_error *err);
/** The number of a text, or PNI_NO_NAME. */
uint32_t pni_names_find(const pni_names *names, pni_slice text);
void pni_names_done(pni_names *names);

#endif
