/**
 * What is said of the nodes, of the ties or of the whole network, as a list of typed
 * fields with distinct names: every format that holds attributes walks these lists.
 */
#ifndef PNI_FIELDS_H
#define PNI_FIELDS_H

#include "../base/arena.h"
#include "../base/error.h"
#include "../base/number.h"
#include "../base/scope.h"

#include <partnet/export.h>

/** One field; only `name` and `type` are for everyone. */
typedef struct pni_field {
    const char *name;
    pn_type type; /**< PN_TEXT, PN_INTEGER or PN_NUMBER */
    const char *(*get)(const struct pni_field *field, size_t element,
                       char room[PNI_NUMBER_SIZE]);
    const pn_network *net;
    const void *from;  /* where `get` looks: a table, an array of texts … */
    size_t column;     /* of the table */
    const size_t *row; /* [n_nodes] of the table; SIZE_MAX: the node has none */
} pni_field;

/** A list of fields; zeroed is empty. */
typedef struct pni_fields {
    pni_field *field; /* [n] */
    size_t n;
    size_t n_columns; /**< of options->with: the last ones */
    pni_arena arena;
} pni_fields;

/** How a format wants fields to be named. */
typedef struct pni_naming {
    const char *format;                /**< stands in remarks */
    bool (*is_taken)(const char *);    /**< the word has a meaning of its own */
    bool (*is_possible)(const char *); /**< NULL: any text can be a name */
} pni_naming;

/** Fields that release themselves: `PNI_FIELDS nodes = {0};` */
#define PNI_FIELDS PNI_SCOPED(pni_fields, pni_fields_done)
void pni_fields_done(pni_fields *fields);

/**
 * `name`, `side` (left, right) and `bipartite` (0, 1) where there are two modes, the
 * texts of the nodes, and the columns of options->with but for names, sides and ranks.
 *
 * A text whose name is taken is called `data_NAME`, one whose name is not possible
 * `data_1`, `data_2` …, which is remarked; a column whose name is taken `NAME_2`.
 */
pn_status pni_fields_of_nodes(const pn_network *net, const pn_write_options *options,
                              const pni_naming *naming, pni_fields *out, pn_error *err);
/** `weight`; the numbers of the ties; `evidence`, `year_first` and `year_last` if
 * known; the texts of the ties.
 */
pn_status pni_fields_of_ties(const pn_network *net, const pn_write_options *options,
                             const pni_naming *naming, pni_fields *out, pn_error *err);
/** `left` and `right`, the names of the sides (of one mode: `nodes`), and what the data
 * say of themselves. */
pn_status pni_fields_of_graph(const pn_network *net, const pn_write_options *options,
                              const pni_naming *naming, pni_fields *out, pn_error *err);

/** What a field says of a node or tie, numbers at full precision; "" for nothing. */
const char *pni_field_text(const pni_field *field, size_t element,
                           char room[PNI_NUMBER_SIZE]);

/** True if the years of a tie are known; rows of others may have been left out. */
bool pni_has_years(const pn_network *net);

/** True if the word stands in a list with blanks between; case is ignored. */
bool pni_is_word_of(const char *word, const char *list);

#endif
