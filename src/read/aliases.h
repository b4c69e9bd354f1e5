/**
 * The table that says which names mean one organisation: `name,same_as`, and, where
 * a draft was edited, `side` and `accept`.
 */
#ifndef PNI_ALIASES_H
#define PNI_ALIASES_H

#include "reading.h"

/**
 * Reads such a table and renames what was read so far.
 *
 * A row counts where the table has no column `accept`, or that cell says yes; where it
 * says no the two names are different, and are not suggested again.
 * Errors:   PN_EDATA with a position: no such columns, a word that is not understood,
 *           a name that is said to be two others, names that run in a circle.
 */
pn_status pni_aliases_read(const pni_reading *reading, pn_source source, pn_error *err);

#endif
