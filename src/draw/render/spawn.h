/**
 * Starting another program with its standard streams connected to us.
 */
#ifndef PNI_SPAWN_H
#define PNI_SPAWN_H

#include "child.h"

#include <sys/types.h>

enum { PNI_N_STREAMS = 3 };

/** A child that runs, and our ends of its standard streams. */
typedef struct pni_spawned {
    pid_t pid;             /* 0: none */
    int fd[PNI_N_STREAMS]; /* -1: closed */
} pni_spawned;

/**
 * Starts a program.
 *
 * Errors:   PN_EPROGRAM when it is missing or cannot be started; PN_ENOMEM.
 * Owner:    the caller closes `fd` and waits for `pid`.
 */
pn_status pni_spawn(const pni_child *child, pni_spawned *out, pn_error *err);

#endif
