/**
 * The colours of groups and sides, the same in pictures and in graph files.
 */
#ifndef PNI_PALETTE_H
#define PNI_PALETTE_H

/** Number of colours before they come again. */
enum { PNI_N_COLORS = 10 };
/** Colours as `#RRGGBB`, the first ones for the largest groups or the two sides. */
extern const char *const pni_palette[PNI_N_COLORS];

#endif
