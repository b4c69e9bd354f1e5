/* The groups with the highest Barber modularity, beside the best published ones and the
 * best that there are. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/network_data.h"

#include <math.h>
#include <stdint.h>

static double modularity_of(const pn_network *net, double resolution)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_cluster_options options = {.resolution = resolution};
    ck_assert_msg(pn_cluster(net, &options, &table, &err) == PN_OK, "%s", err.message);
    const double found = pn_table_fact_named(table, "modularity");
    pn_table_free(table);
    return found;
}

/* Plants and their visitors, with the number of visits.  Mosquin and Martin 1967, The
 * Canadian Field-Naturalist 81:201. */
static const char melville_island[] =
    "p1-a7 p1-a12 p1-a18:2 p2-a3:15 p2-a5:11 p2-a6 p3-a12 p3-a13 p3-a14 p3-a16 "
    "p3-a18:3 p4-a17:2 p4-a18:3 p5-a2:8 p5-a7:2 p5-a8:5 p5-a12:3 p5-a17 p5-a18:15 "
    "p6-a12 p7-a1 p8-a8 p8-a12 p9-a3 p10-a4:3 p10-a7:7 p10-a8 p10-a9 p10-a12:5 "
    "p10-a13:2 p10-a15:5 p10-a16 p10-a18:19 p11-a4 p11-a10 p11-a11:2 p11-a12:3 p11-a18";

/* The same of Safariland: Vázquez and Simberloff 2003,
 * doi:10.1046/j.1461-0248.2003.00534.x. */
static const char safariland[] =
    "p1-a1:673 p1-a3:110 p1-a10:4 p1-a15 p1-a24 p1-a27 p2-a2:154 p2-a5:5 p2-a6:7 "
    "p2-a7 p2-a8:3 p2-a9:8 p2-a10 p2-a11 p2-a14:4 p2-a18:4 p2-a20 p2-a21:6 p2-a22 "
    "p2-a23 p2-a24:3 p2-a25:4 p2-a26:4 p3-a15:15 p4-a2:67 p4-a5:5 p5-a3:6 p5-a5:4 "
    "p5-a7:2 p5-a14:3 p6-a12:8 p6-a13 p6-a16:2 p6-a19:9 p7-a4:2 p7-a7:3 p8-a9 p9-a7 "
    "p9-a17:3";

static pn_network *without_weights(const char *ties)
{
    char plain[1024] = {0};
    size_t n = 0;
    ck_assert_uint_lt(strlen(ties), sizeof plain);
    for (bool in_weight = false; *ties != '\0'; ties++) {
        in_weight = *ties == ':' || (in_weight && *ties != ' ');
        if (!in_weight) {
            plain[n++] = *ties;
        }
    }
    return pnt_net(plain);
}

/* The best of 100 runs each of QuanBiMo, LPAwb+ and DIRTLPAwb+, plain and weighted:
 * Beckett 2016, doi:10.1098/rsos.140536, and the values of its runs. */
START_TEST(barber_plants_and_visitors_reach_the_best_published_values)
{
    const struct {
        pn_network *net;
        double published;
    } cases[] = {
        {without_weights(melville_island), 0.478531855955679},
        {pnt_net(melville_island), 0.44380708398307},
        {without_weights(safariland), 0.557527942143327},
        {pnt_net(safariland), 0.430409585715404},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        ck_assert_double_eq_tol(modularity_of(cases[k].net, 1), cases[k].published,
                                1e-12);
        pn_network_free(cases[k].net);
    }
}
END_TEST

enum { MOST_LEFT = 7, MOST_RIGHT = 24 };

typedef struct choices {
    size_t n_left;
    size_t n_right;
    double weight[MOST_LEFT][MOST_RIGHT];
    double left[MOST_LEFT];
    double right[MOST_RIGHT];
    double total;
    double resolution;
    size_t group[MOST_LEFT];
} choices;

static choices choices_of(const pn_network *net, double resolution)
{
    choices c = {.n_left = net->n_left,
                 .n_right = pni_n_nodes(net) - net->n_left,
                 .resolution = resolution};
    ck_assert_uint_le(c.n_left, MOST_LEFT);
    ck_assert_uint_le(c.n_right, MOST_RIGHT);
    for (size_t t = 0; t < net->n_ties; t++) {
        const size_t i = net->tie_left[t];
        const size_t j = net->partner[t] - net->n_left;
        const double weight = pni_weight(net, t);
        c.weight[i][j] = weight;
        c.left[i] += weight;
        c.right[j] += weight;
        c.total += weight;
    }
    return c;
}

/* What a right node adds at most, in the best group of left nodes or in none. */
static double best_gain(const choices *c, size_t j, size_t n_groups)
{
    double best = 0;
    for (size_t g = 0; g < n_groups; g++) {
        double gain = 0;
        for (size_t i = 0; i < c->n_left; i++) {
            const double by_chance = c->left[i] * c->right[j] / c->total;
            const bool here = c->group[i] == g;
            gain += here ? c->weight[i][j] - c->resolution * by_chance : 0;
        }
        best = fmax(best, gain);
    }
    return best;
}

/* The highest modularity that there is: for each partition of the left side every right
 * node goes where it adds most, whatever the others do. */
// NOLINTNEXTLINE(misc-no-recursion): seven nodes deep at most
static double best_of_all(choices *c, size_t at, size_t n_groups)
{
    double best = 0;
    if (at == c->n_left) {
        for (size_t j = 0; j < c->n_right; j++) {
            best += best_gain(c, j, n_groups);
        }
        return best / c->total;
    }
    for (size_t g = 0; g <= n_groups; g++) {
        c->group[at] = g;
        best = fmax(best, best_of_all(c, at + 1, n_groups + (g == n_groups)));
    }
    return best;
}

START_TEST(barber_with_one_small_side_reaches_the_best_there_is)
{
    static const double resolutions[] = {1, 0.5, 2};
    static const unsigned most_weights[] = {1, 4, 1000};
    for (uint64_t seed = 1; seed <= 36; seed++) {
        const double resolution = resolutions[seed % 3];
        const double share = seed % 2 == 0 ? 0.2 : 0.45;
        pn_network *net = pnt_net_random(4 + seed % 4, 8 + seed % 17, share,
                                         most_weights[seed / 3 % 3], seed);
        choices c = choices_of(net, resolution);
        ck_assert_double_eq_tol(modularity_of(net, resolution), best_of_all(&c, 0, 0),
                                1e-12);
        pn_network_free(net);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        barber_plants_and_visitors_reach_the_best_published_values,
        barber_with_one_small_side_reaches_the_best_there_is,
    };
    return RUN_TESTS("barber_best", tests);
}
