/**
 * What a header calls one node of a side.
 */
#ifndef PNI_HEADER_SIDE_H
#define PNI_HEADER_SIDE_H

#include "header_words.h"

/**
 * The header without `name` behind it: `企业` of `企业名称`, `company` of
 * `company_name`; all of it where the rest would not name the side.
 */
pn_status pni_header_side(pni_slice header, pni_role side, pni_slice *out,
                          pn_error *err);

#endif
