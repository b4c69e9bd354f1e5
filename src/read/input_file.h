/**
 * A file of input.
 */
#ifndef PNI_INPUT_FILE_H
#define PNI_INPUT_FILE_H

#include "../base/error.h"

#include <stdio.h>

/** A file that closes itself: `PNI_INPUT file = NULL;` */
#define PNI_INPUT __attribute__((cleanup(pni_input_close))) FILE *
void pni_input_close(FILE **file);

/** Errors:   PN_EREAD, with the nearest name of the folder if the file is not there. */
pn_status pni_input_open(const char *path, FILE **out, pn_error *err);

#endif
