/**
 * Names of sums that stand among names of organisations.
 */
#ifndef PNI_TOTALS_H
#define PNI_TOTALS_H

#include "../../base/error.h"
#include "../../base/text.h"

/** True for `Total`, `Sum`, `合计` and the like, whatever their case and width. */
pn_status pni_is_total(pni_slice name, bool *out, pn_error *err);
/** True for a row whose first text is such a name. */
pn_status pni_is_total_row(const pni_slice *field, size_t n, bool *out, pn_error *err);

#endif
