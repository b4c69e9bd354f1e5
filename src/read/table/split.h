/**
 * Several names in one cell.
 */
#ifndef PNI_SPLIT_H
#define PNI_SPLIT_H

#include "../../base/text.h"

/**
 * Takes the next name off the start of a cell; false if there is none.
 *
 * Input:    `separators` are characters, any of which parts two names, `\n` among them
 * for the end of a line; NULL: none does. Names are trimmed; empty ones are passed
 * over.
 */
bool pni_split_next(const char *separators, pni_slice *rest, pni_slice *name);

/** The separator at `*at` in the `size` bytes of the list; `*at` moves on. */
pni_slice pni_split_mark(const char *separators, size_t size, size_t *at);

#endif
