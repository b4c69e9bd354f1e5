/* Whether the well-tied are tied to each other. */
#include "index.h"

#include "../network/network_data.h"

#include <math.h>

typedef struct moments {
    double product; /* sums over ties, whole numbers */
    double ends;
    double squares;
    size_t least; /* degrees at the ends */
    size_t most;
} moments;

static moments sum_ends(const pn_network *net)
{
    moments m = {.least = SIZE_MAX};
    for (size_t t = 0; t < net->n_ties; t++) {
        const size_t a = pni_degree(net, net->tie_left[t]);
        const size_t b = pni_degree(net, net->partner[t]);
        const double x = (double)a;
        const double y = (double)b;
        m.product += x * y;
        m.ends += x + y;
        m.squares += x * x + y * y;
        const size_t low = a < b ? a : b;
        const size_t high = a < b ? b : a;
        m.least = low < m.least ? low : m.least;
        m.most = high > m.most ? high : m.most;
    }
    return m;
}

/**
 * Are the well-tied tied to the well-tied?
 *
 * Formula:  Pearson correlation of the degrees at the two ends of a tie, each tie taken
 *           both ways
 * Source:   Newman 2002, doi:10.1103/PhysRevLett.89.208701, equation 4.
 * Input:    any network; weights are ignored.
 * Output:   -1 to 1.
 * Special:  undefined when all degrees at the ends of ties are equal.
 * Cost:     O(E).
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    (void)options;
    const moments m = sum_ends(net);
    if (net->n_ties == 0 || m.least == m.most) {
        value[0] = NAN;
        return pni_table_add_note(table, err, "assortativity is not defined: %s",
                                  net->n_ties == 0 ? "there are no ties"
                                                   : "all degrees are equal");
    }
    const double n = (double)net->n_ties;
    const double square = m.ends * m.ends;
    value[0] = (4 * n * m.product - square) / (2 * n * m.squares - square);
    return PN_OK;
}

const pni_index pni_index_assortativity = {
    .quantity = {{"assortativity",
                  "correlation of the degrees at the two ends of a tie"}},
    .run = run,
};
