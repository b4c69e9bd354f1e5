/**
 * How a failure is told: fill the caller's pn_error once, return its status.
 */
#ifndef PNI_ERROR_H
#define PNI_ERROR_H

#include <partnet/status.h>

#include <stddef.h>

/** Sets the error (unless one is set already) and returns `status`. */
pn_status pni_fail(pn_error *err, pn_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** A place in an input; line and column count from 1, 0 is unknown. */
typedef struct pni_place {
    const char *source;
    uint64_t line;
    uint64_t column;
} pni_place;

/** The same with a position, which also starts the message. */
pn_status pni_fail_at(pn_error *err, pn_status status, pni_place place,
                      const char *format, ...) __attribute__((format(printf, 4, 5)));

/** Out of memory.  Inline, so that static analysis sees that it is never PN_OK. */
static inline pn_status pni_fail_memory(pn_error *err)
{
    (void)pni_fail(err, PN_ENOMEM, "out of memory");
    return PN_ENOMEM;
}

/** True when the caller wants the call to stop. */
int pni_cancelled(const pn_run *run);
/** The same as a status, from any thread: PN_OK or PN_ECANCELLED. */
pn_status pni_check_cancelled(const pn_run *run, pn_error *err);

/** Reports how many rows were read. */
void pni_tick_rows(const pn_run *run, uint64_t n_rows);
/** Reports progress and asks for cancellation: PN_OK or PN_ECANCELLED. */
pn_status pni_tick(const pn_run *run, const char *what, double share, pn_error *err);

#endif
