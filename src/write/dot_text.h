/**
 * Texts as DOT can carry them.
 *
 * DOT knows one escape, `\"`; every other backslash stays in the value.  So a
 * backslash before a quote, before a line break or at the end cannot be written,
 * and Graphviz' reader takes at most 16,381 bytes between two backslashes or quotes.
 */
#ifndef PNI_DOT_TEXT_H
#define PNI_DOT_TEXT_H

#include "../network/border/dot_names.h"

#include <partnet/network.h>

#include <stdbool.h>

/**
 * Appends a value so that cgraph's writer and reader give it back.
 *
 * A backslash that DOT cannot carry becomes `&#92;`; long texts are continued on
 * the next line (backslash, newline), which readers join again.
 */
pn_status pni_dot_value(pn_bytes *out, const char *value, pn_error *err);

/**
 * Appends a text of the data, from which pni_dot_plain makes the same text.
 *
 * Line feeds become `\n`, since not all readers let a value go over lines; other line
 * ends, and what would be mistaken for an escape, become entities such as `&#13;`.
 */
pn_status pni_dot_text(pn_bytes *out, const char *text, pn_error *err);

/** True if a name can be a node's id, exactly and safely. */
bool pni_dot_is_id(const char *name);

/** True if a label that is just the name would not be shown literally. */
bool pni_dot_needs_label(const char *name);

#endif
