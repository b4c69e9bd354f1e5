/**
 * Words in names of organisations that say little about which one it is: legal forms,
 * `group`, `the`, and words that clerks shorten.
 */
#ifndef PNI_LEGAL_FORMS_H
#define PNI_LEGAL_FORMS_H

#include "../../base/text.h"

/** The short form of a word that is a legal form, `limited` gives `ltd`; NULL for
 * any other word.  The word is folded. */
const char *pni_legal_word(pni_slice word);

/** Bytes of a Chinese legal form at the end of a word, 0 if there is none; `*form` is
 * its short form.  A branch (`分公司`) is an organisation of its own. */
size_t pni_legal_ending(pni_slice word, const char **form);

/** True for `group` and its kin. */
bool pni_is_group_word(pni_slice word);
/** Bytes of `集团` at the end of a word, 0 if it does not end so. */
size_t pni_group_ending(pni_slice word);

/** True for what joins two legal forms: the `&` of `GmbH & Co. KG`, in words. */
bool pni_is_joint(pni_slice word);
/** True for words that join others: `the`, `of`, `and`. */
bool pni_is_link_word(pni_slice word);

/** Bytes of a Chinese abbreviation at the beginning of a longer word, `中科院`, 0 if
 * there is none; `*full` is what it stands for. */
size_t pni_short_beginning(pni_slice word, const char **full);

/** The full form of a word that is often shortened, `univ` gives `university`; NULL
 * for any other word. */
const char *pni_full_word(pni_slice word);

#endif
