/**
 * What colours mean.
 */
#ifndef PNI_HUES_H
#define PNI_HUES_H

#include "scene.h"

/** Fills coloring, hue and hue_of; PN_EUSE for an unknown attribute. */
pn_status pni_hues_choose(pni_scene *scene, pn_error *err);

#endif
