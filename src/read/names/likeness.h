/**
 * Whether two names probably mean one organisation, why, and how sure that is.
 */
#ifndef PNI_LIKENESS_H
#define PNI_LIKENESS_H

#include "spelling.h"

#include "../../network/build/names.h"

/** How sure it is that two names mean one organisation, from the surest. */
typedef enum pni_sureness {
    PNI_CERTAIN = 0, /* the same letters and digits in the same order */
    PNI_LIKELY,      /* what differs is what clerks and typists change */
    PNI_POSSIBLE,    /* worth a look */
    PNI_N_SURENESS
} pni_sureness;

/** `certain`, `likely` or `possible`. */
const char *pni_sureness_word(pni_sureness sure);

/** Why two names may be one, and how sure that is. */
typedef struct pni_likeness {
    pni_sureness sure;
    const char *reason; /* static */
} pni_likeness;

/** In how many names of the side a word occurs; zeroed: each word in one name. */
typedef struct pni_word_counts {
    pni_names word;
    uint32_t *n; /* [capacity] by number of the word */
    size_t capacity;
} pni_word_counts;

/**
 * Compares two names of one side.
 *
 * A word that many names have is told apart from its neighbour (`optics`, `optical`);
 * one that stands in a single name may be a slip.
 * Special:  names whose digits differ are never alike; neither are short ones that
 *           differ by a letter.
 */
bool pni_compare(const pni_spelling *a, const pni_spelling *b,
                 const pni_word_counts *counts, pni_likeness *out);

#endif
