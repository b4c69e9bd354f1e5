/**
 * Finding an entry of a registry by its name.
 */
#ifndef PNI_REGISTRY_H
#define PNI_REGISTRY_H

#include "../base/error.h"
#include "../base/text.h"

#include <partnet/analysis.h>

/**
 * Finds an entry by name.
 *
 * Input:    `list` gives the k-th entry, or NULL past the last; `what` is the word for
 *           an entry, such as `measure`.
 * Errors:   PN_EUSE with a suggestion and the known names.
 */
pn_status pni_registry_find(const pn_entry *(*list)(size_t k), const char *what,
                            pni_slice name, size_t *out, pn_error *err);

#endif
