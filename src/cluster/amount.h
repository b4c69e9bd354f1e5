/**
 * How often to do what takes the longer the more ties there are.
 */
#ifndef PNI_AMOUNT_H
#define PNI_AMOUNT_H

#include <stddef.h>

/** The number of times by the number of ties, with its bounds. */
typedef struct pni_amount {
    size_t least;
    size_t most;
    size_t budget; /* ties times times */
} pni_amount;

/** As often as the budget allows; n_ties > 0. */
static inline size_t pni_amount_for(pni_amount amount, size_t n_ties)
{
    const size_t n = amount.budget / n_ties;
    return n < amount.least ? amount.least : n > amount.most ? amount.most : n;
}

#endif
