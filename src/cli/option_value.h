/**
 * An option's value: checked, then put into the settings.
 */
#ifndef PNI_OPTION_VALUE_H
#define PNI_OPTION_VALUE_H

#include "option.h"

/** Sets one option's member from its value, which is "" for flags. */
pn_status pni_option_assign(const pni_option *option, const char *value, void *settings,
                            pn_error *err);

#endif
