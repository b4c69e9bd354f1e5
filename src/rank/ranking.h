/**
 * A ranking at work: what was asked, the scores, and the columns that go with them.
 */
#ifndef PNI_RANKING_H
#define PNI_RANKING_H

#include "measure.h"
#include "order.h"
#include "sampled_betweenness.h"

#include "../base/arena.h"

enum {
    PNI_MAX_SHOWN = 64,        /* measures */
    PNI_COLUMNS_OF_MEASURE = 5 /* besides its scores, at most */
};

/** A column besides the scores: one number per node. */
typedef struct pni_ranking_column {
    size_t k;         /* place of its measure; n_shown: of none, and then last */
    const char *name; /* follows the measure's, such as `_rank` */
    const char
        *heading; /* for people; behind the name of a measure if there are several */
    pn_type type;
    const char *unit; /* NULL: none */
    const char *meaning;
    double *value;      /* [n_nodes] */
    const bool *shared; /* [n_nodes] ranks that others have, too, or NULL */
} pni_ranking_column;

typedef struct pni_ranking {
    const pn_network *net;
    const pn_rank_options *options;
    pn_side side;
    const pni_measure *shown[PNI_MAX_SHOWN];
    size_t n_shown;
    pni_arena arena; /* all arrays below */
    double *score;   /* [n_shown][n_nodes] */
    double *rank;    /* [n_shown][n_nodes] NaN: undefined, or not of the side */
    bool *shared;    /* [n_shown][n_nodes] */
    pni_ranked *row; /* [n_rows] nodes in the order of the table */
    size_t n_rows;
    pni_ranking_column *column; /* [PNI_COLUMNS_OF_MEASURE * n_shown + 1] */
    size_t n_columns;
    bool is_estimate;       /* scores come from a sample */
    pni_interval *interval; /* [n_nodes] of an approximation, which may be exact */
} pni_ranking;

/** Sides that are ranked together, or each by itself. */
typedef struct pni_lists {
    pn_side side[2];
    size_t n;
} pni_lists;

/** The lists in which the k-th measure is ranked: both sides in one only where they can
 * be compared by it and by the first measure. */
pni_lists pni_ranking_lists(const pni_ranking *r, size_t k);

/** True if the measure's scores are shown as shares of their maximum. */
bool pni_ranking_is_normalized(const pni_ranking *r, const pni_measure *measure);

/** Takes the arrays of what is shown; ranks are undefined yet. */
pn_status pni_ranking_take(pni_ranking *r, pn_error *err);
void pni_ranking_done(pni_ranking *r);

/** Lists the nodes of a side with their scores by the k-th measure; returns their
 * number. */
size_t pni_ranking_list(const pni_ranking *r, size_t k, pn_side side, pni_ranked *list);
/** Keeps the ranks of a sorted list, and which of them several nodes share. */
void pni_ranking_keep(pni_ranking *r, size_t k, const pni_ranked *list, size_t n);

/** Adds a column; its values, all undefined, are to be filled by the caller. */
pn_status pni_ranking_add(pni_ranking *r, const pni_ranking_column *column,
                          double **value, pn_error *err);

/** Makes the table, which has a title and what the measures mean, and no columns yet.
 */
pn_status pni_ranking_new_table(const pni_ranking *r, pn_table **out, pn_error *err);
/** Adds all columns and rows. */
pn_status pni_ranking_fill_table(const pni_ranking *r, pn_table *table, pn_error *err);

#endif
