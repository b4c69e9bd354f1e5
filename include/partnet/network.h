/**
 * The two-mode network: organisations on two sides and the ties between them.  A
 * projection is a network of one mode: see pn_network_is_one_mode.
 *
 * A network is immutable.  Nodes are numbered from 0: the left side first, then
 * the right side, each in the byte order of its names.  Ties are numbered from 0
 * in the order of their left, then their right node.
 */
#ifndef PARTNET_NETWORK_H
#define PARTNET_NETWORK_H

#include <partnet/stream.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pn_network pn_network;

/** A side, or both; zero lets the call choose. */
typedef enum pn_side {
    PN_SIDE_DEFAULT = 0,
    PN_LEFT = 1,
    PN_RIGHT = 2,
    PN_BOTH = 3
} pn_side;

/** How a tie is known, from the least to the most sure. */
typedef enum pn_evidence {
    PN_EVIDENCE_ANY = 0,
    PN_ILLUSTRATIVE = 1, /**< made up to fill an example */
    PN_IMPLIED = 2,      /**< a source suggests it */
    PN_DOCUMENTED = 3    /**< a source states it */
} pn_evidence;

/** How the weights of several rows of one pair become the weight of a tie. */
typedef enum pn_duplicates {
    PN_DUPLICATES_SUM = 0,
    PN_DUPLICATES_MAX,
    PN_DUPLICATES_COUNT
} pn_duplicates;

/** A row of a registry, so that a program can list what there is. */
typedef struct pn_entry {
    const char *name;
    const char *summary;    /**< one line */
    const char *reference;  /**< where the definition comes from */
    const char *parameters; /**< "" if there are none */
} pn_entry;

/** How to read; zeroed means default. */
typedef struct pn_read_options {
    const char *format;        /**< name of a reader; NULL: by content */
    const char *columns;       /**< `enterprise=COL,institution=COL,weight=COL,…` */
    const char *organisations; /**< path of an organisations table */
    const char *aliases;       /**< path of a table of names: `name,same_as` */
    const char *encoding;      /**< of text, such as `GB18030`; NULL: found by itself */
    const char *split;         /**< characters that part names in one cell; `\n` (two
                                  characters) is a line end */
    const char *through;       /**< column of the projects that link organisations */
    const char *const
        *where;        /**< `COLUMN=VALUE` each, all to be met; NULL-terminated */
    const char *sheet; /**< of a workbook; NULL: the first, or the only table of ties */
    const char *query; /**< of a database */
    char delimiter;    /**< 0: found by itself */
    char decimal;      /**< decimal point of weights; 0: `.` */
    bool no_header;    /**< line 1 holds data */
    bool fill_down;    /**< an empty name means the name above it */
    bool strict;       /**< what would be remarked on is an error */
    bool lenient;      /**< bad rows are skipped and counted */
    pn_duplicates duplicates;
    pn_evidence evidence;   /**< keep rows at least this sure */
    double min_weight;      /**< keep ties of at least this weight */
    bool largest_component; /**< keep the largest component only */
    size_t limit_field;     /**< bytes of one field; 0: 1 MiB */
    size_t limit_columns;   /**< 0: 4096 */
    size_t limit_name;      /**< bytes of one name; 0: 4096 */
    size_t limit_ties;      /**< rows of ties; 0: 2^32 - 2 */
    const pn_run *run;
} pn_read_options;

/**
 * Reads a network.
 *
 * Input:    a file, a folder that holds `partnerships.csv` (and, optionally,
 *           `aliases.csv`, `organisations.csv` and `about.csv`), `@binzhou` or another
 *           built-in network, or `-` for standard input.
 * Errors:   PN_EREAD where the file cannot be read; PN_EDATA, with the position where
 *           one is known, for input that is malformed, has no ties or is not two-mode;
 *           PN_EUSE for options that cannot be met; PN_ELIMIT for one of the limits;
 *           PN_ENOMEM, PN_ECANCELLED.
 * Special:  what was doubtful or guessed is told by pn_network_finding.
 * Cost:     about O(rows) time; memory for the rows and the distinct texts.
 * Owner:    the caller frees *out with pn_network_free.
 */
