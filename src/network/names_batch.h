/**
 * Names that wait to be numbered together.
 *
 * In a long list each name is somewhere else in memory.  Numbering many at a time lets
 * the processor fetch them all at once instead of waiting for one after another.
 */
#ifndef PNI_NAMES_BATCH_H
#define PNI_NAMES_BATCH_H

#include "names.h"

#include "../base/bytes.h"

enum { PNI_BATCH_SIZE = 64 };

/** Zeroed is empty. */
typedef struct pni_names_batch {
    size_t n;
    size_t begin[PNI_BATCH_SIZE + 1]; /* of each name in text */
    uint32_t hash[PNI_BATCH_SIZE];
    pn_bytes text; /* the names one after another */
} pni_names_batch;

/** Lets a copy of a name wait; there must be room (n < PNI_BATCH_SIZE). */
pn_status pni_names_batch_add(pni_names_batch *batch, const pni_names *names,
                              pni_slice name, pn_error *err);
/** True if that name waits. */
bool pni_names_batch_has(const pni_names_batch *batch, pni_slice name);
/** Adds the names that wait to `names`, in order; their numbers go to out[0 ... n-1],
 * and the batch is empty. */
pn_status pni_names_batch_settle(pni_names_batch *batch, pni_names *names,
                                 uint32_t *out, pn_error *err);
void pni_names_batch_done(pni_names_batch *batch);

#endif
