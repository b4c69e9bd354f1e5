/**
 * Small networks for tests, made without a reader.  Every call ends the program if it
 * fails; the caller frees the networks.
 */
#ifndef PNT_NET_H
#define PNT_NET_H

#include <partnet/analysis.h>

#include <stddef.h>

/** The network of `a-X a-Y:2 b-Y`: ties with their weights (1 where none is given).
 * `c-` and `-Z` are nodes without a tie. */
pn_network *pnt_net(const char *ties);

/** A random network: each of n_left x n_right ties is there with `share`, each with a
 * whole weight from 1 to max_weight; all nodes exist, tied or not.  Same arguments,
 * same network. */
pn_network *pnt_net_random(size_t n_left, size_t n_right, double share,
                           unsigned max_weight, uint64_t seed);

/** The same network, built of its nodes and ties in a random order. */
pn_network *pnt_net_shuffled(const pn_network *net, uint64_t seed);

/** Davis, Gardner and Gardner, Deep South, 1941: 18 women, 14 events. */
pn_network *pnt_southern_women(void);

/** The cell of that column in the row about that node; NaN if there is none. */
double pnt_value(const pn_table *table, const char *column, size_t node);
/** The same by the node's name. */
double pnt_value_named(const pn_network *net, const pn_table *table, const char *column,
                       const char *name);
/** True if a note holds the text. */
bool pnt_has_note(const pn_table *table, const char *text);
/** True if all texts, numbers, facts and notes are the same. */
bool pnt_same_tables(const pn_table *a, const pn_table *b);

#endif
