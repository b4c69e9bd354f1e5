/**
 * Some nodes and their partners stand out, all else steps back.
 */
#ifndef PNI_HIGHLIGHT_H
#define PNI_HIGHLIGHT_H

#include "../scene.h"

/** Fills chosen and lit where names are given; PN_EUSE, with a suggestion, for a name
 * that is not drawn.  Names are compared first, then labels, then other names; a note
 * says which was meant where it could have been another. */
pn_status pni_highlight_choose(pni_scene *scene, const pn_network *whole,
                               pn_error *err);

/** True if nothing steps back, or this node does not. */
static inline bool pni_is_lit(const pni_scene *scene, size_t node)
{
    return scene->lit == NULL || scene->lit[node];
}

/** The same for a tie: one of its ends was chosen. */
static inline bool pni_is_tie_lit(const pni_scene *scene, const pn_tie *tie)
{
    return scene->lit == NULL || scene->chosen[tie->left] || scene->chosen[tie->right];
}

/** `Xiwang Group and 3 partners; all else is faded`. */
pn_status pni_highlight_text(const pni_scene *scene, pn_bytes *out, pn_error *err);

#endif
