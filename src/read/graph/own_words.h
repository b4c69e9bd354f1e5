/**
 * Attributes in files that partnet wrote.
 *
 * Where the name of an attribute of the data has a meaning of its own in a format, the
 * writers put `data_` before it; here it is taken off again.
 */
#ifndef PNI_OWN_WORDS_H
#define PNI_OWN_WORDS_H

#include "../../base/text.h"

/** What the data call an attribute of a node, or of the whole network. */
pni_slice pni_own_word(pni_slice attribute);
/** True if it tells a tie's weight, evidence or years. */
bool pni_is_tie_fact(pni_slice attribute);
/** What they call one of a tie; the names of facts stay as they are, for the fact
 * itself is another attribute. */
pni_slice pni_own_tie_word(pni_slice attribute);

#endif
