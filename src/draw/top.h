/**
 * Drawing only the nodes with the most partners, or those of a core.
 */
#ifndef PNI_TOP_H
#define PNI_TOP_H

#include "scene.h"

/** Sets scene->net: the whole network, or the nodes of its core and of those the `top`
 * of each side, some of very many where
 * nobody says. */
pn_status pni_top_select(pni_scene *scene, const pn_network *whole, pn_error *err);

#endif
