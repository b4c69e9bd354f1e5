#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *pn_status_text(pn_status status)
{
    static const char *const text[] = {
        [PN_OK] = "done",
        [PN_EUSE] = "wrong use",
        [PN_EREAD] = "input not readable",
        [PN_EDATA] = "bad input",
        [PN_EWRITE] = "output not written",
        [PN_ELIMIT] = "limit met",
        [PN_ENOMEM] = "out of memory",
        [PN_EPROGRAM] = "external program failed",
        [PN_ECANCELLED] = "cancelled",
        [PN_EINTERNAL] = "internal error",
    };
    const size_t i = (size_t)status;
    return i < sizeof text / sizeof text[0] ? text[i] : "unknown status";
}

static int is_set(const pn_error *err)
{
    return err->status != PN_OK;
}

pn_status pni_fail(pn_error *err, pn_status status, const char *format, ...)
{
    if (err == NULL || is_set(err)) {
        return status;
    }
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    err->status = status;
    return status;
}

/* `a.csv:7:12: `, as far as it is known; returns its length. */
static size_t write_place(pn_error *err, pni_place place)
{
    char *out = err->message;
    const size_t room = sizeof err->message;
    const unsigned long long line = place.line;
    const unsigned long long column = place.column;
    int n = 0;
    if (line == 0) {
        n = snprintf(out, room, "%s: ", err->source);
    } else if (column == 0) {
        n = snprintf(out, room, "%s:%llu: ", err->source, line);
    } else {
        n = snprintf(out, room, "%s:%llu:%llu: ", err->source, line, column);
    }
    return n < 0 ? 0 : (size_t)n;
}

pn_status pni_fail_at(pn_error *err, pn_status status, pni_place place,
                      const char *format, ...)
{
    if (err == NULL || is_set(err)) {
        return status;
    }
    snprintf(err->source, sizeof err->source, "%s",
             place.source == NULL ? "input" : place.source);
    err->line = place.line;
    err->column = place.column;
    const size_t at = write_place(err, place);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message + at, sizeof err->message - at, format, arguments);
    va_end(arguments);
    err->status = status;
    return status;
}

int pni_cancelled(const pn_run *run)
{
    return run != NULL && run->cancel != NULL && *run->cancel != 0;
}

pn_status pni_check_cancelled(const pn_run *run, pn_error *err)
{
    return pni_cancelled(run) ? pni_fail(err, PN_ECANCELLED, "cancelled") : PN_OK;
}

void pni_tick_rows(const pn_run *run, uint64_t n_rows)
{
    if (run != NULL && run->rows != NULL) {
        run->rows(run->context, n_rows);
    }
}

pn_status pni_tick(const pn_run *run, const char *what, double share, pn_error *err)
{
    if (run != NULL && run->progress != NULL) {
        run->progress(run->context, what, share);
    }
    return pni_check_cancelled(run, err);
}
