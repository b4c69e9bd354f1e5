#include "totals.h"

#include "../text/fold.h"

#include "../../base/scope.h"

static const char *const totals[] = {"total",  "totals", "grand total", "sum",  "sums",
                                     "gesamt", "summe",  "合计",        "总计", "总和",
                                     "小计",   "合計",   "總計",        "小計"};

pn_status pni_is_total(pni_slice name, bool *out, pn_error *err)
{
    enum { LONGEST = 64 };
    PNI_FREE char *folded = NULL;
    *out = false;
    if (name.size == 0 || name.size > LONGEST) {
        return PN_OK;
    }
    PN_TRY(pni_fold(pni_slice_trim(name), &folded, err));
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++) {
        *out = *out || pni_slice_equal(pni_slice_of(folded), totals[i]);
    }
    return PN_OK;
}
