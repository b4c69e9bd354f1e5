#include "blocks.h"

#include "../network/structure/components.h"
#include "order_blocks.h"

/* Groups without the numbers that nobody has; nodes of no group make one block. */
static pn_status by_group(const pni_scene *scene, uint32_t *block, size_t *n_blocks,
                          pn_error *err)
{
    const size_t n_numbers = (size_t)scene->n_groups + 1;
    PNI_FREE uint32_t *number = calloc(n_numbers, sizeof *number);
    if (number == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        number[scene->group[i]] = 1;
    }
    uint32_t n = 0;
    for (size_t k = 1; k <= n_numbers; k++) { /* group 0 comes last */
        uint32_t *of_group = &number[k % n_numbers];
        *of_group = *of_group == 0 ? 0 : n++;
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        block[i] = number[scene->group[i]];
    }
    *n_blocks = n;
    return PN_OK;
}

pn_status pni_blocks_choose(const pni_scene *scene, uint32_t *block, size_t *n_blocks,
                            pn_error *err)
{
    if (pni_has_bands(scene)) {
        PN_TRY(by_group(scene, block, n_blocks, err));
    } else {
        PN_TRY(pni_components(scene->net, /*keep_tie=*/NULL, block, n_blocks, err));
    }
    return pni_order_blocks(scene->net, block, *n_blocks, err);
}
