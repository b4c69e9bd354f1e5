/**
 * What went wrong, where, and how a long call is steered.
 *
 * Every call that can fail returns a pn_status and takes a pn_error, which may
 * be NULL.
 */
#ifndef PARTNET_STATUS_H
#define PARTNET_STATUS_H

#include <partnet/partnet_export.h>

#include <signal.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The result of a call. */
typedef enum pn_status {
    PN_OK = 0,
    PN_EUSE,     /**< wrong use: an option, a name or a combination that has no sense */
    PN_EREAD,    /**< the input could not be opened or read */
    PN_EDATA,    /**< the input is malformed, or has no answer to the question */
    PN_EWRITE,   /**< the output could not be written whole; nothing was left behind */
    PN_ELIMIT,   /**< a stated limit was met */
    PN_ENOMEM,   /**< no memory; every object is as it was before the call */
    PN_EPROGRAM, /**< an external program is missing, failed or took too long */
    PN_ECANCELLED, /**< the caller's cancel flag was raised */
    PN_EINTERNAL   /**< a library below reported what it never should */
} pn_status;

/** Size of the texts in a pn_error, the final NUL included. */
enum { PN_MESSAGE_SIZE = 1024, PN_SOURCE_SIZE = 256 };

/**
 * The first failure of a call, owned by the caller.
 *
 * `message` is a whole sentence without a full stop and starts with
 * `source:line:column: ` where a position is known.  Sources are named as in the call;
 * "" means unknown.  Texts that have no room are cut.
 * `line` and `column` count from 1; 0 means unknown.  Columns count characters.
 * A call that fails leaves an error alone that says something already: start each call
 * with PN_ERROR_INIT.
 */
typedef struct pn_error {
    pn_status status;
    char message[PN_MESSAGE_SIZE];
    char source[PN_SOURCE_SIZE];
    uint64_t line;
    uint64_t column;
} pn_error;

/** An error that says nothing yet. */
#define PN_ERROR_INIT                                                                  \
    {                                                                                  \
        PN_OK, "", "", 0, 0                                                            \
    }

/** The status in two or three words, such as `out of memory`; never NULL. */
PN_API const char *pn_status_text(pn_status status);

/**
 * How a call runs.  Zeroed means default; may be NULL wherever it is taken.
 */
typedef struct pn_run {
    uint64_t seed;      /**< of every random choice; 0 means 1 */
    unsigned n_threads; /**< 0 means all processors */
    /** Exact betweenness that takes more seconds on one thread, by the number of its
     * steps, is refused with PN_ELIMIT, and mean distances of a summary are estimated;
     * 0 means an hour for the one and 5 seconds for the other. */
    double limit_time;
    /** Called now and then with the share done, 0 to 1, or -1 if unknown. */
    void (*progress)(void *context, const char *what, double share);
    /** Called now and then while a list is read; may be NULL. */
    void (*rows)(void *context, uint64_t n_rows);
    void *context;                       /**< handed to `progress` and `rows` */
    const volatile sig_atomic_t *cancel; /**< raised by anyone to stop the call */
} pn_run;

#ifdef __cplusplus
}
#endif

#endif
