/**
 * Suggestions about names that may be one.
 */
#ifndef PNI_ALIKE_NAMES_H
#define PNI_ALIKE_NAMES_H

#include "../reading.h"

/**
 * Records a suggestion for each pair of names of one side that are probably one
 * organisation, with its reason and how sure it is, the surest first; of many pairs the
 * first ones, and a count of the rest.
 */
pn_status pni_suggest_alike_names(const pni_reading *reading, const char *source,
                                  pn_error *err);

#endif
