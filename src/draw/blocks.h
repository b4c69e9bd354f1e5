/**
 * Which nodes stand together in the columns layout.
 */
#ifndef PNI_BLOCKS_H
#define PNI_BLOCKS_H

#include "scene.h"

/**
 * Groups where they are shown as bands, else components; numbered from 0 in the order
 * in which they shall stand.
 *
 * Output:   block[0 .. n_nodes-1], and how many there are.
 */
pn_status pni_blocks_choose(const pni_scene *scene, uint32_t *block, size_t *n_blocks,
                            pn_error *err);

/** True if groups are kept together and shaded. */
static inline bool pni_has_bands(const pni_scene *scene)
{
    return scene->group != NULL && !scene->options->no_bands && scene->traits.shades;
}

#endif
