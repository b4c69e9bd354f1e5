/**
 * Merged cells: where a name is empty, the one above it holds.
 */
#ifndef PNI_FILL_DOWN_H
#define PNI_FILL_DOWN_H

#include "../../base/bytes.h"
#include "../../base/text.h"

/** The names above, of a column; zeroed is none. */
typedef struct pni_fill {
    pn_bytes above;
    uint64_t n_filled;
} pni_fill;

/** Fills an empty cell, if there is a name above; keeps any other for those below. */
pn_status pni_fill_cell(pni_fill *fill, pni_slice *cell, pn_error *err);
void pni_fill_done(pni_fill *fill);

#endif
