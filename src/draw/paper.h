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

#endif
