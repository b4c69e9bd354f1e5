/**
 * `--with rank:degree,cluster:leiden`: what is computed of the nodes to ride along.
 */
#ifndef PNI_WITH_COLUMNS_H
#define PNI_WITH_COLUMNS_H

#include "session.h"

#include <partnet/partnet.h>

/** The tables of a list; zeroed to start. */
typedef struct pni_with {
    pn_table **table; /**< ended by NULL */
    size_t n;
} pni_with;

/**
 * Looks through a list before any work is done.
 *
 * Errors:   PN_EUSE for an item that is neither `rank:MEASURE` nor `cluster:METHOD`,
 *           and for a format that cannot hold any.
 */
pn_status pni_with_check(const char *list, const char *format, pn_error *err);

/** Computes the tables of a list that was checked. */
pn_status pni_with_compute(pni_session *session, const char *list,
                           const pn_network *net, pni_with *out, pn_error *err);
void pni_with_done(pni_with *with);

#endif
