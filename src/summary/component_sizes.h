/**
 * Components and the largest of them.
 */
#ifndef PNI_COMPONENT_SIZES_H
#define PNI_COMPONENT_SIZES_H

#include "../base/error.h"

#include <partnet/network.h>

/** Zeroed is empty. */
typedef struct pni_component_sizes {
    uint32_t *component; /* [n_nodes] */
    size_t n_components;
    size_t largest; /* by nodes; of equally large ones that of the first node */
    size_t n_largest;
    size_t n_as_large; /* components of that size, itself included */
} pni_component_sizes;

/** Finds the components; the caller releases them with pni_component_sizes_done. */
pn_status pni_component_sizes_find(const pn_network *net, pni_component_sizes *out,
                                   pn_error *err);
void pni_component_sizes_done(pni_component_sizes *sizes);

#endif
