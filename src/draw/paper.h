/**
 * Pictures on pages of a given size.
 */
#ifndef PNI_PAPER_H
#define PNI_PAPER_H

#include "scene.h"

/**
 * Sets the page of a finished scene: as large as the picture, or the paper that is
 * asked for, on which the picture is as large as fits, upright or across.
 *
 * Errors:   PN_EUSE for an unknown paper.
 */
pn_status pni_paper_fit(pni_scene *scene, pn_error *err);

/** How many rows of names can be read on a page; 0 without one. */
size_t pni_paper_rows(const char *name);

/** Of a finished scene that holds no more than n_rows of a side: n_rows if its text can
 * be read, or is small for want of width alone; else fewer. */
size_t pni_paper_fewer_rows(const pni_scene *scene);

/** Width of a page, held upright, over its height, both within margins; 0 without one.
 */
double pni_paper_shape(const char *name);

/** The shape in which a page shows a picture of that size largest: it may be turned.
 * 0 without paper. */
double pni_paper_shape_for(const char *name, double width, double height);

/** How much a picture of that size wastes, when its title and legend are added, for
 * comparing shapes: the smaller it gets on its paper, the more; without paper, the area
 * of a page that is neither very wide nor very high. */
double pni_paper_waste(const char *name, double width, double height);

#endif
