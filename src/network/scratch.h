/**
 * A network whose ties are replaced again and again, for draws of random networks.
 */
#ifndef PNI_SCRATCH_H
#define PNI_SCRATCH_H

#include "network_data.h"

#include "../base/error.h"
#include "../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_scratch {
    /* The nodes of another network, whose names it borrows; ties with weights. */
    struct pn_network net;
    size_t capacity;   /* ties that there is room for */
    uint32_t *room[2]; /* [capacity] for whoever fills it */
} pni_scratch;

/** A scratch network that releases itself: `PNI_SCRATCH scratch = {0};` */
#define PNI_SCRATCH PNI_SCOPED(pni_scratch, pni_scratch_done)

/** Takes the nodes of `net`, which has to outlive it. */
pn_status pni_scratch_init(pni_scratch *scratch, const pn_network *net, size_t capacity,
                           pn_error *err);
/** Makes room for more ties; what room[] holds stays, the ties do not. */
pn_status pni_scratch_reserve(pni_scratch *scratch, size_t capacity, pn_error *err);
void pni_scratch_done(pni_scratch *scratch);

#endif
