/**
 * The nearest word to a mistyped one.
 */
#ifndef PNI_SUGGEST_H
#define PNI_SUGGEST_H

#include <stddef.h>

/** Set `word`, offer candidates, read `best`. */
typedef struct pni_suggestion {
    const char *word;
    const char *best; /**< NULL: none is near enough */
    size_t distance;  /**< of `best` */
} pni_suggestion;

/** Offers a candidate; of two equally near ones the first stays. */
void pni_suggest(pni_suggestion *suggestion, const char *candidate);

#endif
