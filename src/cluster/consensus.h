/**
 * The groups that many searches agree on.
 */
#ifndef PNI_CONSENSUS_H
#define PNI_CONSENSUS_H

#include "method.h"

/**
 * Searches again in the network of what most starts agree on, until all agree.
 *
 * Formula:  ties whose ends are in one group in more than half of the starts, weighted
 *           by their share of the starts, are a network; as many starts there give the
 *           next one, in which the nodes that all of them hold together along ties are
 *           one; once all agree on each tie that is left, the connected parts are the
 *           groups.
 * Source:   Lancichinetti, Fortunato 2012, doi:10.1038/srep00336; only tied pairs are
 *           counted, as in Tandon, Albeshri, Thayananthan, Alhalabi, Fortunato 2019,
 *           doi:10.1103/PhysRevE.99.042301.  Theirs search again where all agree, too,
 *           which takes longer and may part what no start has parted.
 * Input:    at least one trial of each node; trying as it was for them.
 * Output:   group[0 .. n_nodes-1], below n_groups, in the order of their first nodes.
 * Special:  a node none of whose ties has a majority is a group of its own.  If 20
 *           networks do not bring all to agree, the last one counts.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(S E) time for each of a few networks and S starts, O(S V) memory.
 */
pn_status pni_consensus(const pn_network *net, const pni_trying *trying,
                        const pni_trials *trials, uint32_t *group, size_t *n_groups,
                        pn_error *err);

#endif
