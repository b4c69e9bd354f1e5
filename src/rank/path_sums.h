/**
 * What passes over each class, summed over many sources, on several threads.
 */
#ifndef PNI_PATH_SUMS_H
#define PNI_PATH_SUMS_H

#include "path_classes.h"

/** Where to search from. */
typedef struct pni_source_list {
    const uint32_t *node; /* [n] classes in the order of the walk, ascending */
    const double *weight; /* [n] how often each counts; NULL: once */
    size_t n;
} pni_source_list;

/**
 * Searches from all sources, in batches of eight.
 *
 * Output:   total[0 .. walk.rows.n-1] = sum of weight x dependency; square[...] the
 * same of squared dependencies, NULL: not wanted.  Same bytes for any number of
 *           threads.
 * Errors:   PN_EDATA when path counts overflow; PN_ENOMEM; PN_ECANCELLED.
 * Cost:     O(n D) time for n sources and D ties between classes; O(C) memory for C
 *           classes, some 400 bytes a class for each thread and 128 for partial sums.
 */
pn_status pni_path_sums(const pni_path_classes *classes, const pni_source_list *sources,
                        const pn_run *run, double *total, double *square,
                        pn_error *err);

/** Searches from every class that is not in a ring, and adds what passes to
 * score[0 .. n_nodes-1], each pair of nodes once. */
pn_status pni_path_sums_all(const pni_path_classes *classes, const pn_run *run,
                            double *score, pn_error *err);

#endif
