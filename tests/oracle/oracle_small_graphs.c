/* Graphs whose values can be worked out by hand. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

static const char k33[] = "a-x a-y a-z b-x b-y b-z c-x c-y c-z";

static pn_table *rank(const pn_network *net, const char *measures, bool normalized)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = measures, .normalized = normalized};
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

/* The normalised scores of `names`, in that order. */
static void expect(const char *ties, const char *measure, const char *names,
                   const double *values)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = rank(net, measure, /*normalized=*/true);
    for (size_t i = 0; names[i] != '\0'; i++) {
        const char name[] = {names[i], '\0'};
        const double found = pnt_value_named(net, table, measure, name);
        ck_assert_msg(fabs(found - values[i]) <= 1e-12, "%s of %s in %s: %.12f",
                      measure, name, ties, found);
    }
    pn_table_free(table);
    pn_network_free(net);
}

/* a - X - b - Y */
START_TEST(path_of_four_has_known_scores)
{
    static const char ties[] = "a-X b-X b-Y";
    expect(ties, "degree", "aXbY", (const double[]){.5, 1, 1, .5});
    expect(ties, "betweenness", "aXbY", (const double[]){0, 1, 1, 0});
    expect(ties, "closeness", "aXbY", (const double[]){2.0 / 3, 1, 1, 2.0 / 3});
    /* distances 1, 2, 3 of a most of 1, 1, 2 */
    expect(ties, "harmonic", "aX", (const double[]){(1 + .5 + 1.0 / 3) / 2.5, 1});
    /* the golden ratio */
    const double golden = (sqrt(5) - 1) / 2;
    expect(ties, "singular", "aXbY", (const double[]){golden, 1, 1, golden});
}
END_TEST

START_TEST(complete_three_by_three_has_known_scores)
{
    expect(k33, "degree", "abcxyz", (const double[]){1, 1, 1, 1, 1, 1});
    expect(k33, "betweenness", "abcxyz",
           (const double[]){.125, .125, .125, .125, .125, .125});
    expect(k33, "closeness", "abcxyz", (const double[]){1, 1, 1, 1, 1, 1});
    expect(k33, "harmonic", "abcxyz", (const double[]){1, 1, 1, 1, 1, 1});
    expect(k33, "singular", "abcxyz", (const double[]){1, 1, 1, 1, 1, 1});
}
END_TEST

START_TEST(cycle_of_four_has_known_scores)
{
    static const char ties[] = "a-X a-Y b-X b-Y";
    expect(ties, "degree", "abXY", (const double[]){1, 1, 1, 1});
    expect(ties, "betweenness", "abXY", (const double[]){.25, .25, .25, .25});
    expect(ties, "closeness", "abXY", (const double[]){1, 1, 1, 1});
}
END_TEST

/* One node on the right: the two-mode maximum of the leaves is 0. */
START_TEST(star_has_known_scores)
{
    static const char ties[] = "a-X b-X c-X d-X";
    expect(ties, "degree", "aX", (const double[]){1, 1});
    expect(ties, "betweenness", "abcdX", (const double[]){0, 0, 0, 0, 1});
    expect(ties, "closeness", "aX", (const double[]){1, 1});
    expect(ties, "singular", "aX", (const double[]){1, 1});
}
END_TEST

START_TEST(single_tie_has_known_scores)
{
    expect("a-X", "betweenness", "aX", (const double[]){0, 0});
    expect("a-X", "closeness", "aX", (const double[]){1, 1});
    expect("a-X", "pagerank", "aX", (const double[]){.5, .5});
}
END_TEST

/* A pair apart from all others must not score high: 5/7 and 1/7, not 1.02 and 1.43. */
START_TEST(closeness_disconnected_counts_the_share_that_is_reached)
{
    char ties[128];
    snprintf(ties, sizeof ties, "%s d-w", k33);
    expect(ties, "closeness", "abcxyzdw",
           (const double[]){5.0 / 7, 5.0 / 7, 5.0 / 7, 5.0 / 7, 5.0 / 7, 5.0 / 7,
                            1.0 / 7, 1.0 / 7});
    expect(ties, "singular", "abcxyzdw", (const double[]){1, 1, 1, 1, 1, 1, 0, 0});
}
END_TEST

