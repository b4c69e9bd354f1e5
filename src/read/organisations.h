/**
 * Tables that stand beside the partnerships: what is known of the organisations, and
 * of the data.
 */
#ifndef PNI_ORGANISATIONS_H
#define PNI_ORGANISATIONS_H

#include "reading.h"

/**
 * Reads `side,name,…`: every other column is a text attribute of the organisations.
 *
 * Input:    the ties are in the builder.  `side` holds the data's own words, `left`,
 *           `right` or a known word; without that column the side is that of the ties.
 * Errors:   PN_EDATA for a table without names, or a side that is unknown.
 * Records remarks on organisations without ties, ties without an organisation, and
 * values that contradict each other: of these the smallest in byte order is kept.
 */
pn_status pni_organisations_read(const pni_reading *reading, pn_source source,
                                 pn_error *err);

/** Reads `key,value`: what the data say of themselves. */
pn_status pni_about_read(const pni_reading *reading, pn_source source, pn_error *err);

#endif
