/**
 * A whole input in memory, for formats that cannot be read from front to back.
 */
#ifndef PNI_INPUT_BYTES_H
#define PNI_INPUT_BYTES_H

#include "../../base/bytes.h"

/** The largest input that is read whole. */
enum { PNI_INPUT_MIB = 256 };

/**
 * Appends all that a stream gives to `out`.
 *
 * Errors:   PN_ELIMIT beyond PNI_INPUT_MIB, PN_EREAD, PN_ECANCELLED, PN_ENOMEM.
 */
pn_status pni_input_bytes(pn_source source, const pn_run *run, pn_bytes *out,
                          pn_error *err);

#endif
