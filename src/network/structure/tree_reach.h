/**
 * Distances in a component without cycles, from its middle outwards.
 *
 * Every path runs through the centroid, whose removal leaves branches of at most half
 * of the tree, or stays within a branch, where the same holds again:
 *
 *     node at depth k  --k--  centroid  --d--  node at depth d of another branch
 *
 * So what a node reaches through a centroid follows from its depth k and from how many
 * nodes the other branches have at each depth d: those of the whole tree, less those of
 * its own branch.
 */
#ifndef PNI_TREE_REACH_H
#define PNI_TREE_REACH_H

#include "distances.h"
#include "walk_order.h"

/**
 * Finds what the classes of a component of the walk reach, one that is a tree.
 *
 * Formula:  with w_d members at depth d, W in all: sum of distances k W + sum_d d w_d;
 *           of inverses sum_d w_d / (k + d), which is taken from sums of 1 / d in every
 *           range of depths that have the same w_d.  The greatest distance is that to
 *           an end of a longest path.
 * Source:   Jordan 1869, Sur les assemblages de lignes, Journal fuer die reine und
 *           angewandte Mathematik 70, for the centroid; the rest is ours.
 * Input:    n_members[walk->rows.n], nodes that a class stands for; they are 2 apart.
 * Output:   reach[] of those classes, for one member of each.
 * Errors:   PN_ENOMEM; PN_ECANCELLED.
 * Cost:     O(n log n + h c) time for n classes, depth h and c changes of w_d along it;
 *           O(n) memory.
 */
pn_status pni_tree_reach(const pni_walk *walk, uint32_t component,
                         const uint32_t *n_members, const pn_run *run, pni_reach *reach,
                         pn_error *err);

#endif
