/**
 * What a program can say of reading that has no sense.
 */
#ifndef PNI_OPTION_RANGE_H
#define PNI_OPTION_RANGE_H

#include "../base/error.h"

#include <partnet/network.h>

/** PN_EUSE for values outside their range. */
pn_status pni_read_options_check(const pn_read_options *options, pn_error *err);

#endif
