/**
 * What colours mean.
 */
#ifndef PNI_HUES_H
#define PNI_HUES_H

#include "../scene.h"

/** Fills coloring, hue and hue_of; PN_EUSE for an unknown attribute. */
pn_status pni_hues_choose(pni_scene *scene, pn_error *err);

/** The same for an attribute that is there: numbers make a scale, if there are more
 * than two of them, all else kinds. */
pn_status pni_hues_by_attribute(pni_scene *scene, const char *name, pn_error *err);

#endif
