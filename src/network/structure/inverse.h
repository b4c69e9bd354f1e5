/**
 * Sums of 1 / distance without rounding, which are the same in any order.
 *
 * A sum is high / 2^31 + low / 2^62.  1 / d is entered as the whole part of 2^31 / d,
 * and of the rest times 2^31: less than 2^-62 is lost.  Differences may wrap around on
 * the way, as unsigned numbers do.
 */
#ifndef PNI_INVERSE_H
#define PNI_INVERSE_H

#include <stdint.h>

/** Zeroed is 0; holds sums of 2^32 inverses. */
typedef struct pni_inverse {
    uint64_t high;
    uint64_t low;
} pni_inverse;

/** 1 / distance, for distances from 1 to 2^31. */
static inline pni_inverse pni_inverse_of(uint32_t distance)
{
    const uint64_t unit = UINT64_C(1) << 31;
    return (pni_inverse){unit / distance, (unit % distance << 31) / distance};
}

static inline void pni_inverse_add(pni_inverse *sum, uint64_t n,
                                   const pni_inverse *what)
{
    sum->high += n * what->high;
    sum->low += n * what->low;
}

static inline double pni_inverse_value(const pni_inverse *sum)
{
    return (double)sum->high / 0x1p31 + (double)sum->low / 0x1p62;
}

#endif
