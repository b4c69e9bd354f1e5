/**
 * Pairs of a projection that were tested against chance.
 */
#ifndef PNI_TESTED_H
#define PNI_TESTED_H

#include "../scene.h"

/** Sets scene->is_tested and scene->tested: how many of the pairs drawn passed. */
void pni_tested_read(pni_scene *scene);

#endif
