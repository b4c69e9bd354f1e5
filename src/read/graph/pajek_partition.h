/**
 * A partition of Pajek behind its network: a class per vertex.
 *
 *     *Partition sides
 *     *Vertices 3
 *     1
 *     1
 *     2
 */
#ifndef PNI_PAJEK_PARTITION_H
#define PNI_PAJEK_PARTITION_H

#include "graph_input.h"

/** A partition while it is read. */
typedef struct pni_pajek_partition {
    pni_slice name;
    pni_place place;
    const size_t *node; /* [n] of the graph; borrowed */
    size_t n;
    size_t n_known;
    int *class_of; /* [n] */
} pni_pajek_partition;

void pni_pajek_partition_done(pni_pajek_partition *partition);

/** Starts a partition of `n` vertices, an older one ends. */
pn_status pni_pajek_partition_start(pni_pajek_partition *partition, pni_slice name,
                                    const size_t *node, size_t n, pni_place place,
                                    pn_error *err);

/**
 * The class of the next vertex.
 *
 * Errors:   PN_EDATA for what is no whole number.
 */
pn_status pni_pajek_partition_add(pni_pajek_partition *partition, pni_slice line,
                                  pni_place place, pn_error *err);

/**
 * Takes the partition as the sides, the lower class as the left one, if it gives each
 * vertex one of two classes, and no tie is within a class; else says that it is passed
 * over.
 */
pn_status pni_pajek_partition_finish(const pni_pajek_partition *partition,
                                     pni_graph *graph, pn_error *err);

#endif