PN_API pn_status pn_network_read(const char *path, const pn_read_options *options,
                                 pn_network **out, pn_error *err);
/** The same from a stream in any format; `organisations` and `aliases` are paths. */
PN_API pn_status pn_network_read_source(pn_source source,
                                        const pn_read_options *options,
                                        pn_network **out, pn_error *err);
/**
 * A network as numbers, for pn_network_from_arrays; zeroed, then filled.  All is
 * borrowed for the call.
 */
typedef struct pn_arrays {
    size_t n_left; /**< nodes of the left side, also those without a tie */
    size_t n_right;
    size_t n_ties;         /**< pairs; a pair that comes again is merged into its tie */
    const uint32_t *left;  /**< [n_ties] left end of each: 0 .. n_left-1 */
    const uint32_t *right; /**< [n_ties] right end of each: 0 .. n_right-1 */
    const double
        *weight; /**< [n_ties] finite and > 0, added when merged; NULL: all 1 */
    /** [n_left] UTF-8, each once and not empty; NULL: `1`, `2` …, with as many zeros
     * in front as keep them in order */
    const char *const *left_name;
    const char *const *right_name; /**< [n_right] likewise */
    const char *left_word; /**< what one node of the side is called; NULL: `left` */
    const char *right_word;
    const pn_run *run;
} pn_arrays;

/**
 * Makes a network of arrays.
 *
 * Output:   nodes are numbered anew in the byte order of their names: pn_network_find
 *           tells which is which.  Where names are NULL the numbers stay: node i of the
 *           left side is node i, node j of the right side is n_left + j.
 * Errors:   PN_EUSE for arrays that are missing and sides of one word; PN_EDATA where
 *           there is no tie, for an end that is no node, a weight that is not positive,
 *           a name that is empty, not UTF-8 or there twice; PN_ELIMIT for more than
 *           2^32 - 2 ties; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     about O(E + V log V) time, O(E + V) memory.
 * Owner:    the caller frees *out with pn_network_free.
 */
PN_API pn_status pn_network_from_arrays(const pn_arrays *arrays, pn_network **out,
                                        pn_error *err);

/** Releases a network.  NULL is allowed. */
PN_API void pn_network_free(pn_network *net);

/** The k-th input format in the order of listings, or NULL past the last. */
PN_API const pn_entry *pn_readers(size_t k);
/** Name of the k-th built-in network, such as `binzhou`, or NULL past the last. */
PN_API const char *pn_builtin_name(size_t k);

/** Number of nodes of a side, or of both; 0 for PN_SIDE_DEFAULT. */
PN_API size_t pn_network_n_nodes(const pn_network *net, pn_side side);
PN_API size_t pn_network_n_ties(const pn_network *net);
/** Number of ties that are known in just this way; PN_EVIDENCE_ANY: all.  O(E). */
PN_API size_t pn_network_n_evidence(const pn_network *net, pn_evidence evidence);
/** What the data call one node of PN_LEFT or PN_RIGHT: `enterprise`; never NULL. */
PN_API const char *pn_network_side_name(const pn_network *net, pn_side side);
/** PN_LEFT or PN_RIGHT. */
PN_API pn_side pn_network_side(const pn_network *net, size_t node);
/** Understands `left`, `right`, `both`, the data's own words, also in plural, and what
 * a column of that side may be headed, such as `firm` or `院所`. */
PN_API pn_status pn_network_parse_side(const pn_network *net, const char *word,
                                       pn_side *out, pn_error *err);

/** Name of a node; NULL past the last. */
PN_API const char *pn_network_name(const pn_network *net, size_t node);
/** Finds a node by its exact name on a side, or on both, the left one first; SIZE_MAX
 * if there is none.  O(log V). */
