/**
 * Writing to a sink: the first failure is kept, later calls do nothing.
 */
#ifndef PNI_PRINT_H
#define PNI_PRINT_H

#include "../base/bytes.h"
#include "../base/number.h"

#include <partnet/stream.h>

/** A number that was written and its text; zeroed: none. */
typedef struct pni_printed {
    double value;
    char text[PNI_NUMBER_SIZE];
} pni_printed;

enum { PNI_N_PRINTED = 256 };

/** A sink with a buffer; zero it, set `sink`, end with pni_print_end. */
typedef struct pni_print {
    pn_sink sink;
    int failed; /* errno value of the first failure */
    size_t used;
    char buffer[8192];
    pni_printed printed[PNI_N_PRINTED]; /* the last of each hash, but for whole ones */
} pni_print;

void pni_print_bytes(pni_print *print, const char *data, size_t n);
void pni_print_text(pni_print *print, const char *text);
/** Writes what the buffer holds to the sink. */
void pni_print_flush(pni_print *print);
static inline void pni_print_char(pni_print *print, char c)
{
    print->buffer[print->used++] = c;
    if (print->used == sizeof print->buffer) {
        pni_print_flush(print);
    }
}
/** `n` times the same character. */
void pni_print_fill(pni_print *print, char c, size_t n);
/** The shortest text that reads back equal. */
void pni_print_number(pni_print *print, double value);
/** Hands over what is left; PN_EWRITE if anything failed. */
pn_status pni_print_end(pni_print *print, pn_error *err);

#endif
