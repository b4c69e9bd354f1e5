/**
 * Drawing only the nodes with the most partners.
 */
#ifndef PNI_TOP_H
#define PNI_TOP_H

#include "scene.h"

/** Sets scene->net: the whole network, or its `top` nodes of each side. */
pn_status pni_top_select(pni_scene *scene, const pn_network *whole, pn_error *err);

#endif
