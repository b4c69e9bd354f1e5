/**
 * Words that name a side.
 */
#ifndef PNI_SIDE_CELL_H
#define PNI_SIDE_CELL_H

#include "../network/build/builder.h"

/** The side of a column with that header; PN_SIDE_DEFAULT if the word is unknown. */
pn_status pni_side_of_word(pni_slice word, pn_side *out, pn_error *err);

/** The side that a cell names: the data's own word for it, `left`, `right`, or any word
 * that a header would have; PN_SIDE_DEFAULT if it is unknown. */
pn_status pni_read_side_cell(const pni_builder *builder, pni_slice word, pn_side *out,
                             pn_error *err);

#endif
