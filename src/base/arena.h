/**
 * Memory that is given piece by piece and released at once.
 */
#ifndef PNI_ARENA_H
#define PNI_ARENA_H

#include <stddef.h>

typedef struct pni_arena_block pni_arena_block;

/** Zeroed is empty. */
typedef struct pni_arena {
    pni_arena_block *blocks; /* newest first */
} pni_arena;

/** Memory aligned for any type, or NULL. */
void *pni_arena_take(pni_arena *arena, size_t size);
/** A NUL-terminated copy of n bytes, or NULL. */
char *pni_arena_copy(pni_arena *arena, const char *text, size_t n);
/** Moves all that `from` gave to `to`; `from` is empty afterwards. */
void pni_arena_absorb(pni_arena *to, pni_arena *from);
void pni_arena_done(pni_arena *arena);

#endif
