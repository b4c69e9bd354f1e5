/**
 * Kinds of pairs: two classes of degree and a number of shared partners.  Under the
 * null models of partnet, all pairs of a kind have the same p.
 */
#ifndef PNI_KINDS_H
#define PNI_KINDS_H

#include "../base/error.h"
#include "../base/scope.h"

#include <stdint.h>

/** A kind as one number: class pair, then shared partners. */
typedef uint64_t pni_kind_key;

enum { PNI_SHARED_BITS = 31 };

/** Classes a and b of n_classes, in whichever order. */
static inline pni_kind_key pni_kind_of(size_t a, size_t b, size_t n_classes,
                                       double shared)
{
    const uint64_t pair = a < b ? a * n_classes + b : b * n_classes + a;
    return pair << PNI_SHARED_BITS | (uint64_t)shared;
}

static inline uint64_t pni_kind_pair(pni_kind_key key)
{
    return key >> PNI_SHARED_BITS;
}

static inline size_t pni_kind_shared(pni_kind_key key)
{
    return (size_t)(key & ((1ULL << PNI_SHARED_BITS) - 1));
}

/** A number for each of some kinds. */
typedef struct pni_kind_cell {
    pni_kind_key key;
    uint64_t n; /* 0: the cell is free */
} pni_kind_cell;

/** A table of kinds, by open addressing; zeroed is empty. */
typedef struct pni_kinds {
    size_t n;
    size_t capacity; /* 0 or a power of 2 */
    pni_kind_cell *cell;
} pni_kinds;

/** Kinds that release themselves: `PNI_KINDS kinds = {0};` */
#define PNI_KINDS PNI_SCOPED(pni_kinds, pni_kinds_done)
void pni_kinds_done(pni_kinds *kinds);

/** Adds n > 0 to the number of a kind, in O(1). */
pn_status pni_kinds_add(pni_kinds *kinds, pni_kind_key key, uint64_t n, pn_error *err);
/** The number of a kind, 0 if it has none, in O(1). */
uint64_t pni_kinds_get(const pni_kinds *kinds, pni_kind_key key);
/** Forgets all kinds, but keeps the memory. */
void pni_kinds_clear(pni_kinds *kinds);

#endif
