/* Published and independently computed values of Davis' Southern Women.
 * Centralities: NetworkX 3.6.1; their roundings stand in Borgatti and Halgin, Analyzing
 * Affiliation Networks, 2011.  Singular vectors: NumPy.  Nestedness: R bipartite 2.24,
 * sorted matrix. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

static const struct {
    const char *name;
    double degree;
    double degree_share;
    double betweenness_share;
    double betweenness;
    double closeness;
    double singular;
} expected[] = {
    {"Evelyn Jefferson", 8, 0.5714285714, 0.0965847211, 42.9802008807, 0.8000000000,
     0.903310545474},
    {"Laura Mandeville", 7, 0.5000000000, 0.0513576133, 22.8541379046, 0.7272727273,
     0.834471413429},
    {"Theresa Anderson", 8, 0.5714285714, 0.0875946855, 38.9796350384, 0.8000000000,
     1.000000000000},
    {"Brenda Rogers", 7, 0.5000000000, 0.0494865998, 22.0215369181, 0.7272727273,
     0.844683027205},
    {"Charlotte McDowd", 4, 0.2857142857, 0.0105960963, 4.7152628458, 0.6000000000,
     0.453940187642},
    {"Frances Anderson", 4, 0.2857142857, 0.0107143429, 4.7678825770, 0.6666666667,
     0.563917628790},
    {"Eleanor Nye", 4, 0.2857142857, 0.0094441233, 4.2026348884, 0.6666666667,
     0.616213019536},
    {"Pearl Oglethorpe", 3, 0.2142857143, 0.0068003233, 3.0261438836, 0.6666666667,
     0.485826992230},
    {"Ruth DeSand", 4, 0.2857142857, 0.0167831081, 7.4684831222, 0.7058823529,
     0.636976366583},
    {"Verne Sanderson", 4, 0.2857142857, 0.0157376658, 7.0032612622, 0.7058823529,
     0.589368675044},
    {"Myra Liddel", 4, 0.2857142857, 0.0163443484, 7.2732350224, 0.6857142857,
     0.504070040480},
    {"Katherina Rogers", 6, 0.4285714286, 0.0473627540, 21.0764255433, 0.7272727273,
     0.594476076031},
    {"Sylvia Avondale", 7, 0.5000000000, 0.0717091451, 31.9105695628, 0.7741935484,
     0.747981285549},
    {"Nora Fayette", 8, 0.5714285714, 0.1134613620, 50.4903061091, 0.8000000000,
     0.712170103785},
    {"Helen Lloyd", 5, 0.3571428571, 0.0423875401, 18.8624553286, 0.7272727273,
     0.541518123925},
    {"Dorothy Murchison", 2, 0.1428571429, 0.0019535269, 0.8693194525, 0.6486486486,
     0.354690431618},
    {"Olivia Carleton", 2, 0.1428571429, 0.0050545052, 2.2492548301, 0.5853658537,
     0.187742689243},
    {"Flora Price", 2, 0.1428571429, 0.0050545052, 2.2492548301, 0.5853658537,
     0.187742689243},
    {"E1", 3, 0.1666666667, 0.0021543108, 0.9737484737, 0.5238095238, 0.280169674016},
    {"E2", 3, 0.1666666667, 0.0020886969, 0.9440909967, 0.5238095238, 0.297019894976},
    {"E3", 6, 0.3333333333, 0.0182243909, 8.2374246653, 0.5641025641, 0.499085543033},
    {"E4", 4, 0.2222222222, 0.0077020527, 3.4813278086, 0.5365853659, 0.347375373016},
    {"E5", 8, 0.4444444444, 0.0376944425, 17.0378880213, 0.5945945946, 0.635043112130},
    {"E6", 8, 0.4444444444, 0.0650163505, 29.3873904148, 0.6875000000, 0.646660199157},
    {"E7", 10, 0.5555555556, 0.1295017442, 58.5347883988, 0.7333333333, 0.756964410960},
    {"E8", 14, 0.7777777778, 0.2438194623, 110.2063969820, 0.8461538462,
     1.000000000000},
    {"E9", 12, 0.6666666667, 0.2255135918, 101.9321434810, 0.7857142857,
     0.749048351431},
    {"E10", 5, 0.2777777778, 0.0114423026, 5.1719207756, 0.5500000000, 0.336340049931},
    {"E11", 4, 0.2222222222, 0.0196653909, 8.8887566819, 0.5365853659, 0.176747812892},
    {"E12", 6, 0.3333333333, 0.0180941821, 8.1785702872, 0.5641025641, 0.400280211927},
    {"E13", 3, 0.1666666667, 0.0022406560, 1.0127765065, 0.5238095238, 0.222904980432},
    {"E14", 3, 0.1666666667, 0.0022406560, 1.0127765065, 0.5238095238, 0.222904980432},
};

enum { N_NODES = sizeof expected / sizeof expected[0] };

static pn_table *rank(const pn_network *net, bool normalized)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {
        .side = PN_BOTH,
        .measures = "degree,betweenness,closeness,singular,pagerank,harmonic",
        .normalized = normalized,
    };
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    ck_assert_uint_eq(pn_table_n_rows(table), N_NODES);
    return table;
}

static void expect(const pn_network *net, const pn_table *table, const char *measure,
                   const char *name, double value)
{
    const double found = pnt_value_named(net, table, measure, name);
    ck_assert_msg(fabs(found - value) <= 1e-9, "%s of %s: %.12f, expected %.12f",
                  measure, name, found, value);
}

START_TEST(rank_southern_women_equals_reference)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = rank(net, /*normalized=*/false);
    for (size_t i = 0; i < N_NODES; i++) {
        const char *name = expected[i].name;
        expect(net, table, "degree", name, expected[i].degree);
        expect(net, table, "betweenness", name, expected[i].betweenness);
        expect(net, table, "closeness", name, expected[i].closeness);
        expect(net, table, "singular", name, expected[i].singular);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(rank_southern_women_normalized_equals_reference)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = rank(net, /*normalized=*/true);
    for (size_t i = 0; i < N_NODES; i++) {
        const char *name = expected[i].name;
        expect(net, table, "degree", name, expected[i].degree_share);
        expect(net, table, "betweenness", name, expected[i].betweenness_share);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* igraph 0.10.2; its harmonic centrality is the mean of 1/d over all 31 others. */
START_TEST(rank_southern_women_equals_igraph)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = rank(net, /*normalized=*/false);
    expect(net, table, "pagerank", "Evelyn Jefferson", 0.0425634507);
    expect(net, table, "pagerank", "E8", 0.0724971252);
    expect(net, table, "harmonic", "E8", 0.70430107526881722 * 31 / (18 + 13.0 / 2));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

static double quantity(const pn_table *table, const char *name)
{
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), name) == 0) {
            return pn_table_numbers(table, 1)[row];
        }
    }
    return NAN;
}

START_TEST(summary_southern_women_equals_reference)
{
    static const struct {
        const char *name;
        double value;
    } known[] = {
        {"left", 18},
        {"right", 14},
        {"ties", 89},
        {"density", 0.3531746032},
        {"components", 1},
        {"largest_component", 32},
        {"diameter", 4},
        {"mean_distance", 2.306451613},
        {"assortativity", -0.3369979371},
        {"butterflies", 341},
        {"clustering", 0.4677640604},
        {"nestedness", 48.58118657},
    };
    pn_network *net = pnt_southern_women();
    pn_table *table = NULL;
    ck_assert_int_eq(pn_summary(net, /*options=*/NULL, &table, /*err=*/NULL), PN_OK);
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        const double found = quantity(table, known[k].name);
        /* The references have ten digits. */
        ck_assert_msg(
            fabs(found - known[k].value) <= 1e-9 * fmax(1, known[k].value * 10),
            "%s: %.12f, expected %.12f", known[k].name, found, known[k].value);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        rank_southern_women_equals_reference,
        rank_southern_women_normalized_equals_reference,
        rank_southern_women_equals_igraph,
        summary_southern_women_equals_reference,
    };
    return RUN_TESTS("southern women", tests);
}
