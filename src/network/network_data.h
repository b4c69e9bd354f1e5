/**
 * The inside of a network; made by the builder, immutable afterwards.
 *
 *     nodes   0 ... n_left-1 | n_left ... n_left+n_right-1      sorted by name per side
 *     ties    0 ... n_ties-1                                    sorted by (left, right)
 *
 *     left node i:   ties  start[i] ... start[i+1]-1,  partner[t] is the right node
 *     right node j:  rows  start[j] ... start[j+1]-1   of partner[] (left nodes)
 *                    and of right_tie[row - n_ties] (the tie's number)
 *
 * So partner[] holds 2 n_ties entries: first all left rows, then all right rows.
 *
 * A network of one mode (a projection) has left nodes only, and ties between them, the
 * first end before the second.  partner[t] is the second end of tie t, as above; the
 * rows of the nodes, both ends alike, stand behind them:
 *
 *     partner[]     n_ties second ends | 2 n_ties entries of rows, start[0] = n_ties
 *     right_tie[]                      | 2 n_ties ties of those rows
 *
 * So degrees, partners, ties and weights are found as in two modes.  What needs two
 * sides asks pni_two_modes first.
 */
#ifndef PNI_NETWORK_DATA_H
#define PNI_NETWORK_DATA_H

#include "../base/arena.h"
#include "../base/error.h"

#include <partnet/network.h>
#include <partnet/table.h>

/** A text attribute: element -> text in the arena; never NULL. */
typedef struct pni_column {
    const char *name;
    const char **text; /* [n_nodes or n_ties] */
} pni_column;

/** A number of the ties; NaN: none. */
typedef struct pni_tie_number {
    const char *name;
    pn_type type;  /* PN_INTEGER or PN_NUMBER */
    double *value; /* [n_ties] */
} pni_tie_number;

typedef struct pni_pair {
    const char *key;
    const char *value;
} pni_pair;

struct pn_network {
    pni_arena arena; /* all arrays and texts below */
    size_t n_left;
    size_t n_right;
    size_t n_ties;
    bool one_mode;
    const char *side_name[2]; /* of one mode: twice the same */
    const char **name;        /* [n_nodes] */
    uint64_t *start;          /* [n_nodes + 1], rows of partner[] */
    uint32_t *partner;        /* [2 n_ties] nodes; of one mode: [3 n_ties] */
    uint32_t *right_tie;      /* [n_ties] ties by right row; of one mode: [2 n_ties] */
    uint32_t *tie_left;       /* [n_ties] nodes; the right end is partner[t] */
    double *weight;           /* [n_ties], or NULL: all 1 */
    uint32_t *rows;           /* [n_ties], or NULL: all 1 */
    uint8_t *evidence;   /* [n_ties] pn_evidence, or NULL: not said, all documented */
    int32_t *year_first; /* [n_ties], or NULL; 0 is unknown */
    int32_t *year_last;
    pni_column *node_column; /* [n_node_columns] */
    size_t n_node_columns;
    pni_column *tie_column; /* [n_tie_columns] */
    size_t n_tie_columns;
    pni_tie_number *tie_number; /* [n_tie_numbers], of projections only */
    size_t n_tie_numbers;
    pni_pair *about; /* [n_about] */
    size_t n_about;
    pn_finding *finding; /* [n_findings] */
    size_t n_findings;
    const char *merges; /* what names were merged, in words; NULL: none */
};

static inline size_t pni_n_nodes(const pn_network *net)
{
    return net->n_left + net->n_right;
}

static inline size_t pni_degree(const pn_network *net, size_t node)
{
    return (size_t)(net->start[node + 1] - net->start[node]);
}

/** Tie behind a row of partner[]. */
static inline size_t pni_row_tie(const pn_network *net, uint64_t row)
{
    return row < net->n_ties ? (size_t)row : net->right_tie[row - net->n_ties];
}

/** PN_EUSE for a network of one mode, which `what` cannot work on. */
static inline pn_status pni_two_modes(const pn_network *net, const char *what,
                                      pn_error *err)
{
    return net->one_mode
               ? pni_fail(err, PN_EUSE,
                          "a projection has one side and '%s' needs two: use the "
                          "network that it was made from",
                          what)
               : PN_OK;
}

static inline double pni_weight(const pn_network *net, size_t tie)
{
    return net->weight == NULL ? 1.0 : net->weight[tie];
}

#endif
