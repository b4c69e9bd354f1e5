#include "option_range.h"

#include <stddef.h>

pn_status pni_read_options_check(const pn_read_options *options, pn_error *err)
{
    if ((unsigned)options->evidence > PN_DOCUMENTED) {
        return pni_fail(err, PN_EUSE, "no evidence %d: take one of pn_evidence",
                        (int)options->evidence);
    }
    if ((unsigned)options->duplicates > PN_DUPLICATES_COUNT) {
        return pni_fail(err, PN_EUSE,
                        "no rule %d for duplicates: take one of "
                        "pn_duplicates",
                        (int)options->duplicates);
    }
    if (!(options->min_weight >= 0)) {
        return pni_fail(err, PN_EUSE,
                        "the smallest weight %g is none: give a number of at least 0",
                        options->min_weight);
    }
    return PN_OK;
}
