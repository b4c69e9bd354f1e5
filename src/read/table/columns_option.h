/**
 * `--columns enterprise=COL,institution=COL,weight=COL`: which column is what.
 */
#ifndef PNI_COLUMNS_OPTION_H
#define PNI_COLUMNS_OPTION_H

#include "header_words.h"

/** What the option says; slices of its text. */
typedef struct pni_wanted {
    pni_slice column[PNI_N_ROLES]; /* a header or a number from 1; no data: not said */
    pni_slice side_word[2];        /* what the caller calls the sides */
    bool any;
} pni_wanted;

/**
 * Reads the option; NULL is no wish.
 *
 * Keys are the roles' words in any language; other words may name the sides.
 * Errors:   PN_EUSE for a key that is mistyped or given twice.
 */
pn_status pni_wanted_parse(const char *option, pni_wanted *out, pn_error *err);

#endif
