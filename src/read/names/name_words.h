/**
 * A folded name as words with one blank between them.
 */
#ifndef PNI_NAME_WORDS_H
#define PNI_NAME_WORDS_H

#include "../../base/bytes.h"
#include "../../base/text.h"

/** Adds the words of a folded name: letters, marks, digits and signs make words, `&` is
 * the word `and`, apostrophes are dropped, all else parts them. */
pn_status pni_part_words(const char *folded, pn_bytes *text, pn_error *err);

/** Makes initials that follow one another one word: `l l c` becomes `llc`. */
void pni_join_initials(pn_bytes *text);

/** Takes the accents off Latin, Greek and Cyrillic letters; *changed if there were any.
 */
pn_status pni_remove_accents(pn_bytes *text, bool *changed, pn_error *err);

#endif
