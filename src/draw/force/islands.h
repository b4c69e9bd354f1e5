/**
 * The parts of a free picture: nodes that stand together, as a group does.
 *
 * Each island is laid out by itself around its middle; then the islands are moved.
 */
#ifndef PNI_ISLANDS_H
#define PNI_ISLANDS_H

#include "outline.h"

/** One island. */
typedef struct pni_island {
    size_t *node; /* [n] */
    size_t n;
    uint32_t group; /* 0: none, or several */
    bool little;    /* a whole component of few nodes that stands aside */
    pni_point home; /* of its middle among the others: 1 is about the size of one */
    double x;       /* of its middle */
    double y;
    pni_outline outline; /* around the middle */
    pni_box tag;         /* room for its name, seen from the middle; may be empty */
} pni_island;

/** Where the room for its name is on the page. */
static inline pni_box pni_island_tag(const pni_island *island)
{
    return pni_box_shift(island->tag, island->x, island->y);
}

/** All of them; zeroed to start. */
typedef struct pni_islands {
    pni_island *island; /* [n] */
    size_t n;
    uint32_t *of;  /* [n_nodes] */
    size_t *nodes; /* [n_nodes] what the islands point into */
} pni_islands;

/**
 * Parts a scene: small components each make a little island; of the others each group,
 * or else each component.  The largest component is never little.
 *
 * Owner:    the caller releases `*out` with pni_islands_done.
 * Errors:   PN_ENOMEM.
 */
pn_status pni_islands_find(const pni_scene *scene, pni_islands *out, pn_error *err);
void pni_islands_done(pni_islands *islands);

#endif
