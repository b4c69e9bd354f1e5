/**
 * A name of an organisation taken apart, so that names can be compared.
 *
 * Each key forgets more than the one before it:
 *
 *     "The Befar  Group Technologies Co., Ltd."
 *     LETTERS   thebefargrouptechnologiescoltd     width, case, spaces, punctuation
 *     FORM      thebefargrouptechnologies|coltd    how the legal form is written
 *     CORE      thebefargrouptechnologies          the legal form
 *     WORDS     befartechnology                    small words, plurals, abbreviations
 *     SORTED    befar technology                   the order of the words
 */
#ifndef PNI_SPELLING_H
#define PNI_SPELLING_H

#include "../../base/arena.h"
#include "../../base/error.h"
#include "../../base/text.h"

/** The keys of a name, from the one that tells most. */
typedef enum pni_spelling_key {
    PNI_KEY_LETTERS = 0,
    PNI_KEY_FORM,
    PNI_KEY_CORE,
    PNI_KEY_WORDS,
    PNI_KEY_SORTED,
    PNI_N_KEYS
} pni_spelling_key;

/** A name taken apart; all but the name itself stands in an arena. */
typedef struct pni_spelling {
    const char *name; /* borrowed */
    const char *key[PNI_N_KEYS];
    const char *legal; /* short form, such as `co ltd` or `有限`; "" if there is none */
    const pni_slice *word; /* [n_words] of PNI_KEY_WORDS */
    size_t n_words;
    uint64_t digits; /* how many of each digit, six bits each */
    bool has_group;  /* `group`, `集团` was left out of the words */
    bool has_links;  /* `the`, `of`, `and` were */
    bool has_short;  /* an abbreviation was spelled out */
    bool has_accent; /* an accent was taken away */
} pni_spelling;

/**
 * Takes a name apart.
 *
 * Input:    UTF-8; `name` must outlive *out, as must the arena.
 */
pn_status pni_spell(const char *name, pni_arena *arena, pni_spelling *out,
                    pn_error *err);

#endif
