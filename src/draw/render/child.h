/**
 * Another program, run with bytes in and bytes out.
 */
#ifndef PNI_CHILD_H
#define PNI_CHILD_H

#include "../../base/error.h"

#include <partnet/stream.h>

/** How long a program may run, and who may stop it. */
typedef struct pni_limits {
    unsigned seconds; /* 0 means 60 */
    const pn_run *run;
} pni_limits;

/** One run. */
typedef struct pni_child {
    const char *const *argv; /* ends in NULL; argv[0] is looked for in PATH */
    const char *package;     /* what it belongs to: `Graphviz` */
    const char *install;     /* the package that has it: `graphviz` */
    const void *input;
    size_t input_size;
    pni_limits limits;
} pni_child;

/**
 * Runs a program to its end.
 *
 * The child has a process group of its own, ends with its parent, and has a limit of
 * memory.  Its standard error goes to `errors`.
 * Errors:   PN_EPROGRAM when it is missing, fails or takes too long; PN_ECANCELLED,
 *           PN_ENOMEM.  `output` holds all it wrote only on PN_OK.
 */
pn_status pni_child_run(const pni_child *child, pn_bytes *output, pn_bytes *errors,
                        pn_error *err);

/** PN_EPROGRAM with the first line of a program's complaint, if it has one. */
pn_status pni_child_complaint(const char *program, const pn_bytes *errors,
                              pn_error *err);

#endif
