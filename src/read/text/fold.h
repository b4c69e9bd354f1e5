/**
 * Texts without what a person does not see: width and case.
 */
#ifndef PNI_FOLD_H
#define PNI_FOLD_H

#include "../../base/error.h"
#include "../../base/text.h"

/**
 * A text in lower case, full-width characters made plain (NFKC with case folding).
 *
 * Owner:    the caller frees *out with free().
 */
pn_status pni_fold(pni_slice text, char **out, pn_error *err);
/** The same, and without accents: `Universität` is `universitat`. */
pn_status pni_fold_marks(pni_slice text, char **out, pn_error *err);

#endif
