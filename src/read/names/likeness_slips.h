/**
 * Slips of the pen between two names.
 */
#ifndef PNI_LIKENESS_SLIPS_H
#define PNI_LIKENESS_SLIPS_H

#include "name_pair.h"

/** True if the names differ by a slip or two in one word, by a word that is shortened,
 * or by one Chinese character. */
bool pni_compare_slips(const pni_name_pair *p, pni_likeness *out);

#endif
