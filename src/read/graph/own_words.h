/**
 * Attributes in files that partnet wrote.
 *
 * Where the name of an attribute of the data has a meaning of its own in a format, the
 * writers put `data_` before it; here it is taken off again.
 */
#ifndef PNI_OWN_WORDS_H
#define PNI_OWN_WORDS_H

#include "../../base/text.h"

/** What the data call an attribute of a node, of a tie, or of the whole network. */
pni_slice pni_own_word(const char *attribute);

#endif
