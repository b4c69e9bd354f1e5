/**
 * What the words of one record say, were it the header.
 */
#ifndef PNI_HEADER_SCORE_H
#define PNI_HEADER_SCORE_H

#include "csv_window.h"
#include "header_words.h"

/** A record as a header. */
typedef struct pni_score {
    const pni_window_row *row;
    const pni_header_match *match; /* [n_cells], in the arena */
    size_t of[PNI_N_ROLES];        /* column of each role, or SIZE_MAX */
} pni_score;

/** Looks at all cells of a record. */
pn_status pni_score_row(const pni_window_row *row, pni_arena *arena, pni_score *out,
                        pn_error *err);

/** How sure the column of a role is. */
pni_sure pni_score_sure(const pni_score *score, pni_role role);

/** True if words name both sides, one of them without a doubt. */
bool pni_score_names_sides(const pni_score *score);

/** The k-th column that has a header and no role, or SIZE_MAX. */
size_t pni_score_free(const pni_score *score, size_t k);

/**
 * Gives a missing side the only column it can be; false if that is not clear.
 *
 * In lists of `source` and `target` the source is the left side.
 */
bool pni_score_fill_side(pni_score *score);

/** True if the side's word stands in its column further down, too, as in data. */
pn_status pni_score_recurs(const pni_score *score, pni_role side,
                           const pni_window *window, bool *out, pn_error *err);

#endif
