/**
 * The words of a line of a Pajek file.
 */
#ifndef PNI_PAJEK_LINE_H
#define PNI_PAJEK_LINE_H

#include "graph_text.h"

/** Takes the next word off a line; of one in quotes, what they hold.  False if there is
 * none, or (`*open`) its closing quote is missing. */
bool pni_pajek_word(pni_slice *line, pni_slice *word, bool *open);

/** Takes `key value` off a line that holds nothing else, times aside; what only says
 * how to draw is passed over.  False past the last. */
bool pni_pajek_pair(pni_slice *line, pni_slice *key, pni_slice *value);

/** Takes a number off a line that holds `[number] {key value}`; "" if there is none. */
pni_slice pni_pajek_weight(pni_slice *line);

/** Takes up to three coordinates and a shape off a line. */
void pni_pajek_skip_shape(pni_slice *line);

/** A label with the escapes of igraph and character references replaced. */
pn_status pni_pajek_label(pni_slice word, pn_bytes *out, pn_error *err);

#endif
