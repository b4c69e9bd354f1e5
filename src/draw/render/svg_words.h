/**
 * Words for those who cannot see a picture.
 */
#ifndef PNI_SVG_WORDS_H
#define PNI_SVG_WORDS_H

#include "../../base/error.h"

#include <partnet/stream.h>

/** Turns Graphviz' SVG into one with `role="img"`, a title and a description in words;
 * `out` gets all of it.  What does not look like SVG is copied as it is. */
pn_status pni_svg_add_words(const pn_bytes *svg, const char *title,
                            const char *description, pn_bytes *out, pn_error *err);

#endif
