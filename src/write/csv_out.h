/**
 * Texts in comma- and tab-separated values (RFC 4180).
 */
#ifndef PNI_CSV_OUT_H
#define PNI_CSV_OUT_H

#include "print.h"

#include <stdbool.h>

/** How one file is written. */
typedef struct pni_csv_out {
    pni_print *print;
    char delimiter;
    const char *others; /**< characters that are quoted, too; NULL: none */
    bool guard;         /**< spreadsheets must not take a name for a formula */
} pni_csv_out;

/** Prints a text, in quotes where need be. */
void pni_csv_text(const pni_csv_out *out, const char *text);

#endif
