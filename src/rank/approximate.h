/**
 * The ranking of pn_rank by betweenness from random sources: scores are intervals.
 */
#ifndef PNI_APPROXIMATE_H
#define PNI_APPROXIMATE_H

#include "../base/error.h"

#include <partnet/analysis.h>

/** What pn_rank answers when `options->approximate` is set. */
pn_status pni_rank_approximate(const pn_network *net, const pn_rank_options *options,
                               pn_table **out, pn_error *err);

#endif
