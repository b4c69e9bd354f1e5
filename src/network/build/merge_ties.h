/**
 * All rows of a builder become the ties of a network.
 */
#ifndef PNI_MERGE_TIES_H
#define PNI_MERGE_TIES_H

#include "merge_rows.h"
#include "sort_rows.h"

/** Fills the ties of a network whose arrays are there; frees the sorted rows. */
pn_status pni_merge_ties(const pni_builder *b, pni_sorted_rows *rows,
                         pn_duplicates rule, pn_network *net, pn_error *err);

#endif
