/**
 * The registry of corrections: what p is to be believed where many pairs are tested.
 *
 * A correction is one file correct_<name>.c that defines pni_correction_<name>, and one
 * row in corrections.def.  A pair passes at a level if its q is at most that level.
 */
#ifndef PNI_CORRECTION_H
#define PNI_CORRECTION_H

#include "census.h"

#include <partnet/analysis.h>

/** A correction. */
typedef struct pni_correction {
    pn_entry head;
    /* A number that no p is above whose pair passes, where at most n_pairs of n_tests
     * have such a p. */
    double (*highest)(double level, double n_pairs, double n_tests);
    /* Sets q of n kinds, given with rising p: the q of the pairs that pass. */
    void (*correct)(pni_pair_kind *const *kind, size_t n, double n_tests);
} pni_correction;

#define PN_CORRECTION(name) extern const pni_correction pni_correction_##name;
#include "corrections.def"
#undef PN_CORRECTION

/** The k-th correction, or NULL past the last. */
const pni_correction *pni_correction_at(size_t k);

#endif
