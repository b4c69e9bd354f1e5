/**
 * A jump out of an order that single moves no longer improve.
 */
#ifndef PNI_FLIP_H
#define PNI_FLIP_H

#include "sift.h"

/**
 * Takes the `n` nodes around `centre` and puts them into their own places in reverse,
 * within each block: what hung together still does, the other way round.
 *
 * Input:    queue[n_nodes], scratch; inside[n_nodes], all false, and left so.
 */
void pni_columns_flip(pni_columns *columns, size_t centre, size_t n, size_t *queue,
                      bool *inside);

#endif
