/**
 * From a path or a stream to a builder full of rows, for those who want more than a
 * network of it.
 */
#ifndef PNI_INPUT_NETWORK_H
#define PNI_INPUT_NETWORK_H

#include "reading.h"

#include "../base/bytes.h"

/**
 * Reads all that a path means: a file, a folder, `-`, `@name`.
 *
 * `name` takes what the table of partnerships is called in messages.
 */
pn_status pni_read_path(const pni_reading *reading, const char *path, pn_bytes *name,
                        pn_error *err);

/** Reads the table that the option `aliases` names, if it names one and it was not
 * read yet: after the partnerships, before the organisations. */
pn_status pni_read_aliases(const pni_reading *reading, pn_error *err);

/** Reads the table that the option `organisations` names, if it names one. */
pn_status pni_read_organisations(const pni_reading *reading, pn_error *err);

/** Makes the network of what was read; `name` stands in messages. */
pn_status pni_read_finish(const pni_reading *reading, const char *name,
                          pn_network **out, pn_error *err);

#endif
