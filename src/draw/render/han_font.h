/**
 * Is there a font, and one for Chinese?
 */
#ifndef PNI_HAN_FONT_H
#define PNI_HAN_FONT_H

#include "child.h"

#include <stdbool.h>

/** True if a text holds Chinese characters. */
bool pni_has_han(const char *text);

/** Asks fontconfig for a font, or for one with Chinese; true also where nobody can
 * tell. */
pn_status pni_has_font(bool for_han, const pni_limits *limits, bool *out,
                       pn_error *err);

#endif
