/**
 * Between which places would a node stand, had the rows been collected anew?
 */
#ifndef PNI_INTERVALS_H
#define PNI_INTERVALS_H

#include "ranking.h"

/**
 * Adds `<measure>_rank_low` and `<measure>_rank_high` for each measure, `tie_group` for
 * the first one, and notes that say what they are.
 *
 * Formula:  B networks, each of as many input rows as there are, drawn with
 *           replacement; a tie that is not documented is moreover left out with
 *           probability 1 - trust.  In each, nodes with equal scores take all places
 *           that they share.  low: the best of its places, less the 2.5 % of the draws
 *           where that is lowest; high: the worst, less the 2.5 % where it is highest.
 *           tie_group: going down the table, a node joins the group of the group's
 *           first node unless that one stands before it in more than 95 % of the
 *           draws; equal scores are never parted.
 * Source:   Efron 1979, doi:10.1214/aos/1176344552, for the draws; Hall and Miller
 *           2009, doi:10.1214/09-AOS699, for ranks; Goldstein and Spiegelhalter 1996,
 *           doi:10.2307/2983325, for showing them.
 *           Where nodes are equal or nearly so, such intervals do not cover a true rank
 *           with a known probability (Xie, Singh and Zhang 2009,
 *           doi:10.1198/jasa.2009.0142), and the rows of a complete list are no sample.
 *           So they are offered as what they are: how much the order hinges on single
 *           rows.  Taking all places of equals makes them wider, not narrower.
 * Input:    a ranking with its scores and rows.
 * Special:  a node without a score has no interval; one without a score in a draw
 *           shares the last places there.  A draw holds some 63 % of the ties
 *           that rest on one row, so scores are lower in draws; places compare nodes
 *           within one draw.
 * Errors:   PN_ELIMIT where it would take hours; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     B times that of the measures and of sorting; memory of 2 B numbers for each
 *           row and measure.
 */
pn_status pni_intervals_add(pni_ranking *r, pn_table *table, pn_error *err);

#endif
