/**
 * A look at the rest of a stream, to find out how it is written.
 */
#ifndef PNI_LOOK_AHEAD_H
#define PNI_LOOK_AHEAD_H

#include "decoder.h"
#include "encoding.h"

/**
 * Guesses the encoding of all that comes, which starts with a byte beyond ASCII.
 *
 * What comes can still be read afterwards: a source that can go back does so, of
 * another one up to a mebibyte is put into `decoder->bytes`.
 */
pn_status pni_look_ahead(pni_decoder *decoder, pni_guess *out, pn_error *err);

#endif
