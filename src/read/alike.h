/**
 * Texts that are the same to a person, though their bytes differ.
 */
#ifndef PNI_ALIKE_H
#define PNI_ALIKE_H

#include "../base/error.h"
#include "../base/text.h"

/**
 * A text in lower case, full-width characters made plain (NFKC with case folding).
 *
 * Owner:    the caller frees *out with free().
 */
pn_status pni_fold(pni_slice text, char **out, pn_error *err);

/**
 * A key that names share when they differ in width, case, spaces, punctuation or legal
 * form only: `Binhua Co., Ltd.` and `BINHUA`, `某某（滨州）有限公司` and `某某(滨州)`.
 *
 * Owner:    the caller frees *out with free().
 */
pn_status pni_alike_key(const char *name, char **out, pn_error *err);

#endif
