/**
 * What a caller says about the columns, held against a record.
 */
#ifndef PNI_HEADER_WISHES_H
#define PNI_HEADER_WISHES_H

#include "header_choice.h"

#include "../../base/bytes.h"

/** A column that a caller names: a header, or a number from 1. */
typedef struct pni_column_wish {
    const char *option; /* that names it, for messages: `--columns` */
    pni_slice column;
    const char *source;
    bool by_name; /* there is a header */
} pni_column_wish;

/** Finds such a column in a record; PN_EUSE with a suggestion if it is not there. */
pn_status pni_column_find(const pni_column_wish *wish, const pni_window_row *row,
                          size_t *out, pn_error *err);

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
