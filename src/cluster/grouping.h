/**
 * The groups of a network by one method, as the tables need them.
 */
#ifndef PNI_GROUPING_H
#define PNI_GROUPING_H

#include "method.h"

#include "../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_grouping {
    const pn_network *net;
    const pni_method *method;
    double resolution;
    uint32_t *group; /* [n_nodes] from 0, numbered as people see them less 1 */
    uint32_t *row;   /* [n_nodes] nodes by group, then side, then name */
    size_t n_groups;
    double modularity;   /* Barber's; NaN without ties */
    pni_trials trials;   /* none for methods with one start */
    double *confidence;  /* [n_nodes] if there are two trials or more */
    uint32_t *consensus; /* [n_nodes] the same, numbered as group is */
    size_t n_consensus;  /* groups of it */
} pni_grouping;

/** Groups that release themselves: `PNI_GROUPING groups = {0};` */
#define PNI_GROUPING PNI_SCOPED(pni_grouping, pni_grouping_done)

/** Finds the groups; without ties every node is one.
 *
 * Errors:   PN_EUSE for options that make no sense; PN_ENOMEM, PN_ECANCELLED. */
pn_status pni_grouping_find(const pn_network *net, const pn_cluster_options *options,
                            pni_grouping *out, pn_error *err);
void pni_grouping_done(pni_grouping *grouping);

#endif
