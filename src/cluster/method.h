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

/** A method. */
typedef struct pni_method {
    pn_entry head;
    bool takes_resolution;
    const char *note; /* what it does in one sentence, under the table */
    /* Fills group[0 .. n_nodes-1] with any numbers below n_nodes.  The network has at
     * least one tie. */
    pn_status (*run)(const pn_network *net, double resolution, const pn_run *run,
                     uint32_t *group, pn_error *err);
} pni_method;

#define PN_METHOD(name) extern const pni_method pni_method_##name;
#include "methods.def"
#undef PN_METHOD

/** The k-th method, or NULL past the last. */
const pni_method *pni_method_at(size_t k);

#endif
