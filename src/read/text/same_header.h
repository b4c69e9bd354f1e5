/**
 * Headers as people write them out again.
 */
#ifndef PNI_SAME_HEADER_H
#define PNI_SAME_HEADER_H

#include "../../base/text.h"

/** True if two headers differ in nothing but case, width, blanks, `_` and `-`. */
bool pni_same_header(pni_slice a, pni_slice b);

#endif
