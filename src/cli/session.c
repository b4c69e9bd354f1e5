#include "session.h"

#include "plain.h"

#include <stdarg.h>
#include <stdio.h>

pn_status pni_refuse(pn_error *err, pn_status status, const char *format, ...)
{
    if (err->status != PN_OK) {
        return status;
    }
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    err->status = status;
    return status;
}

void pni_say(pni_session *session, const char *format, ...)
{
    char line[PN_MESSAGE_SIZE + PN_SOURCE_SIZE];
    char plain[sizeof line * 2];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    pni_plain(line, plain, sizeof plain);
    pni_progress_clear(&session->progress);
    fprintf(stderr, "partnet: %s\n", plain);
}
