/**
 * Breadth-first search from up to 512 classes of twins at once.
 *
 * Every class holds the set of sources that have reached it.  All sources stand on one
 * side: rounds of odd number reach the other side, the others their own.  A round is a
 * union over the partners of each class, so one pass over the ties serves all sources;
 * where new sources have reached few classes, these hand their sets on instead.  Only
 * open classes are looked at: a source has reached a partner of theirs, and not all
 * sources of their component have reached them.
 *
 * Source:   Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann and Vo 2014, The
 *           more the merrier: efficient multi-source graph traversal,
 *           doi:10.14778/2735496.2735507; twins, sides and counting are ours.
 */
#ifndef PNI_REACH_SEARCH_H
#define PNI_REACH_SEARCH_H

#include "distances.h"
#include "tally.h"
#include "walk_order.h"

/** Room for one search after another. */
typedef struct pni_reach_search {
    const pni_walk *walk;
    const uint32_t *n_members; /* [n] nodes that a class stands for */
    pni_set *seen;             /* [n] sources that have reached it */
    pni_set *inbox;            /* [n] sets handed to it; empty between rounds */
    bool *was_opened;          /* [n] */
    uint64_t *open;            /* [n / 64 + 1] bits of the classes to look at */
    size_t n_open[2];          /* [side] */
    uint64_t n_open_ties[2];
    uint32_t *front[2]; /* [side] classes reached anew in its latest round */
    size_t n_front[2];
    pni_set *whole; /* [512] all sources in a component, from the first one touched */
    uint32_t first_component;
    uint32_t end_component;
    uint64_t n_steps; /* sets looked at so far */
    pni_tally tally;
    uint64_t n_met[PNI_SET_SIZE];
} pni_reach_search;

/** A search that releases itself. */
pn_status pni_reach_search_init(pni_reach_search *search, const pni_walk *walk,
                                const uint32_t *n_members, pn_error *err);
void pni_reach_search_done(pni_reach_search *search);

/**
 * Searches from n <= 512 classes, all of one side, in ascending order.
 *
 * Input:    least_gain, how many steps of single searches each step on sets should
 *           save; n at most.
 * Output:   reach[0 .. n-1], for one member of each class.  False if it gave up, as the
 *           sources rarely meet and it saves less.  It only gives up where all sources
 *           are of one component.
 */
bool pni_reach_search_run(pni_reach_search *search, const uint32_t *source, unsigned n,
                          double least_gain, pni_reach *reach);

#endif
