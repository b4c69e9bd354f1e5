/**
 * Which ties of a projection are drawn, where nearly all pairs have one.
 */
#ifndef PNI_STRONGEST_H
#define PNI_STRONGEST_H

#include "../scene.h"

/**
 * Hides the weakest ties until no more are drawn than can be told apart, 600; ties of
 * one weight stay or go together, and they stay where fewer than 150 would be left.
 * Where pairs were tested, all that chance explains go, and no others.
 *
 * Output:   scene->hidden, or NULL if all are drawn; scene->weight_least.
 * Errors:   PN_ENOMEM.
 * Cost:     O(ties log ties).
 */
pn_status pni_hide_weak_ties(pni_scene *scene, pn_error *err);

#endif
