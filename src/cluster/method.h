/**
 * The registry of clustering methods: a network in, one group per node out.
 *
 * A method is one file cluster_<name>.c that defines pni_method_<name>, and one row in
 * methods.def.
 */
#ifndef PNI_METHOD_H
#define PNI_METHOD_H

#include "../base/error.h"

#include <partnet/analysis.h>

/** Where each of the independent starts of a method ended; zeroed is none. */
typedef struct pni_trials {
    size_t n;
    uint32_t *group; /* [n * n_nodes] a row for each start, numbers below n_nodes */
    double *quality; /* [n] modularity */
} pni_trials;

/** How hard to try. */
typedef struct pni_trying {
    double resolution;
    size_t n_starts; /* 0: as many as the size of the network allows */
    const pn_run *run;
} pni_trying;

/** A method. */
typedef struct pni_method {
    pn_entry head;
    bool takes_resolution;
    const char *note; /* what it does in one sentence, under the table */
    /* Fills group[0 .. n_nodes-1] with any numbers below n_nodes.  The network has at
     * least one tie. */
    pn_status (*run)(const pn_network *net, double resolution, const pn_run *run,
                     uint32_t *group, pn_error *err);
    /* The same by many starts, and where each of them ended; NULL if it has none. */
    pn_status (*run_starts)(const pn_network *net, const pni_trying *trying,
                            uint32_t *group, pni_trials *trials, pn_error *err);
} pni_method;

#define PN_METHOD(name) extern const pni_method pni_method_##name;
#include "methods.def"
#undef PN_METHOD

/** Releases the content. */
void pni_trials_done(pni_trials *trials);

/** The k-th method, or NULL past the last. */
const pni_method *pni_method_at(size_t k);

#endif
