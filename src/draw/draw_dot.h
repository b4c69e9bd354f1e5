/**
 * A scene as DOT.
 */
#ifndef PNI_DRAW_DOT_H
#define PNI_DRAW_DOT_H

#include "canvas.h"

/** Writes a laid-out scene and what is drawn behind it. */
pn_status pni_draw_dot(const pni_scene *scene, const pni_canvas *canvas, pn_bytes *out,
                       pn_error *err);

#endif
