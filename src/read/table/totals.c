#include "totals.h"

#include "../text/fold.h"

#include "../../base/scope.h"

static const char *const totals[] = {
    "total", "totals", "grand total", "sum",  "sums", "gesamt", "summe", "合计",
    "总计",  "总和",   "小计",        "共计", "合計", "總計",   "小計",  "subtotal"};

/* Without the colon that may follow it. */
static pni_slice without_colon(pni_slice word)
{
    word.size -= word.size > 0 && word.data[word.size - 1] == ':';
    return pni_slice_trim(word);
}

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
        *out = *out || pni_slice_equal(without_colon(pni_slice_of(folded)), totals[i]);
    }
    return PN_OK;
}

pn_status pni_is_total_row(const pni_slice *field, size_t n, bool *out, pn_error *err)
{
    *out = false;
    for (size_t i = 0; i < n; i++) {
        if (pni_slice_trim(field[i]).size > 0) {
            return pni_is_total(field[i], out, err);
        }
    }
    return PN_OK;
}
