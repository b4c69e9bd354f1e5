/**
 * Which of the first records is the header, and which column has which role.
 */
#ifndef PNI_HEADER_CHOICE_H
#define PNI_HEADER_CHOICE_H

#include "columns_option.h"
#include "header_score.h"

/** What the choice rests on. */
typedef struct pni_choice {
    const pni_reading *reading;
    const pni_window *window; /* of one row at least */
    const char *source;
    const pni_wanted *wanted;
    pni_arena *arena; /* takes what the score points to */
} pni_choice;

/**
 * Chooses; both sides have a column in the result.
 *
 * Errors:   PN_EDATA when the sides cannot be told, PN_EUSE for a wish that cannot be
 *           met.
 * Records a remark when the header had to be guessed.
 */
pn_status pni_header_choose(const pni_choice *choice, pni_score *out, pn_error *err);

/**
 * True if a record is the header by what the caller says, or by words for both sides
 * (or for the ends of ties: `source`, `target`).
 */
pn_status pni_header_is_sure(const pni_choice *choice, bool *out, pn_error *err);

#endif
