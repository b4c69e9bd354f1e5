/**
 * Sets of up to 512 sources.
 */
#ifndef PNI_SOURCE_SET_H
#define PNI_SOURCE_SET_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { PNI_SET_PARTS = 4, PNI_SET_SIZE = 128 * PNI_SET_PARTS };

/** What one vector register holds; of anything larger gcc makes detours by way of
 * memory. */
typedef uint64_t pni_set_part __attribute__((vector_size(16)));

/** A set of the numbers 0 ... 511; zeroed is empty. */
typedef struct pni_set {
    _Alignas(64) pni_set_part part[PNI_SET_PARTS];
} pni_set;

static inline void pni_set_put(pni_set *set, unsigned member)
{
    set->part[member / 128][member / 64 % 2] |= UINT64_C(1) << member % 64;
}

/** Members 16 i ... 16 i + 15, as bits. */
static inline uint16_t pni_set_sixteen(const pni_set *set, unsigned i)
{
    uint64_t word;
    memcpy(&word, (const char *)set + i / 4 * sizeof word, sizeof word);
    return (uint16_t)(word >> i % 4 * 16);
}

static inline bool pni_set_is_empty(const pni_set *set)
{
    const pni_set_part any =
        (set->part[0] | set->part[1]) | (set->part[2] | set->part[3]);
    return (any[0] | any[1]) == 0;
}

static inline void pni_set_join(pni_set *set, const pni_set *more)
{
    set->part[0] |= more->part[0];
    set->part[1] |= more->part[1];
    set->part[2] |= more->part[2];
    set->part[3] |= more->part[3];
}

static inline pni_set pni_set_common(const pni_set *a, const pni_set *b)
{
    return (pni_set){{a->part[0] & b->part[0], a->part[1] & b->part[1],
                      a->part[2] & b->part[2], a->part[3] & b->part[3]}};
}

static inline pni_set pni_set_without(const pni_set *a, const pni_set *b)
{
    return (pni_set){{a->part[0] & ~b->part[0], a->part[1] & ~b->part[1],
                      a->part[2] & ~b->part[2], a->part[3] & ~b->part[3]}};
}

#endif
