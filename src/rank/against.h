/**
 * Is a node central because it has many partners, or beyond that?
 */
#ifndef PNI_AGAINST_H
#define PNI_AGAINST_H

#include "ranking.h"

/**
 * Adds `<measure>_expected` and `<measure>_z` for each measure, and notes that say what
 * they are.
 *
 * Formula:  B random networks of the bipartite configuration model, whose nodes have
 *           the degrees of the data on average.  expected: the mean score in them of
 *           the nodes of that side and degree; z: (score - expected) / their standard
 *           deviation
 * Source:   Saracco, Di Clemente, Gabrielli and Squartini 2015, doi:10.1038/srep10595,
 *           for the model, in which nodes of one side and degree are exchangeable;
 *           means and variances as in Welford 1962,
 *           doi:10.1080/00401706.1962.10490022, put together in a fixed order.
 *           z is no p-value: scores need not be normal.
 * Input:    a ranking with its scores.  Ties of random networks carry weights drawn
 *           from the data's.
 * Special:  degree, and strength where all weights are equal, are what the model keeps:
 *           expected is the score itself, z undefined.  z is undefined, with a note,
 *           where scores are the same in all random networks.  A score that is
 *           undefined in some of them is averaged over the others.
 * Errors:   PN_EDATA if the degrees cannot be met; PN_ELIMIT where it would take hours;
 *           PN_ENOMEM, PN_ECANCELLED.
 * Cost:     B times that of the measures; memory of 48 numbers for each degree and
 *           measure.
 */
pn_status pni_against_add(pni_ranking *r, pn_table *table, pn_error *err);

#endif
