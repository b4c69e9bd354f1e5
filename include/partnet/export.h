/**
 * Tables, networks and pictures as bytes.
 */
#ifndef PARTNET_EXPORT_H
#define PARTNET_EXPORT_H

#include <partnet/analysis.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A format of output. */
typedef struct pn_format {
    const char *name;
    const char *extensions; /**< comma-separated, without dots */
    const char *summary;
    bool table;   /**< pn_table_write knows it */
    bool network; /**< pn_network_write knows it */
    bool picture; /**< pn_picture_write knows it */
    bool notes;   /**< holds the notes of a table */
    bool binary;  /**< not for a terminal */
    bool rows;    /**< a table can be written some rows at a time: `continued` */
    bool with;    /**< holds the columns of pn_write_options.with */
} pn_format;

/** The k-th format in the order of listings, or NULL past the last. */
PN_API const pn_format *pn_formats(size_t k);
/** The format of a path's extension in any case, or NULL. */
PN_API const pn_format *pn_format_of_path(const char *path);

/** Zeroed means default. */
typedef struct pn_write_options {
    int digits;     /**< significant digits of `table` and `markdown`; 0 means 4 */
    bool excel;     /**< CSV that spreadsheets open safely: BOM, formula guard */
    bool color;     /**< terminal colours in `table` */
    bool continued; /**< rows that follow others: no header */
    bool terminal;  /**< `table` escapes what a terminal would obey */
    size_t width; /**< columns of text in which `table` has to do, in blocks below each
                       other, the names repeated; 0: as wide as it is */
    /** Tables about the nodes of a network that is written, whose columns ride along;
     * NULL-terminated, or NULL. */
    const pn_table *const *with;
    /** Called with each sentence about what the format cannot hold; may be NULL. */
    void (*note)(void *context, const char *sentence);
    void *context; /**< handed to `note` */
} pn_write_options;

/**
 * Writes a table as `table`, `csv`, `tsv`, `json`, `ndjson` or `markdown`.
 *
 * Errors:   PN_EUSE for a format that holds no table, PN_EWRITE, PN_ENOMEM.
 */
PN_API pn_status pn_table_write(const pn_table *table, const char *format,
                                const pn_write_options *options, pn_sink sink,
                                pn_error *err);

/**
 * The ties as a table: both names, weight, evidence, years, attributes; read again it
 * gives the same ties.  Projections, too.
 *
 * Errors:   PN_ENOMEM.
 * Cost:     O(E) time and memory.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_network_ties(const pn_network *net, pn_table **out, pn_error *err);

/**
 * Writes a network, a projection, too, as `csv`, `dot`, `graphml` …  What the format
 * cannot hold is said to `note`.
 *
 * Errors:   PN_EUSE for a format that holds no network, or no columns where `with`
 *           gives some; PN_EWRITE, PN_ELIMIT, PN_ENOMEM.
 */
PN_API pn_status pn_network_write(const pn_network *net, const char *format,
                                  const pn_write_options *options, pn_sink sink,
                                  pn_error *err);

/** A laid-out, styled network, ready to be written as DOT or rendered. */
typedef struct pn_picture pn_picture;

/** Zeroed means default. */
typedef struct pn_draw_options {
    const char *layout;     /**< default `columns` */
    const pn_table *groups; /**< of pn_cluster on this network; NULL: no groups */
    const pn_table *scores; /**< of pn_rank, PN_BOTH: sizes; NULL: by degree */
    const char *color_by;   /**< `group`, `side` or a node attribute; default: group
                                 where groups are given, else side */
    const char *label;      /**< node attribute; default: the name */
    const char *theme;      /**< `light` (default), `dark` or `print` */
    const char *paper;      /**< `a4`, `a3` or `slide` (16:9), on which the picture is
                                 made to fit; default: a page as large as the picture */
    /** Names, labels or other names (the attributes `id`, `name_…`, `aliases`) of nodes
     * that stand out with their partners while all else steps back; NULL-terminated, or
     * NULL. */
    const char *const *highlight;
    const char *language; /**< of the fixed words, `en` or `zh`; default: `zh` if most
                               names are Chinese, or the label attribute, where one is
                               given, ends in `_zh` */
    const char *title;    /**< default: what the data say of themselves; "": none */
    const char *subtitle; /**< likewise */
    const char *source;   /**< the source line */
    /** Of pn_project_network on this network: what the layout `projection` draws. */
    const pn_network *projection;
    /** Its *about, where pairs were tested, which the picture then says; may be NULL.
     */
    const pn_table *tests;
    const char *order; /**< of a matrix: `group` (default) or `nestedness` */
    size_t top;    /**< nodes kept on each side, those with the most partners; 0: all,
                        or 60 where a side has more than 150 (force: all) */
    size_t core;   /**< keeps the k-core first: nodes with this many partners or more
                        within what it keeps; 0: no such choice */
    bool all;      /**< draws all, however many, where `top` is 0 */
    bool no_bands; /**< groups are not kept together: fewest crossings */
    bool estimate_widths; /**< do not ask Graphviz how wide labels are */
    unsigned dpi;         /**< dots per inch of PNG; 0: 144, or as many as fit */
    unsigned timeout;     /**< seconds for a child process; 0 means 60 */
    const pn_run *run;
} pn_draw_options;

/** The k-th layout that pn_draw knows, or NULL past the last. */
PN_API const pn_entry *pn_layouts(size_t k);
/** The k-th theme that pn_draw knows, or NULL past the last. */
PN_API const pn_entry *pn_themes(size_t k);

/**
 * Draws a network.
 *
 * Input:    tables and a projection of this network: their rows say which nodes.
 * Errors:   PN_EUSE for an unknown layout, theme, paper, language, attribute or name,
 *           or a projection without its layout; PN_ENOMEM, PN_ECANCELLED.
 * Special:  without Graphviz the widths of labels are estimated, and a note says so.
 * Cost:     in `columns` and `matrix` about O(E log E) for each of some dozens of
 *           sweeps over what is shown; in `force` O(V + E) for each of some hundreds of
 *           steps.
 * Owner:    the caller frees *out with pn_picture_free; `options->run`
 *           must outlive it.
 */
PN_API pn_status pn_draw(const pn_network *net, const pn_draw_options *options,
                         pn_picture **out, pn_error *err);
/** How many nodes of a side (PN_LEFT, PN_RIGHT) pn_draw draws at most: a projection for
 * it needs pairs of no more, `top` of pn_project_options. */
PN_API size_t pn_draw_top(const pn_network *net, const pn_draw_options *options,
                          pn_side side);
/** Releases a picture.  NULL is allowed. */
PN_API void pn_picture_free(pn_picture *picture);

/**
 * Writes a picture as `dot`, or as `svg`, `pdf` or `png` through Graphviz.
 *
 * SVG has `role="img"`, a title and a description; a node is a group with the id
 * `left-17` or `right-3` and classes (`node right group-2`), a tie one with the id
 * `tie-17-3` (`edge documented within`).
 * Errors:   PN_EUSE for another format; PN_ELIMIT for a PNG of too many pixels;
 *           PN_EPROGRAM where Graphviz is missing, fails or takes too long; PN_EWRITE,
 *           PN_ECANCELLED, PN_ENOMEM.
 */
PN_API pn_status pn_picture_write(const pn_picture *picture, const char *format,
                                  pn_sink sink, pn_error *err);
/** The k-th sentence about what the picture shows or leaves out, or NULL. */
PN_API const char *pn_picture_note(const pn_picture *picture, size_t k);

#ifdef __cplusplus
}
#endif

#endif
