/**
 * Two names that are compared, and what is asked of them again and again.
 */
#ifndef PNI_NAME_PAIR_H
#define PNI_NAME_PAIR_H

#include "likeness.h"

/** The shorter name first. */
typedef struct pni_name_pair {
    const pni_spelling *small;
    const pni_spelling *large;
    const pni_word_counts *counts; /* or NULL */
} pni_name_pair;

/** How much a text tells: its characters, those of Chinese script twice. */
size_t pni_text_weight(const char *text);
/** True if a text has a character of Chinese script. */
bool pni_name_has_han(const char *text);
/** The legal forms say that these are two. */
bool pni_forms_differ(const pni_name_pair *pair);
/** The number of names that have a word. */
uint32_t pni_word_count(const pni_name_pair *pair, pni_slice word);
/** The number of names that have the rarest word of the shorter name. */
uint32_t pni_rarest_word(const pni_name_pair *pair);

/** Fills *out and returns true. */
bool pni_found_alike(pni_likeness *out, pni_sureness sure, const char *reason);

#endif
