/**
 * Drawing only the nodes with the most partners, or those of a core.
 */
#ifndef PNI_TOP_H
#define PNI_TOP_H

#include "scene.h"

/** How many rows of names fit the paper, where we choose how many are drawn; else 0. */
size_t pni_top_rows(const pn_draw_options *options, const pni_traits *traits);

/**
 * Sets scene->net: the whole network, the nodes of its core, or the `top` nodes of
 * each side; where nobody says and there are very many, some of each side.
 *
 * `whole` is the network `net`, or a projection of it; partners are those in `net`.
 */
pn_status pni_top_select(pni_scene *scene, const pn_network *whole,
                         const pn_network *net, pn_error *err);

#endif
