/**
 * What a caller says about the columns, held against a record.
 */
#ifndef PNI_HEADER_WISHES_H
#define PNI_HEADER_WISHES_H

#include "header_choice.h"

#include "../base/bytes.h"

/** The first wish that a record cannot meet as a header, or NONE; `*named` tells
 * whether any wish is met by name. */
pni_role pni_wishes_unmet(const pni_choice *choice, const pni_window_row *row,
                          bool *named);
/** The error for such a wish: PN_EUSE with a suggestion. */
pn_status pni_wishes_fail(const pni_choice *choice, const pni_window_row *row,
                          pni_role role, pn_error *err);
/** Gives the roles their columns; the other roles choose among what is left. */
void pni_wishes_apply(const pni_choice *choice, pni_score *score);

/** Appends the headers of a record for a message: `'a', 'b'`. */
pn_status pni_header_list(const pni_window_row *row, pn_bytes *out, pn_error *err);

#endif