START_TEST(singular_two_equal_components_is_undefined)
{
    char ties[128];
    snprintf(ties, sizeof ties, "%s d-u d-v d-w e-u e-v e-w f-u f-v f-w", k33);
    pn_network *net = pnt_net(ties);
    pn_table *table = rank(net, "singular", /*normalized=*/false);
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        ck_assert(isnan(pnt_value(table, "singular", i)));
        ck_assert(isnan(pnt_value(table, "rank", i)));
    }
    ck_assert(pnt_has_note(table, "not defined"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(weights_count_in_strength_singular_and_pagerank_only)
{
    static const char ties[] = "a-X:3 a-Y:1";
    expect(ties, "degree", "aXY", (const double[]){1, 1, 1});
    expect(ties, "strength", "aXY", (const double[]){4, 3, 1});
    expect(ties, "singular", "aXY", (const double[]){1, 1, 1.0 / 3});
    expect(ties, "closeness", "aXY", (const double[]){1, 1, 1});
    /* x_a = .05 + .85 (x_X + x_Y), x_X = .05 + .85 x_a 3/4 */
    const double a = .135 / (1 - .7225);
    expect(ties, "pagerank", "aXY",
           (const double[]){a, .05 + .85 * a * .75, .05 + .85 * a * .25});
}
END_TEST

static double barber(const char *ties, const char *method, double resolution)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    const pn_cluster_options options = {.method = method, .resolution = resolution};
    ck_assert_int_eq(pn_cluster(net, &options, &table, NULL), PN_OK);
    const double q = pn_table_fact_named(table, "modularity");
    pn_table_free(table);
    pn_network_free(net);
    return q;
}

/* NetworkX, bipartite modularity. */
START_TEST(modularity_small_graphs_have_known_values)
{
    ck_assert_double_eq_tol(barber("a-X b-Y", "components", 1), .5, 1e-12);
    ck_assert_double_eq_tol(barber("a-X:3 b-Y:1", "components", 1), .375, 1e-12);
    ck_assert_double_eq_tol(barber("a-X b-Y", "leiden", .5), .75, 1e-12);
    ck_assert_double_eq_tol(barber("a-X a-Y b-X b-Y", "components", 1), 0, 1e-12);
    ck_assert_double_eq_tol(barber("a-X a-Y b-X b-Y c-U c-V d-U d-V", "leiden", 1), .5,
                            1e-12);
    ck_assert_double_eq_tol(barber("a-X:2 b-Y", "components", 1), 4.0 / 9, 1e-12);
}
END_TEST

static double quantity(const char *ties, const char *name)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    ck_assert_int_eq(pn_summary(net, NULL, &table, NULL), PN_OK);
    double value = -1;
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), name) == 0) {
            value = pn_table_numbers(table, 1)[row];
        }
    }
    pn_table_free(table);
    pn_network_free(net);
    return value;
}

START_TEST(summary_small_graphs_have_known_values)
{
    ck_assert_double_eq_tol(quantity(k33, "butterflies"), 9, 1e-12);
    ck_assert_double_eq_tol(quantity(k33, "clustering"), 1, 1e-12);
    ck_assert_double_eq_tol(quantity(k33, "diameter"), 2, 1e-12);
    ck_assert_double_eq_tol(quantity(k33, "mean_distance"), (9 + 6 * 2) / 15.0, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-X b-Y", "diameter"), 3, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-X b-Y", "assortativity"), -.5, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-X c-X", "assortativity"), -1, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-X b-Y", "nestedness"), 100, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X a-Y b-X b-Y c-U c-V d-U d-V", "butterflies"),
                            2, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-Y b-Z c-", "isolated"), 1, 1e-12);
    ck_assert_double_eq_tol(quantity("a-X b-Y b-Z c-", "components"), 3, 1e-12);
}
END_TEST

/* Test cases of the R package birankr, to 1e-3; there, scores are not scaled to sum 1,
 * so their ratios are compared. */
static void expect_birank(const char *ties, const char *names, const double *published)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    const pn_rank_options options = {.side = PN_BOTH, .measures = "birank"};
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    for (size_t side = 0; side < 2; side++) {
        double sum = 0;
        for (size_t k = 0; names[k] != '\0'; k++) {
            sum += (names[k] >= 'a') == (side == 0) ? published[k] : 0;
        }
        for (size_t k = 0; names[k] != '\0'; k++) {
            const char name[] = {names[k], '\0'};
            if ((names[k] >= 'a') == (side == 0)) {
                ck_assert_double_eq_tol(pnt_value_named(net, table, "birank", name),
                                        published[k] / sum, 1e-3);
            }
        }
    }
    pn_table_free(table);
    pn_network_free(net);
}

START_TEST(birank_of_small_graphs_is_as_published)
{
    expect_birank("a-X b-X b-Y", "abXY", (const double[]){.4127, .5618, .5618, .4127});
    expect_birank("a-W a-X a-Z b-X b-Y c-X c-Z", "abcWXYZ",
                  (const double[]){.3420, .2960, .2842, .2053, .3357, .2154, .2770});
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        birank_of_small_graphs_is_as_published,
        path_of_four_has_known_scores,
        complete_three_by_three_has_known_scores,
        cycle_of_four_has_known_scores,
        star_has_known_scores,
        single_tie_has_known_scores,
        closeness_disconnected_counts_the_share_that_is_reached,
        singular_two_equal_components_is_undefined,
        weights_count_in_strength_singular_and_pagerank_only,
        modularity_small_graphs_have_known_values,
        summary_small_graphs_have_known_values,
    };
    return RUN_TESTS("small graphs", tests);
}
