/**
 * Trees that hang on a network, taken off: what they add to betweenness is counted.
 *
 * A node with one partner stands on no path of others, and all paths from it lead over
 * its partner.  So it is taken off and its partner stands for both; again and again,
 * until every node left has two partners or none.  A pair of nodes from different
 * pieces that hang on u, or from such a piece and the rest, passes through u and
 * nothing else: those pairs are counted here.  What remains are pairs of nodes of the
 * core, each as often as the nodes that it stands for.
 *
 * Source:   Puzis, Elovici, Zilberman, Dolev and Brandes 2015, Topology manipulations
 *           for speeding betweenness centrality computation, doi:10.1093/comnet/cnu015;
 *           Baglioni, Geraci, Pellegrini and Lastres 2012, Fast exact computation of
 *           betweenness centrality in social networks, doi:10.1109/ASONAM.2012.79.
 */
#ifndef PNI_PENDANTS_H
#define PNI_PENDANTS_H

#include "../base/error.h"
#include "../base/scope.h"
#include "../network/structure/rows.h"

/** Zeroed is empty. */
typedef struct pni_core {
    pni_rows rows; /* what is left, in the old order; borrows the arrays below */
    uint64_t *start;
    uint32_t *partner;
    uint32_t *node;       /* [rows.n] number in the network */
    uint32_t *stands_for; /* [n_nodes] itself and all that hang on it */
} pni_core;

/** A core that releases itself: `PNI_CORE core = {0};` */
#define PNI_CORE PNI_SCOPED(pni_core, pni_core_done)

/**
 * Takes all hanging trees off.
 *
 * Output:   score[0 .. n_nodes-1], unordered pairs of others of which at least one
 *           hangs on the node; the whole betweenness where nothing but trees is left.
 * Cost:     O(nodes + ties).
 * Owner:    the caller, who releases the core with pni_core_done.
 */
pn_status pni_core_find(const pn_network *net, pni_core *core, double *score,
                        pn_error *err);
void pni_core_done(pni_core *core);

#endif
