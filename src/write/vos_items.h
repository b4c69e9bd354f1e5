/**
 * What VOSviewer is told of a node, as JSON and as a map file.
 *
 * An item's cluster is its group if groups ride along, else its side, if there
 * are two.  Its weights are the number of its links, their total strength, and the
 * scores that ride along.
 */
#ifndef PNI_VOS_ITEMS_H
#define PNI_VOS_ITEMS_H

#include "fields.h"

/** The items of a network; zeroed, then opened. */
typedef struct pni_vos_items {
    const pn_network *net;
    pni_fields nodes;
    const pni_field *group; /* NULL: clusters are the sides */
} pni_vos_items;

pn_status pni_vos_open(const pn_network *net, const pn_write_options *options,
                       pni_vos_items *out, pn_error *err);
void pni_vos_done(pni_vos_items *items);

/** The cluster of a node; "" for none: VOSviewer knows 1000 of them. */
const char *pni_vos_cluster(const pni_vos_items *items, size_t node,
                            char room[PNI_NUMBER_SIZE]);
/** The number of links of a node, and their total strength. */
double pni_vos_strength(const pni_vos_items *items, size_t node, size_t *degree);
/** The k-th score that rides along, or NULL past the last. */
const pni_field *pni_vos_score(const pni_vos_items *items, size_t k);

#endif
