/**
 * Names that look like several in one cell.
 */
#ifndef PNI_NAME_LISTS_H
#define PNI_NAME_LISTS_H

#include "../reading.h"

/**
 * Suggests --split where names that were read hold what parts names in lists: 、 ； ;
 * ， or the end of a line.
 *
 * Cost:     O(bytes of the distinct names).
 */
pn_status pni_name_lists_suggest(const pni_reading *reading, const char *source,
                                 pn_error *err);

#endif