PN_API size_t pn_network_find(const pn_network *net, pn_side side, const char *name);
/** The partners of a node in ascending order, and in *n how many; NULL and 0 past the
 * last node. */
PN_API const uint32_t *pn_network_partners(const pn_network *net, size_t node,
                                           size_t *n);
/** The tie between a node and its k-th partner, k below the number of partners. */
PN_API size_t pn_network_tie_to(const pn_network *net, size_t node, size_t k);

/** A tie; `weight` > 0 and finite, `rows` is the number of input rows it stands for. */
typedef struct pn_tie {
    size_t left;  /**< node */
    size_t right; /**< node */
    double weight;
    size_t rows;
    pn_evidence evidence;
    int year_first; /**< 0: unknown */
    int year_last;  /**< likewise */
} pn_tie;
/** A tie below pn_network_n_ties. */
PN_API pn_tie pn_network_tie(const pn_network *net, size_t tie);
/** True for a projection (pn_project_network): all nodes are on the left side, `left`
 * and `right` of a tie are its two ends, the earlier node first. */
PN_API bool pn_network_is_one_mode(const pn_network *net);
/** True if the ties differ in weight.  O(E). */
PN_API bool pn_network_is_weighted(const pn_network *net);
/** True if the data say how their ties are known. */
PN_API bool pn_network_has_evidence(const pn_network *net);

/** Name of the k-th text attribute of the nodes, or NULL past the last. */
PN_API const char *pn_network_node_attribute(const pn_network *net, size_t k);
/** Name of the k-th text attribute of the ties, or NULL past the last. */
PN_API const char *pn_network_tie_attribute(const pn_network *net, size_t k);
/** A node's text, "" if it has none, NULL if there is no such attribute. */
PN_API const char *pn_network_node_text(const pn_network *net, const char *attribute,
                                        size_t node);
/** A tie's text, "" if it has none, NULL if there is no such attribute. */
PN_API const char *pn_network_tie_text(const pn_network *net, const char *attribute,
                                       size_t tie);
/** Name of the k-th number of the ties, or NULL past the last.  Projections have
 * `shared` and, where pairs were tested, `p` and `q`. */
PN_API const char *pn_network_tie_number(const pn_network *net, size_t k);
/** A tie's number of that name; NaN if there is none. */
PN_API double pn_network_tie_value(const pn_network *net, const char *number,
                                   size_t tie);
/** What the data say of themselves: `title`, `source`, …; NULL if nothing. */
PN_API const char *pn_network_about(const pn_network *net, const char *key);

/** How many names a table of aliases merged, in words; NULL if none.  pn_merges lists
 * them, and the nodes have the attribute `spellings`.  Borrowed. */
PN_API const char *pn_network_merges(const pn_network *net);

/** Kinds of a finding about the input. */
typedef enum pn_level {
    PN_REMARK = 0, /**< what was understood or counted */
    PN_SUGGESTION, /**< doubtful, worth a look */
    PN_PROBLEM     /**< wrong: rows were left out, or reading ends here */
} pn_level;

/** One finding about the input; texts are borrowed from the network, never NULL. */
typedef struct pn_finding {
    pn_level level;
    const char *source;
    uint64_t line;   /**< 0: the whole input */
    uint64_t column; /**< 0: the whole line */
    const char *text;
    const char *way_out; /**< "" if there is nothing to do */
} pn_finding;
/** The k-th finding; false past the last. */
PN_API bool pn_network_finding(const pn_network *net, size_t k, pn_finding *out);

/**
 * The network of the nodes that `keep` marks and the ties between them.
 *
 * Input:    keep[0 .. V-1], true for the nodes to keep.
 * Output:   it may have no ties, and no nodes.
 * Errors:   PN_ENOMEM.
 * Cost:     O(V + E).
 * Owner:    the caller frees *out with pn_network_free; `net` stays as it is.
 */
PN_API pn_status pn_network_select(const pn_network *net, const bool *keep,
                                   pn_network **out, pn_error *err);

#ifdef __cplusplus
}
#endif

#endif
