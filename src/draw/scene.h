/**
 * A picture in the making: what is drawn, how it looks, where it stands.
 *
 *     pn_draw:  select (top.c) → style.c → captions.c → layout_*.c (places, and
 *               what is painted behind) → furniture.c (title, legend) → draw_dot.c
 *
 * Lengths are points.  y grows downwards here; draw_dot.c turns it round.  A layout
 * fills a page from 0, 0; the title stands above, at negative y.
 */
#ifndef PNI_SCENE_H
#define PNI_SCENE_H

#include "../base/arena.h"
#include "../base/error.h"
#include "../base/scope.h"
#include "style/theme.h"
#include "words.h"

#include <partnet/export.h>

/** Where the page lies: the picture itself begins at 0, 0, its title above that. */
typedef struct pni_page {
    double left;
    double top;
    double width;
    double height;
    double scale; /* how much larger all is drawn */
} pni_page;

/** A text that is drawn. */
typedef struct pni_caption {
    const char *text;
    double size; /* of the font */
    double width;
} pni_caption;

/** Where a label stands: y is its middle; anchor -1, 0, 1: x is its left end, middle,
 * right end. */
typedef struct pni_label_place {
    double x;
    double y;
    int anchor;
    bool shown;
} pni_label_place;

/** How a layout shows things, for style and legend. */
typedef struct pni_traits {
    bool shades;     /* groups where there are some, so that the title says so */
    bool squares;    /* right nodes are squares */
    bool crowds;     /* any number of nodes shares one page, so that they shrink */
    bool one_mode;   /* draws a projection */
    bool cells;      /* ties are cells, whose size says the evidence */
    size_t readable; /* of a side with more only the top is drawn; 0: all */
} pni_traits;

/** What a sign means. */
typedef struct pni_hue {
    pni_sign sign;
    const char *text;
} pni_hue;

/** A cubic Bézier curve from the left to the right end: x0 y0 x1 y1 x2 y2 x3 y3. */
typedef struct pni_curve {
    double at[8];
} pni_curve;

/** A part of a tie that is not drawn, in shares of its curve. */
typedef struct pni_gap {
    size_t tie;
    double from;
    double to;
} pni_gap;

/** What the nodes are coloured by. */
typedef enum pni_coloring {
    PNI_COLOR_SIDE = 0,
    PNI_COLOR_GROUP,
    PNI_COLOR_ATTRIBUTE
} pni_coloring;

/** Font of everything; the Chinese face is named before others that hold Han. */
#define PNI_FONT "Noto Sans,Noto Sans CJK SC,WenQuanYi Micro Hei,DejaVu Sans,sans-serif"

typedef struct pni_scene {
    pni_arena arena;       /* all arrays and texts below */
    const pn_network *net; /* what is drawn */
    pn_network *selected;  /* the same where it is ours, else NULL */
    const pn_draw_options *options;
    const pni_words *words;
    const pni_theme *theme;
    size_t n_nodes;
    const char *partner[2]; /* what a node of a side has ties to, or in common */
    size_t n_rows;          /* of a side that fit the paper; 0: none, or not asked */
    pni_left_out left_out;  /* by top.c */

    uint32_t *group; /* [n_nodes] from 1; 0: none; NULL: no groups at all */
    uint32_t n_groups;
    double modularity;      /* NaN if nobody said */
    double *score;          /* [n_nodes] >= 0; what circles show */
    const char *score_name; /* NULL: number of partners */
    const char *measure;    /* column that the scores come from; NULL: none */
    bool sized[2];          /* sides whose circles show the score */

    pni_coloring coloring;
    pni_hue *hue; /* [n_hues] */
    size_t n_hues;
    uint32_t *hue_of;     /* [n_nodes] */
    const char *hue_name; /* of the attribute that colours show, else NULL */
    bool has_scale;       /* colours are shades of a number */
    double scale_low;
    double scale_high;
    double *radius; /* [n_nodes] */
    double shrink;  /* of all radii: 1, or less among very many nodes */
    double score_max[2];
    double weight_max;      /* of a tie */
    double weight_least;    /* ties of less are hidden; 0: none are */
    pni_tested tested;      /* pairs of a projection that passed a test */
    bool is_tested;         /* they were tested against chance */
    char pale[10];          /* colour of those that may be chance */
    pni_caption *label;     /* [n_nodes] as shown, perhaps shortened */
    pni_caption heading[2]; /* above the columns */
    bool *made_up;          /* [n_nodes] all ties are illustrative */
    bool *chosen;           /* [n_nodes] highlighted; NULL: none */
    bool *lit;              /* [n_nodes] those and their partners; NULL: all */
    bool estimated;         /* widths are estimates */

    double *x; /* [n_nodes] */
    double *y;
    pni_label_place *place; /* [n_nodes] of labels */
    pni_curve *curve;       /* [n_ties] */
    pni_gap *gap;           /* [n_gaps] by ties, then along them; by gaps.c */
    size_t n_gaps;
    double *tie_width;   /* [n_ties] lines as wide as cells; NULL: as style.c says */
    bool *hidden;        /* [n_ties] drawn together with others; NULL: none */
    size_t bundle_most;  /* ties that the widest line stands for; 0: no such lines */
    size_t bundle_least; /* pairs of groups with fewer ties have no line; 0: all have */
    pni_traits traits;
    size_t n_shaded; /* groups that are shaded */
    double bottom;   /* where the layout ends */
    double width;    /* of the page */
    double height;
    double head; /* where the title begins, above 0 */
    pni_page page;

    pn_bytes notes; /* sentences, each ends in a NUL */
} pni_scene;

void pni_scene_done(pni_scene *scene);
/** Zeroed memory of the scene's arena: n elements. */
pn_status pni_scene_take(pni_scene *scene, size_t n, size_t size, void *out,
                         pn_error *err);
/** A copy of bytes that lives as long as the scene. */
pn_status pni_scene_text(pni_scene *scene, const pn_bytes *text, const char **out,
                         pn_error *err);
/** Adds a sentence for the reader. */
pn_status pni_scene_note(pni_scene *scene, const char *text, pn_error *err);

static inline int pni_side_of(const pni_scene *scene, size_t node)
{
    return node < pn_network_n_nodes(scene->net, PN_LEFT) ? 0 : 1;
}

/** Says that nodes cannot be coloured or labelled by an attribute, and by which they
 * can; `always` lists what every network has. */
pn_status pni_scene_fail_attribute(const pn_network *net, const char *what,
                                   const char *always, const char *name, pn_error *err);

#endif
