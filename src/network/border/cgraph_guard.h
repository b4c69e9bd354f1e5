/**
 * The border to cgraph, which keeps its parser, its writer and its handler of messages
 * once per process: one caller at a time, and nothing is said on standard error.
 *
 *     PNI_CGRAPH guard = {0};                       leaves when it goes out of scope
 *     pni_cgraph_enter(&guard);
 */
#ifndef PNI_CGRAPH_GUARD_H
#define PNI_CGRAPH_GUARD_H

#include "../../base/scope.h"

#include <stdbool.h>
#include <stddef.h>

/** Our turn with cgraph; zeroed is outside. */
typedef struct pni_cgraph {
    bool entered;
    int (*old)(char *); /* who was told before */
    char message[512];  /* what cgraph said since, the start of it */
    size_t size;
} pni_cgraph;

/** A guard that leaves by itself; zero it. */
#define PNI_CGRAPH PNI_SCOPED(pni_cgraph, pni_cgraph_leave)

/** Waits for its turn.  Must not be nested; `guard` stays where it is until left. */
void pni_cgraph_enter(pni_cgraph *guard);
/** Safe on a guard that was never entered. */
void pni_cgraph_leave(pni_cgraph *guard);

#endif
