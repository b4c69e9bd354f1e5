#include "screen.h"

#include <math.h>

/* The fewest that two classes may share with a p of `highest` or less; above the mean
 * floors fall, below it they are 1/2. */
static size_t find_least(pni_moments moments, size_t most, double highest)
{
    if (highest >= 0.5) {
        return 1;
    }
    size_t low = 0; /* its floor is too high */
    size_t step = 1;
    while (low + step < most && pni_tail_floor(moments, low + step) > highest) {
        low += step;
        step *= 2;
    }
    size_t high = low + step < most ? low + step : most + 1;
    while (low + 1 < high) {
        const size_t middle = low + (high - low) / 2;
        if (pni_tail_floor(moments, middle) > highest) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return high;
}

static void screen_class(const pni_testing *testing, size_t a, double highest,
                         pni_thresholds *out)
{
    const pni_degrees *degrees = &testing->degrees;
    for (size_t b = a; b < degrees->n; b++) {
        const pni_moments moments =
            testing->rule.model->moments(testing->fitted, (pni_class_pair){a, b});
        const size_t most = (size_t)fmin(degrees->degree[a], degrees->degree[b]);
        const size_t least = find_least(moments, most, highest);
        if (least <= most) {
            pni_thresholds_lower(out, a, b, least);
        }
    }
}

pn_status pni_screen_find(const pni_testing *testing, double highest,
                          pni_thresholds *out, pn_error *err)
{
    PN_TRY(pni_thresholds_new(testing->degrees.n, out, err));
    for (size_t a = 0; a < testing->degrees.n; a++) {
        screen_class(testing, a, highest, out);
    }
    return PN_OK;
}
