/**
 * How wide texts are.
 */
#ifndef PNI_MEASURE_TEXT_H
#define PNI_MEASURE_TEXT_H

#include "../scene.h"
#include "child.h"

/** Width in points, from a table of the usual letters' widths and East Asian width. */
double pni_estimate_width(const char *text, double size);

/** Appends a text without control characters, shortened to a number of columns as on a
 * terminal (wide characters take two): `…` stands for its middle, since names that
 * begin the same may end differently. */
pn_status pni_shorten_text(pn_bytes *out, const char *text, size_t columns,
                           pn_error *err);

/**
 * Fills the widths of captions as Graphviz draws them.
 *
 * Asks a child process once for all of them, so that labels stand exactly.
 * Errors:   PN_EPROGRAM when Graphviz is missing or fails; PN_ECANCELLED, PN_ENOMEM.
 */
pn_status pni_measure_captions(pni_caption *captions, size_t n,
                               const pni_limits *limits, pn_error *err);

#endif
