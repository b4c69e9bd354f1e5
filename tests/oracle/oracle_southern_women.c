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

/* Clustering and redundancy: NetworkX 3.6.1; birank: computed from the formula; cores:
 * igraph 0.10.2. */
static const struct {
    const char *name;
    double clustering;
    double clustering_min;
    double clustering_max;
    double redundancy;
    double birank;
    double coreness;
} overlap[] = {
    {"Evelyn Jefferson", 0.3179433312, 0.6416666667, 0.3676470588, 0.9642857143,
     0.0702356906, 4},
    {"Laura Mandeville", 0.3518172568, 0.6084126984, 0.4119047619, 1.0000000000,
     0.0658735884, 4},
    {"Theresa Anderson", 0.3718188674, 0.7280112045, 0.4191176471, 1.0000000000,
     0.0695061450, 4},
    {"Brenda Rogers", 0.3649124949, 0.6250793651, 0.4214285714, 1.0000000000,
     0.0656759778, 4},
    {"Charlotte McDowd", 0.2944116490, 0.5454545455, 0.3720779221, 1.0000000000,
     0.0515984033, 4},
    {"Frances Anderson", 0.3148172198, 0.5611111111, 0.3851587302, 1.0000000000,
     0.0508271537, 4},
    {"Eleanor Nye", 0.3603174603, 0.6277777778, 0.4413492063, 1.0000000000,
     0.0504814849, 4},
    {"Pearl Oglethorpe", 0.3323412698, 0.6875000000, 0.3889880952, 1.0000000000,
     0.0448861047, 3},
    {"Ruth DeSand", 0.3643557423, 0.6568627451, 0.4496498599, 1.0000000000,
     0.0505064660, 4},
    {"Verne Sanderson", 0.3488328665, 0.6274509804, 0.4260504202, 1.0000000000,
     0.0509169006, 4},
    {"Myra Liddel", 0.3244047619, 0.5885416667, 0.3905505952, 1.0000000000,
     0.0516267756, 4},
    {"Katherina Rogers", 0.2974950397, 0.5531250000, 0.3500744048, 1.0000000000,
     0.0629057024, 4},
    {"Sylvia Avondale", 0.3227519213, 0.6093837535, 0.3750000000, 1.0000000000,
     0.0668185414, 4},
    {"Nora Fayette", 0.2605766782, 0.5796218487, 0.3161764706, 0.7500000000,
     0.0717366446, 4},
    {"Helen Lloyd", 0.2616989220, 0.4960784314, 0.3363445378, 0.9000000000,
     0.0576615375, 4},
    {"Dorothy Murchison", 0.3050099206, 0.7500000000, 0.3372767857, 1.0000000000,
     0.0380367114, 2},
    {"Olivia Carleton", 0.2575066138, 0.5833333333, 0.2994047619, 1.0000000000,
     0.0403530860, 2},
    {"Flora Price", 0.2575066138, 0.5833333333, 0.2994047619, 1.0000000000,
     0.0403530860, 2},
    {"E1", 0.3271915584, 0.7916666667, 0.3642857143, 1.0000000000, 0.0533184266, 3},
    {"E2", 0.3374937562, 0.8333333333, 0.3747023810, 1.0000000000, 0.0531802630, 3},
    {"E3", 0.4704861111, 0.8333333333, 0.4956845238, 1.0000000000, 0.0709337702, 4},
    {"E4", 0.3644480519, 0.7604166667, 0.4028273810, 1.0000000000, 0.0600166411, 4},
    {"E5", 0.4678921569, 0.8437500000, 0.5125000000, 1.0000000000, 0.0801864041, 4},
    {"E6", 0.2916412647, 0.5858974359, 0.3429487179, 0.9642857143, 0.0802629437, 4},
    {"E7", 0.2893897204, 0.6557692308, 0.3452380952, 0.9111111111, 0.0886676366, 4},
    {"E8", 0.2961646197, 0.7769230769, 0.3241758242, 0.8021978022, 0.1033403010, 4},
    {"E9", 0.2435545224, 0.6416666667, 0.2866300366, 0.7121212121, 0.0985318035, 4},
    {"E10", 0.4033424908, 0.7375000000, 0.4346726190, 1.0000000000, 0.0669195185, 4},
    {"E11", 0.1770270171, 0.4270833333, 0.2349702381, 0.6666666667, 0.0639509279, 2},
    {"E12", 0.4014423077, 0.7500000000, 0.4331845238, 1.0000000000, 0.0721175418, 4},
    {"E13", 0.3664772727, 0.7500000000, 0.3834821429, 1.0000000000, 0.0542869110, 3},
    {"E14", 0.3664772727, 0.7500000000, 0.3834821429, 1.0000000000, 0.0542869110, 3},
};

START_TEST(rank_southern_women_overlap_equals_reference)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = NULL;
    const pn_rank_options options = {
        .side = PN_BOTH,
        .measures = "clustering,clustering_min,clustering_max,redundancy,birank,"
                    "coreness"};
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    for (size_t i = 0; i < N_NODES; i++) {
        const char *name = overlap[i].name;
        expect(net, table, "clustering", name, overlap[i].clustering);
        expect(net, table, "clustering_min", name, overlap[i].clustering_min);
        expect(net, table, "clustering_max", name, overlap[i].clustering_max);
        expect(net, table, "redundancy", name, overlap[i].redundancy);
        expect(net, table, "birank", name, overlap[i].birank);
        expect(net, table, "coreness", name, overlap[i].coreness);
    }
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
        rank_southern_women_overlap_equals_reference,
        summary_southern_women_equals_reference,
    };
    return RUN_TESTS("southern women", tests);
}
