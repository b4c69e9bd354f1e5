/**
 * Slips of the pen between two words.
 */
#ifndef PNI_SLIPS_H
#define PNI_SLIPS_H

#include "../../base/text.h"

/** Characters of a word that are looked at. */
enum { PNI_LETTERS_MAX = 96 };

/** A word as characters. */
typedef struct pni_letters {
    uint32_t code[PNI_LETTERS_MAX];
    size_t n; /* PNI_LETTERS_MAX + 1 where the word is longer */
} pni_letters;

void pni_letters_read(pni_slice word, pni_letters *out);

/** True for a character of Chinese script. */
bool pni_is_han(uint32_t code);

/**
 * The number of insertions, deletions, replacements and swaps of neighbours that make
 * one word the other; most + 1 where it takes more than `most`, or a word is too long.
 *
 * Source:   restricted Damerau-Levenshtein distance; Damerau, A technique for computer
 *           detection and correction of spelling errors, 1964, 10.1145/363958.363994.
 * Cost:     O(length x most).
 */
size_t pni_slips(const pni_letters *a, const pni_letters *b, size_t most);

/**
 * True if a single slip is one that people make: a swap, a letter left out or doubled
 * inside of a long word, a vowel for a vowel; never the first or the last letter.
 */
bool pni_is_common_slip(const pni_letters *a, const pni_letters *b);

/** True if the short word can be a contraction of the long one: it starts and ends
 * like it, and its letters follow in the same order (`assocs`, `associates`). */
bool pni_is_contraction(const pni_letters *small, const pni_letters *large);

/** True if both hold the same digits in the same order. */
bool pni_same_digits(const pni_letters *a, const pni_letters *b);

#endif
