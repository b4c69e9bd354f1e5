/**
 * Sources near each other, which reach most classes at nearly the same distances.
 */
#ifndef PNI_NEARBY_H
#define PNI_NEARBY_H

#include "walk_order.h"

/** Room to cut one component after another. */
typedef struct pni_nearby {
    const pni_walk *walk;
    uint32_t *list;   /* [n] classes of the component, part by part */
    uint32_t *walked; /* [n] those of a part in the order of a walk */
    uint32_t *part;   /* [n] number of the part that a class is in */
    uint32_t *met_by; /* [n] number of the walk that met it last */
    uint32_t n_parts;
    uint32_t n_walks;
} pni_nearby;

pn_status pni_nearby_init(pni_nearby *nearby, const pni_walk *walk, pn_error *err);
/** Releases the room, also where it is zeroed. */
void pni_nearby_done(pni_nearby *nearby);

/**
 * Orders the classes of one side of a component so that each `size` of them, from the
 * first on, are near each other.
 *
 * Formula:  the component is cut in two across a walk from one end of it to the other,
 *           and so are its parts, until each holds one batch.  Where all is near each
 *           other, in few layers, it is left as it is.
 * Output:   order[0 .. classes of that side - 1]; each batch is in ascending order.
 * Cost:     O(ties of the component) for each cut through all of it, of which there are
 *           as many as the number of batches has binary digits.
 */
void pni_nearby_order(pni_nearby *nearby, uint32_t component, unsigned side,
                      uint32_t size, uint32_t *order);

#endif
