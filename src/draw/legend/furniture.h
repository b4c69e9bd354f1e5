/**
 * What stands around the graph: title, legend, source.
 */
#ifndef PNI_FURNITURE_H
#define PNI_FURNITURE_H

#include "../canvas.h"

/**
 * Draws all of it, above and below the layout; sets the page's height, and its width
 * where the legend needs more.
 */
pn_status pni_furniture_draw(pni_scene *scene, pni_canvas *canvas, pn_error *err);

/** How much larger the words around a large picture are, which is seen from farther
 * away: 1 for those of a page or less. */
double pni_furniture_scale(const pni_scene *scene);

/** Draws a text in lines no wider than `width`; `*y` is the first baseline and moves
 * on to the one after the last. */
pn_status pni_paragraph_draw(pni_canvas *canvas, pni_box place, const pni_ink *ink,
                             const char *text, double *y, pn_error *err);

/** Draws the legend from `*y` down, which moves on; `*right`: where it ends. */
pn_status pni_legend_draw(const pni_scene *scene, pni_canvas *canvas, double *y,
                          double *right, pn_error *err);

#endif
