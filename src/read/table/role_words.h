/**
 * The words that say in headers what a column holds.
 */
#ifndef PNI_ROLE_WORDS_H
#define PNI_ROLE_WORDS_H

#include "header_words.h"

/** Words that say nothing of a column but may stand beside those that do. */
enum { PNI_ROLE_NEUTRAL = PNI_N_ROLES };

/** Where a word counts. */
typedef enum pni_word_place {
    PNI_WORD_IN = 0, /* among other words */
    PNI_WORD_END,    /* there, and at the end of a longer one: Forschungsinstitut */
    PNI_WORD_ALONE   /* when it is the whole header */
} pni_word_place;

/** A word; zeroed is before the first one. */
typedef struct pni_role_word {
    pni_slice text; /* lower case, without accents; static */
    int role;       /* a pni_role, or PNI_ROLE_NEUTRAL */
    int place;      /* a pni_word_place */
    bool is_english;
    size_t list; /* that it stands in */
} pni_role_word;

/** Goes on to the next word; false past the last. */
bool pni_role_word_next(pni_role_word *word);

#endif
