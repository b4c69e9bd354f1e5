/**
 * How many partners each node shares with each other node of its side, a row at a time.
 */
#ifndef PNI_SHARED_ROWS_H
#define PNI_SHARED_ROWS_H

#include "twins.h"

/** A class of twins and what it shares with the classes of its side.  Most pairs of
 * real lists share one partner, so only the others are listed. */
typedef struct pni_shared_row {
    uint32_t c;
    const uint32_t *several; /* [n_several] classes that share two or more, in a fixed
                              * order; `c` among them if it has two partners */
    size_t n_several;
    const uint32_t *mark; /* [n_classes] base + partners in common; else at most base */
    uint32_t base;
} pni_shared_row;

/** Partners that a member of the row's class has in common with one of another class
 * of the same side. */
static inline uint32_t pni_shared_count(const pni_shared_row *row, uint32_t other)
{
    return row->mark[other] > row->base ? row->mark[other] - row->base : 0;
}

/** Who looks at the rows. */
typedef struct pni_row_visitor {
    const char *what; /* the word for progress */
    void (*visit)(void *context, const pni_shared_row *row);
    void *context;
} pni_row_visitor;

/**
 * Shows each class of both sides to the visitor, in their order.
 *
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(sum over classes of their squared number of partner classes) time,
 *           O(V + E) memory.
 */
pn_status pni_shared_rows(const pn_network *net, const pni_twins *twins,
                          const pni_row_visitor *visitor, const pn_run *run,
                          pn_error *err);

/** Its cost in steps, before twins are taken together. */
double pni_shared_rows_work(const pn_network *net);

#endif
