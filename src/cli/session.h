/**
 * One run of the program: how library calls run, and what is said to the person.
 */
#ifndef PNI_SESSION_H
#define PNI_SESSION_H

#include "progress.h"

struct pni_command;

/** Lives from the command line to the exit code. */
typedef struct pni_session {
    pn_run run; /**< handed to every library call */
    pni_progress progress;
    bool quiet;
    bool verbose;
    bool negative; /**< the answer is no: exit 1 */
} pni_session;

/** Fills an error that is not set yet and returns `status`. */
pn_status pni_refuse(pn_error *err, pn_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** Says a line on standard error, `partnet: ` in front, controls escaped. */
void pni_say(pni_session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
