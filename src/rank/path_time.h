/**
 * How long exact betweenness would take, before one waits for it.
 */
#ifndef PNI_PATH_TIME_H
#define PNI_PATH_TIME_H

#include "path_classes.h"

/** Ties that searches from all classes look at: classes times ties of each component
 * that is not a ring. */
double pni_path_steps(const pni_path_classes *classes);

/**
 * Refuses to search from all classes if that would take longer than `run->limit_time`.
 *
 * The work is counted and no clock is read: the same network is refused, or not, on
 * every machine and on every run.
 *
 * Errors:   PN_ELIMIT with the time expected and a way out.
 */
pn_status pni_path_time_check(const pni_path_classes *classes, const pn_run *run,
                              pn_error *err);

#endif
