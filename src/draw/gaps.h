/**
 * Where ties break off, so that nothing lies under a name: a tie is drawn in pieces, as
 * contour lines of maps are.
 */
#ifndef PNI_GAPS_H
#define PNI_GAPS_H

#include "canvas.h"
#include "scene.h"

/**
 * Breaks off the ties that pass under boxes; a tie of which too little would be left
 * stays whole.
 *
 * Input:    scene->curve; hidden ties are passed over.
 * Output:   scene->gap, by ties, from each tie's start to its end.
 * Errors:   PN_ENOMEM.
 * Cost:     O(ties x boxes).
 */
pn_status pni_gaps_open(pni_scene *scene, const pni_box *box, size_t n_boxes,
                        pn_error *err);

/** The piece of a curve between two of its shares. */
pni_curve pni_curve_piece(const pni_curve *curve, double from, double to);

#endif
