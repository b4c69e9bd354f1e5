/**
 * Tables of events: who takes part in which project.
 */
#ifndef PNI_EVENTS_H
#define PNI_EVENTS_H

#include "../reading.h"

/**
 * Links organisations of the two sides that share a project of the column that the
 * option `through` names; the weight of a tie is the number of such projects.
 *
 * Input:    one row per project and organisation, and a column that tells the side;
 *           without it, the table of the option `organisations` does.  Rows that say
 *           the same again count once.
 * Errors:   PN_EUSE, PN_EDATA; PN_ELIMIT for more pairs than `limit_ties`, before any
 *           is made.
 * Cost:     O(n log n) time for n rows, and one row of a tie per project and pair.
 */
pn_status pni_events_read(const pni_reading *reading, pn_source source, char delimiter,
                          pn_error *err);

#endif
