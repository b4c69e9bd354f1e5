/**
 * Which nodes a text names: by their name, or by another name that the data give.
 */
#ifndef PNI_FIND_NAMED_H
#define PNI_FIND_NAMED_H

#include "../../base/error.h"

#include <partnet/network.h>

#include <stdbool.h>

/** What was found. */
typedef struct pni_named {
    size_t n;             /* nodes */
    const char *by;       /* attribute that has the text; NULL: it is their name */
    size_t other;         /* another node that has it in `other_by`; SIZE_MAX: none */
    const char *other_by; /* attribute that counts for less than `by` does */
} pni_named;

/** True for attributes that say what else a node is called: `id`, `name_zh`,
 * `aliases`. */
bool pni_is_other_name(const char *attribute);

/**
 * Marks the nodes that a text names: those of this name, else those that have it in the
 * attribute `label` (may be NULL), else those that have it in the first attribute of
 * other names where any node has it; of `aliases`, one between semicolons is enough.
 *
 * Output:   mark[0 .. n_nodes-1], set where a node is named, else left as it is.
 * Cost:     O(nodes x attributes).
 */
pni_named pni_find_named(const pn_network *net, const char *label, const char *text,
                         bool *mark);

#endif
