#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

/* Two full blocks and one pair: {c d Z W V}, {a b X Y}, {e U}. */
static const char blocks[] = "a-X a-Y b-X b-Y c-Z c-W c-V d-Z d-W d-V e-U";

static pn_table *cluster(const char *ties, pn_cluster_options options)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_cluster(net, &options, &table, &err) == PN_OK, "%s", err.message);
    pn_network_free(net);
    return table;
}

static void expect_rows(const pn_table *table, const char *names, const double *groups)
{
    ck_assert_uint_eq(pn_table_n_rows(table), strlen(names));
    for (size_t row = 0; names[row] != '\0'; row++) {
        ck_assert_int_eq(pn_table_text(table, row, 1)[0], names[row]);
        ck_assert_double_eq(pn_table_numbers(table, 0)[row], groups[row]);
    }
}

START_TEST(cluster_every_method_finds_the_blocks)
{
    for (size_t k = 0; pn_methods(k) != NULL; k++) {
        pn_table *table =
            cluster(blocks, (pn_cluster_options){.method = pn_methods(k)->name});
        expect_rows(table, "cdVWZabXYeU",
                    (const double[]){1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3});
        ck_assert_double_eq(pn_table_fact_named(table, "groups"), 3);
        ck_assert_double_eq(pn_table_fact_named(table, "resolution"), 1);
        /* Q = 1 - (36 + 16 + 1)/121 */
        ck_assert_double_eq_tol(pn_table_fact_named(table, "modularity"),
                                1 - 53.0 / 121, 1e-12);
        pn_table_free(table);
    }
}
END_TEST

START_TEST(cluster_equal_groups_are_numbered_by_their_first_names)
{
    pn_table *table = cluster("b-X a-Y", (pn_cluster_options){.method = "components"});
    expect_rows(table, "aYbX", (const double[]){1, 1, 2, 2});
    ck_assert_str_eq(pn_table_text(table, 0, 2), "firm");
    ck_assert_str_eq(pn_table_text(table, 1, 2), "school");
    pn_table_free(table);
}
END_TEST

START_TEST(cluster_isolated_nodes_are_groups_of_their_own)
{
    for (size_t k = 0; pn_methods(k) != NULL; k++) {
        pn_table *table =
            cluster("a-X b- -Y", (pn_cluster_options){.method = pn_methods(k)->name});
        expect_rows(table, "aXbY", (const double[]){1, 1, 2, 3});
        pn_table_free(table);
    }
}
END_TEST

START_TEST(cluster_higher_resolution_gives_more_groups)
{
    pn_table *low = cluster(blocks, (pn_cluster_options){.resolution = 0.01});
    pn_table *high = cluster(blocks, (pn_cluster_options){.resolution = 20});
    ck_assert_double_lt(pn_table_fact_named(low, "groups"),
                        pn_table_fact_named(high, "groups"));
    ck_assert_double_eq(pn_table_fact_named(high, "resolution"), 20);
    pn_table_free(low);
    pn_table_free(high);
}
END_TEST

START_TEST(cluster_default_method_is_barber)
{
    pn_table *table = cluster(blocks, (pn_cluster_options){0});
    ck_assert(pnt_has_note(table, "barber looks for"));
    ck_assert(pnt_has_note(table, "Barber"));
    ck_assert_str_eq(pn_table_command(table), "cluster");
    pn_table_free(table);
}
END_TEST

static void expect_refusal(pn_cluster_options options, const char *words)
{
    pn_network *net = pnt_net(blocks);
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_cluster(net, &options, &table, &err), PN_EUSE);
    ck_assert_msg(strstr(err.message, words) != NULL, "%s", err.message);
    ck_assert_ptr_null(table);
    pn_network_free(net);
}

START_TEST(cluster_wrong_options_are_refused)
{
    expect_refusal((pn_cluster_options){.method = "leidn"}, "did you mean 'leiden'?");
    expect_refusal(
        (pn_cluster_options){.method = "walktrap", .resolution = 2},
        "takes no resolution: leave it out, or use one of barber, leiden, multilevel");
    expect_refusal((pn_cluster_options){.resolution = -1}, "above 0");
    expect_refusal((pn_cluster_options){.resolution = NAN}, "above 0");
    expect_refusal((pn_cluster_options){.resolution = INFINITY}, "above 0");
    expect_refusal((pn_cluster_options){.test = true, .draws = 1}, "two random");
    expect_refusal((pn_cluster_options){.method = "louvain"}, "mean 'multilevel'?");
}
END_TEST

/* How walktrap got on. */
typedef struct course {
    size_t n;
    double share;
} course;

static void follow(void *context, const char *what, double share)
{
    course *seen = context;
    if (strcmp(what, "walktrap") == 0) {
        ck_assert_double_gt(share, seen->share);
        *seen = (course){seen->n + 1, share};
    }
}

/* 3 components and 7 mergers. */
START_TEST(cluster_walktrap_tells_how_far_it_is)
{
    course seen = {0};
    const pn_run run = {.progress = follow, .context = &seen};
    const pn_cluster_options options = {.method = "walktrap", .run = &run};
    pn_table_free(cluster("a-X a-Y b-X b-Y c-Z c-W c-V d-Z d-W d-V e-", options));
    ck_assert_uint_eq(seen.n, 10);
    ck_assert_double_eq(seen.share, 1);
}
END_TEST

START_TEST(methods_all_have_a_head)
{
    for (size_t k = 0; pn_methods(k) != NULL; k++) {
        ck_assert_uint_gt(strlen(pn_methods(k)->summary), 0);
        ck_assert_uint_gt(strlen(pn_methods(k)->reference), 0);
        ck_assert_ptr_nonnull(pn_methods(k)->parameters);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        cluster_every_method_finds_the_blocks,
        cluster_equal_groups_are_numbered_by_their_first_names,
        cluster_isolated_nodes_are_groups_of_their_own,
        cluster_higher_resolution_gives_more_groups,
        cluster_default_method_is_barber,
        cluster_wrong_options_are_refused,
        cluster_walktrap_tells_how_far_it_is,
        methods_all_have_a_head,
    };
    return RUN_TESTS("cluster", tests);
}
