/**
 * What the values of a DOT file mean.
 */
#ifndef PNI_DOT_UNESCAPE_H
#define PNI_DOT_UNESCAPE_H

#include "../../base/bytes.h"

/** What `\N` and `\G` in a label stand for. */
typedef struct pni_dot_owner {
    const char *node;
    const char *graph;
    bool is_own; /* partnet wrote it: a line break belongs to the name */
} pni_dot_owner;

/**
 * Appends the text that a label shows.
 *
 * Understands `\N`, `\G`, `\\`, the line breaks `\n`, `\l` and `\r`, and the entities
 * of XML.  In files of others a line break is a blank: there it fits a name to a shape.
 */
pn_status pni_dot_unescape(pn_bytes *out, const char *label, const pni_dot_owner *owner,
                           pn_error *err);

/** Appends the text of which pni_dot_text made a value. */
pn_status pni_dot_plain(pn_bytes *out, const char *value, pn_error *err);

#endif
