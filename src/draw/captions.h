/**
 * The texts of a picture, and how wide they are.
 */
#ifndef PNI_CAPTIONS_H
#define PNI_CAPTIONS_H

#include "render/child.h"
#include "scene.h"

/** Sets the headings of both sides and the widths of all labels, as Graphviz draws them
 * or, where it cannot be asked, as estimates; notes why, and which font is missing. */
pn_status pni_captions_measure(pni_scene *scene, const pni_limits *limits,
                               pn_error *err);

#endif
