/**
 * Themes: every colour that a picture has.
 *
 * A theme is one file and one row in themes.def.  All of its colours are `#RRGGBB`.
 * Groups, sides and values are told apart by signs: a colour, and past the last
 * colour the same ones hollow, then ringed, so that no sign comes twice before
 * three rounds are over.
 */
#ifndef PNI_THEME_H
#define PNI_THEME_H

#include "../../base/error.h"

#include <partnet/network.h>

#include <stdbool.h>
#include <stddef.h>

enum { PNI_N_STEPS = 5 };

/** What one theme looks like. */
typedef struct pni_theme {
    pn_entry entry;
    const char *page;    /* behind everything */
    const char *strong;  /* title, headings, labels */
    const char *text;    /* of the legend */
    const char *soft;    /* subtitle, names of groups */
    const char *faint;   /* source line */
    const char *made_up; /* labels of nodes that are made up */
    const char *rim;     /* around a filled node */
    const char *ring;    /* around a ringed one */
    const char *nobody;  /* nodes of no group, other values */
    const char *scale;   /* circles of the legend of sizes */
    const char *within;  /* ties inside a group; NULL: in the group's colour */
    const char *between; /* all other ties */
    const char *muted;   /* what is not highlighted */
    const char *muted_text;
    const char *grid;           /* thin lines behind the graph */
    const char *band_veil;      /* two hex digits: how strong the shading of bands is */
    const char *const *palette; /* [n_colors] of signs */
    size_t n_colors;
    const char *step[PNI_N_STEPS]; /* from the least to the most, evenly spaced */
} pni_theme;

/** How nodes of one kind are drawn. */
typedef struct pni_sign {
    const char *color; /* what names the kind: of bands, ties, legends */
    const char *fill;
    const char *rim;
    double rim_width;
    bool square; /* of a right node, where shapes tell the sides */
} pni_sign;

/** The theme of that name; PN_EUSE, with a suggestion, if there is none. */
pn_status pni_theme_find(const char *name, const pni_theme **out, pn_error *err);
/** The k-th sign, k from 0. */
pni_sign pni_theme_sign(const pni_theme *theme, size_t k);
/** How many signs differ. */
size_t pni_theme_n_signs(const pni_theme *theme);
/** The sign of nodes that belong to no kind that has one. */
pni_sign pni_theme_plain_sign(const pni_theme *theme, const char *color);
/** The sign of nodes of which nothing is known: hollow. */
pni_sign pni_theme_hollow_sign(const pni_theme *theme, const char *color);
/** The colour of a share, 0 ... 1, as `#RRGGBB`. */
void pni_theme_step(const pni_theme *theme, double share, char out[8]);

#define PN_THEME(name) extern const pni_theme pni_theme_##name;
#include "themes.def"
#undef PN_THEME

#endif
