/**
 * A bar on standard error for work that takes longer than a second.
 */
#ifndef PNI_PROGRESS_H
#define PNI_PROGRESS_H

#include <partnet/partnet.h>

#include <time.h>

/** State of the bar; zeroed: no bar. */
typedef struct pni_progress {
    bool enabled;
    bool shown;            /**< a bar stands on the last line */
    struct timespec start; /**< of the program */
    double last;           /**< seconds from then to the latest drawing */
    uint64_t n_rows;       /**< read so far */
    double rows_since;     /**< seconds from the start to the first report of rows */
    const char *what;      /**< is done now */
    double since;          /**< seconds from the start to its first report */
    double share_then;     /**< in that report */
} pni_progress;

/** Starts the clock; `when` is a pni_when. */
void pni_progress_start(pni_progress *progress, size_t when);
/** The callback of a pn_run whose context is the pni_progress. */
void pni_progress_show(void *context, const char *what, double share);
/** The callback of the same pn_run for rows; the next bar shows their rate. */
void pni_progress_rows(void *context, uint64_t n_rows);
/** Wipes the bar, so that something else can be said. */
void pni_progress_clear(pni_progress *progress);

#endif
