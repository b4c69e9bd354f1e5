/**
 * How long exact betweenness would take, before one waits for it.
 */
#ifndef PNI_PATH_TIME_H
#define PNI_PATH_TIME_H

#include "path_classes.h"

/**
 * Seconds that searches from all classes take on one thread, roughly.
 *
 * The work is counted, classes times ties between them, and no clock is read: the same
 * network is refused, or not, on every machine and on every run.
 */
double pni_path_time(const pni_path_classes *classes);

/**
 * Refuses to search from all classes if that would take longer than `run->limit_time`.
 *
 * Errors:   PN_ELIMIT with the time expected and a way out.
 */
pn_status pni_path_time_check(const pni_path_classes *classes, const pn_run *run,
                              pn_error *err);

#endif
