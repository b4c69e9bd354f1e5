/**
 * Which islands have ties to which.
 */
#ifndef PNI_ISLAND_LINKS_H
#define PNI_ISLAND_LINKS_H

#include "islands.h"

/** Two islands, the earlier one first, and how many ties join them. */
typedef struct pni_link {
    uint32_t from;
    uint32_t to;
    size_t n_ties;
} pni_link;

/**
 * All pairs of islands that ties join.
 *
 * Input:    counts: [n_ties] ties that count; NULL: all.
 * Output:   links, by `from`, then `to`: room for one a tie; returns how many.
 * Cost:     O(ties log ties).
 */
size_t pni_island_links(const pni_scene *scene, const pni_islands *islands,
                        const bool *counts, pni_link *links);

#endif
