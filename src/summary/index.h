/**
 * The registry of whole-network indices: a network in, some named numbers out.
 *
 * A group of indices is one file index_<name>.c that defines pni_index_<name>, and one
 * row in indices.def.
 */
#ifndef PNI_INDEX_H
#define PNI_INDEX_H

#include "../base/error.h"
#include "../network/table_build.h"

enum { PNI_MAX_QUANTITIES = 8 };

/** A number about the whole network. */
typedef struct pni_quantity {
    const char *name;
    const char
        *meaning; /* one line; {left} and {right} become the names of the sides */
} pni_quantity;

/** A group of indices that are computed together. */
typedef struct pni_index {
    pni_quantity quantity[PNI_MAX_QUANTITIES]; /* ends with a name of NULL, or full */
    /* Fills value[] in the order of the quantities; NaN where one is undefined, and
     * then adds the reason to the notes of `table`. */
    pn_status (*run)(const pn_network *net, const pn_run *run, double *value,
                     pn_table *table, pn_error *err);
} pni_index;

#define PN_INDEX(name) extern const pni_index pni_index_##name;
#include "indices.def"
#undef PN_INDEX

#endif
