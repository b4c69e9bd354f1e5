/**
 * Distances from up to 128 classes near each other, side by side.
 *
 * With a root r among the sources s, d(s,v) and d(r,v) differ by d(s,r) at most, and by
 * an even number where all sources are of one side.  So a distance is a byte in a row
 * of lanes, one lane per source, as long as no source is farther from the root than R:
 *
 *     b(s,v) = (d(s,v) - d(r,v) + R) / 2
 *
 * From one layer to the next b stays as it is, and from a class to its parent it grows
 * by 1, so the rows of two classes are compared lane by lane with vector instructions.
 * Where all sources come to a class by one and the same parent, it has the row of that
 * parent, and shares it: far from the sources few rows serve all classes, and two rows
 * are compared once, however many ties they are on.
 *
 * Source:   the bit-parallel labels of Akiba, Iwata and Yoshida 2013, Fast exact
 *           shortest-path distance queries on large networks by pruned landmark
 *           labeling, doi:10.1145/2463676.2465315, for R = 1; greater R and shared rows
 *           are ours.
 */
#ifndef PNI_LANES_H
#define PNI_LANES_H

#include "depth_order.h"

enum { PNI_LANES = 128, PNI_LANES_RADIUS = 254 };

/** Rows of lanes for one set of sources after another; arrays by place. */
typedef struct pni_lanes {
    const pni_depth_order *order;
    unsigned n_blocks; /* of 16 lanes that are in use */
    uint32_t radius;   /* R, an even number */
    uint8_t (*row)[PNI_LANES];
    uint32_t *owner;    /* [order->n] whose row it is: its own place or one above */
    uint32_t *no_less;  /* [order->n] of an owner: one whose row is nowhere less */
    uint32_t *all_less; /* [order->n] of an owner: one whose row is nowhere greater */
    uint32_t *changed;  /* [order->n] when its owner, or the row it owns, changed */
    uint32_t *told;     /* [order->n] when it told its parents of its row */
    uint32_t *asked;    /* [order->n] when it asked its parents for theirs */
    uint32_t now;       /* a time is the number of changes before it */
    uint32_t began;     /* when the sweep did */
    double n_steps;     /* classes and blocks of lanes looked at */
} pni_lanes;

pn_status pni_lanes_init(pni_lanes *lanes, const pni_depth_order *order,
                         const pni_walk *walk, pn_error *err);
/** Releases lanes, also zeroed ones. */
void pni_lanes_done(pni_lanes *lanes);

/**
 * Finds the distances from the classes at n <= 128 places of the order.
 *
 * Input:    source[] ascending, within PNI_LANES_RADIUS, of the root's side.
 * Output:   the distance from source[j] to the class at place v is
 *           2 row[owner[v]][j] + depth[v] - radius.  False if it gave up, after
 *           `most_steps`.
 */
bool pni_lanes_run(pni_lanes *lanes, const uint32_t *source, unsigned n,
                   double most_steps);

#endif
