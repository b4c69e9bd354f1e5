/**
 * Random numbers, the same on every machine.
 *
 * Source:   SplitMix64, Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
 */
#ifndef PNI_RANDOM_H
#define PNI_RANDOM_H

#include <partnet/status.h>

#include <stddef.h>
#include <stdint.h>

/** The state is the seed. */
typedef struct pni_random {
    uint64_t state;
} pni_random;

/** The seed of a call: that of `run`, which may be NULL, and 1 where it says none. */
static inline uint64_t pni_seed(const pn_run *run)
{
    return run == NULL || run->seed == 0 ? 1 : run->seed;
}

static inline uint64_t pni_random_next(pni_random *random)
{
    random->state += 0x9E3779B97F4A7C15U;
    uint64_t z = random->state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/** A number in [0, 1). */
static inline double pni_random_unit(pni_random *random)
{
    return (double)(pni_random_next(random) >> 11) * 0x1p-53;
}

/** A number in 0 ... n - 1; n > 0. */
static inline size_t pni_random_below(pni_random *random, size_t n)
{
    return (size_t)(pni_random_unit(random) * (double)n);
}

/** Shuffles n numbers (Fisher and Yates). */
static inline void pni_random_shuffle(pni_random *random, uint32_t *item, size_t n)
{
    for (size_t i = n; i > 1; i--) {
        const size_t j = pni_random_below(random, i);
        const uint32_t swap = item[i - 1];
        item[i - 1] = item[j];
        item[j] = swap;
    }
}

#endif
