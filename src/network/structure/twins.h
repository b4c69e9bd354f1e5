/**
 * Twins: nodes of one side with the same partners.
 *
 * Whatever follows from who is tied to whom is the same for twins, and real lists
 * are full of them (organisations with one and the same partner).  Kernels that cost
 * nodes times ties therefore run on the network of classes:
 *
 *     class c:  member[first[c]] ... member[first[c+1]-1]    nodes, ascending
 *     its partners:  partner[start[c]] ... partner[start[c+1]-1]    classes, ascending
 *
 * Every member of a class is tied to every member of each partner class.  Classes
 * are numbered by their first members, so classes of the left side come first.
 */
#ifndef PNI_TWINS_H
#define PNI_TWINS_H

#include "rows.h"

#include "../../base/error.h"
#include "../../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_twins {
    size_t n_classes;
    size_t n_left;      /* classes of the left side */
    uint32_t *class_of; /* [n_nodes] */
    uint32_t *member;   /* [n_nodes] */
    size_t *first;      /* [n_classes + 1] */
    uint64_t *start;    /* [n_classes + 1] */
    uint32_t *partner;  /* [start[n_classes]] */
} pni_twins;

/** Twins that release themselves: `PNI_TWINS twins = {0};` */
#define PNI_TWINS PNI_SCOPED(pni_twins, pni_twins_done)

/**
 * Finds the classes of a network.
 *
 * Cost:     O(E log V) time at worst, O(V + E) memory.
 * Owner:    the caller, who releases it with pni_twins_done.
 */
pn_status pni_twins_find(const pn_network *net, pni_twins *twins, pn_error *err);
/** The same for any rows. */
pn_status pni_twins_of_rows(const pni_rows *rows, pni_twins *twins, pn_error *err);
void pni_twins_done(pni_twins *twins);

static inline size_t pni_twins_size(const pni_twins *twins, size_t c)
{
    return twins->first[c + 1] - twins->first[c];
}

/** The network of classes. */
static inline pni_rows pni_twins_rows(const pni_twins *twins)
{
    return (pni_rows){twins->n_classes, twins->n_left, twins->start, twins->partner};
}

/** Number of partners of each member. */
static inline size_t pni_twins_degree(const pn_network *net, const pni_twins *twins,
                                      size_t c)
{
    return pni_degree(net, twins->member[twins->first[c]]);
}

#endif
