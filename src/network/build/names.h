/**
 * Interning: equal texts get one number, numbers count from 0.
 */
#ifndef PNI_NAMES_H
#define PNI_NAMES_H

#include "../../base/arena.h"
#include "../../base/text.h"

#include <partnet/status.h>

/** A place in the hash table; a number and its hash are fetched together. */
typedef struct pni_name_slot {
    uint32_t number; /* + 1, or 0: free */
    uint32_t hash;
} pni_name_slot;

/**
 * Zeroed is empty.
 *
 * A text of n bytes takes n + 1 in the arena, 12 here and 16 to 32 in the slots.
 */
typedef struct pni_names {
    pni_arena arena;
    const char **text; /* [size] NUL-terminated, in the arena */
    uint32_t *length;  /* [size] bytes */
    size_t size;
    size_t capacity;
    pni_name_slot *slot; /* [n_slots] open addressing, at most half full */
    size_t n_slots;      /* a power of two, or 0 */
} pni_names;

/** No such text. */
#define PNI_NO_NAME UINT32_MAX

/** The number of a text, which is added if new. */
pn_status pni_names_add(pni_names *names, pni_slice text, uint32_t *out, pn_error *err);
/** The number of a text, or PNI_NO_NAME. */
uint32_t pni_names_find(const pni_names *names, pni_slice text);

/** Texts that are numbered together: see pni_names_add_many. */
enum { PNI_MANY = 64 };
/**
 * The numbers of n texts, at most PNI_MANY, which are added in order where they are
 * new.
 *
 * In a large table each text is somewhere else in memory.  Many at a time let the
 * processor fetch them all at once instead of waiting for one after another.
 */
pn_status pni_names_add_many(pni_names *names, const pni_slice *text, size_t n,
                             uint32_t *out, pn_error *err);

void pni_names_done(pni_names *names);

#endif
