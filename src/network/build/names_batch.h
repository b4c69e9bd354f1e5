/**
 * Names that wait to be numbered together, one after another in memory.
 */
#ifndef PNI_NAMES_BATCH_H
#define PNI_NAMES_BATCH_H

#include "names.h"

#include "../../base/bytes.h"

/** Zeroed is empty. */
typedef struct pni_names_batch {
    size_t n;
    size_t capacity;
    size_t *end; /* [capacity] of each name in text */
    char *text;
    size_t room; /* for text */
} pni_names_batch;

/** Lets a copy of a name wait. */
pn_status pni_names_batch_add(pni_names_batch *batch, pni_slice name, pn_error *err);
/** Adds the names that wait to `names`, in order; their numbers go to out[0 ... n-1],
 * and the batch is empty. */
pn_status pni_names_batch_settle(pni_names_batch *batch, pni_names *names,
                                 uint32_t *out, pn_error *err);
void pni_names_batch_done(pni_names_batch *batch);

#endif
