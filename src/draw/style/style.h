/**
 * How things look: colours, circles, labels, lines.
 */
#ifndef PNI_STYLE_H
#define PNI_STYLE_H

#include "../canvas.h"

/** Reads groups and scores, given for `whole`, into a scene that draws part of it. */
pn_status pni_style_read_tables(pni_scene *scene, const pn_network *whole,
                                pn_error *err);
/** Chooses colours, radii and labels; the widths of labels are still unknown. */
pn_status pni_style_nodes(pni_scene *scene, pn_error *err);

/** How a node looks: by its kind, highlighted, or faded. */
pni_sign pni_style_sign(const pni_scene *scene, size_t node);
/** True for a node that is a square. */
bool pni_style_is_square(const pni_scene *scene, size_t node);
/** True for a square whose name is no DOT id: Graphviz would write the name, which then
 * is the label, into it, so that it is painted behind instead. */
bool pni_style_is_painted(const pni_scene *scene, size_t node);

/** Radius of a circle of a side that shows a score. */
double pni_style_radius(const pni_scene *scene, int side, double score);
/** Line width of a tie. */
double pni_style_width(const pni_scene *scene, const pn_tie *tie);
/** True if line widths say something. */
bool pni_style_has_widths(const pni_scene *scene);
/** True if a pair was tested and may have come about by chance alone. */
bool pni_style_is_chance(const pni_scene *scene, size_t tie);
/** How such a line looks. */
pni_stroke pni_style_chance(const pni_scene *scene);
/** `solid`, `dashed` or `dotted`. */
const char *pni_style_dashes(pn_evidence evidence);
/** The part of its cell that a tie fills in a matrix: less where it is not documented.
 */
double pni_style_cell_share(pn_evidence evidence);
/** `#RRGGBBAA` of a cell of that weight. */
void pni_style_cell_color(const pni_scene *scene, double weight, const char *color,
                          char out[10]);
/** The same of a line: in projections what is strong stands out. */
void pni_style_weight_color(const pni_scene *scene, double weight, const char *color,
                            char out[10]);
/** `#RRGGBBAA` of a tie; as a cell, the heavier it is, the darker. */
void pni_style_tie_color(const pni_scene *scene, const pn_tie *tie, char out[10]);
/** Font size of a side's labels. */
double pni_style_label_size(const pni_scene *scene, int side);
/** Colour of a group's band. */
const char *pni_style_band_color(const pni_scene *scene, uint32_t group);

#endif
