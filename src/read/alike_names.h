/**
 * Suggestions about names that may be one.
 */
#ifndef PNI_ALIKE_NAMES_H
#define PNI_ALIKE_NAMES_H

#include "reading.h"

/**
 * Records a suggestion for each set of names of one side that differ in width, case,
 * spaces, punctuation or legal form only; of many sets the first ones, and a count.
 */
pn_status pni_suggest_alike_names(const pni_reading *reading, const char *source,
                                  pn_error *err);

#endif
