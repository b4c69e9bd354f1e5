/**
 * How far a thing reaches into each of 32 directions: its convex outline, roughly.
 *
 * Two outlines that are parted along one of the directions do not overlap, and their
 * overlap along a direction is one subtraction.
 */
#ifndef PNI_OUTLINE_H
#define PNI_OUTLINE_H

#include "../canvas.h"

enum { PNI_DIRECTIONS = 32 };

/** `reach[k]` is the farthest it comes into direction k, from the point 0, 0. */
typedef struct pni_outline {
    double reach[PNI_DIRECTIONS];
} pni_outline;

/** The unit vector of a direction. */
void pni_direction(size_t k, double *x, double *y);
/** An outline that holds nothing. */
pni_outline pni_outline_of_nothing(void);
/** Makes it hold a disc. */
void pni_outline_add_disc(pni_outline *outline, double x, double y, double radius);
/** Makes it hold a box. */
void pni_outline_add_box(pni_outline *outline, pni_box box);
/** Takes away what is not in the other. */
void pni_outline_clip(pni_outline *outline, const pni_outline *other);
/** True if it holds a box, `pad` away from its edge. */
bool pni_outline_holds(const pni_outline *outline, pni_box box, double pad);
/** How deep two outlines at a distance `dx, dy` (from a to b) overlap, < 0 if they do
 * not, and the direction into which b has the shortest way out. */
double pni_outline_depth(const pni_outline *a, const pni_outline *b, double dx,
                         double dy, size_t *direction);
/** The corner between its edges k and k + 1. */
void pni_outline_corner(const pni_outline *outline, size_t k, double *x, double *y);
/** Its smallest x, largest x, and so on. */
pni_box pni_outline_box(const pni_outline *outline);

#endif
