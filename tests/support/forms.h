/**
 * Networks of many forms for tests, tie by tie, in the words of pnt_net.  Every call
 * ends the test if there is no room for more.
 */
#ifndef PNT_FORMS_H
#define PNT_FORMS_H

#include <stddef.h>
#include <stdint.h>

enum { PNT_MAX_WORDS = 1 << 18 };

/** A network under way; zeroed is empty. */
typedef struct pnt_words {
    char text[PNT_MAX_WORDS];
    size_t n;
    uint64_t state; /* of its random numbers */
} pnt_words;

/** Ties node i to node j, of which one is even and one odd. */
void pnt_tie(pnt_words *w, size_t i, size_t j);
/** n nodes in a row, from `first`, which is even. */
void pnt_tie_path(pnt_words *w, size_t first, size_t n);
/** The same, and the last is tied to the first; n is even. */
void pnt_tie_ring(pnt_words *w, size_t first, size_t n);
/** Each node hangs on one of the `reach` nodes before it; twins are frequent. */
void pnt_tie_tree(pnt_words *w, size_t first, size_t n, size_t reach);
/** Rows of an odd width, so that even and odd nodes take turns. */
void pnt_tie_grid(pnt_words *w, size_t first, size_t n_rows, size_t width);
/** A grid in which one of `of` ties is missing, on average. */
void pnt_tie_grid_with_gaps(pnt_words *w, size_t first, size_t n_rows, size_t width,
                            size_t of);
/** Two rings of n nodes side by side, with a rung at every `every`-th. */
void pnt_tie_round_ladder(pnt_words *w, size_t first, size_t n, size_t every);
/** Copies of left nodes, which make classes of several members. */
void pnt_tie_twins(pnt_words *w, size_t first, size_t n);

#endif
