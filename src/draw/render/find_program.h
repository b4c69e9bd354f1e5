/**
 * Where a program is.
 */
#ifndef PNI_FIND_PROGRAM_H
#define PNI_FIND_PROGRAM_H

#include "../../base/error.h"

#include <partnet/stream.h>

/** The path of a program as PATH gives it; an empty text if there is none. */
pn_status pni_find_program(const char *name, pn_bytes *path, pn_error *err);

#endif
