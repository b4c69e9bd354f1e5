/* Rank intervals of networks whose draws can all be gone through. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <partnet/network.h>

/* What is to be said of a node of the right side, named by one letter. */
typedef struct ends {
    double low;
    double high;
    double group;
} ends;

static void expect_ends(const char *ties, size_t n_draws, const char *names,
                        const ends *expected)
{
    pn_network *net = pnt_net(ties);
    const pn_rank_options options = {.intervals = true, .n_draws = n_draws};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    for (size_t i = 0; names[i] != '\0'; i++) {
        const char name[] = {names[i], '\0'};
        const double low = pnt_value_named(net, table, "degree_rank_low", name);
        const double high = pnt_value_named(net, table, "degree_rank_high", name);
        const double group = pnt_value_named(net, table, "tie_group", name);
        ck_assert_msg(low >= expected[i].low && low <= expected[i].low &&
                          high >= expected[i].high && high <= expected[i].high,
                      "%s: %g to %g", name, low, high);
        ck_assert_double_eq(group, expected[i].group);
    }
    pn_table_free(table);
    pn_network_free(net);
}

START_TEST(intervals_of_equals_hold_all_their_places)
{
    const ends expected[] = {{1, 1, 1}, {2, 3, 2}, {2, 3, 2}};
    expect_ends("a-X -Y -Z", 40, "XYZ", expected);
}
END_TEST

/* Of all 8^8 draws, Y is first, maybe with others, in 2.72 %, and Z as often. */
START_TEST(intervals_leave_out_two_and_a_half_percent_on_top)
{
    const ends expected[] = {{1, 4, 1}, {1, 4, 1}, {1, 4, 1}, {1, 4, 1}};
    expect_ends("a-W b-W c-W d-X e-X f-X g-Y h-Z", 20000, "WXYZ", expected);
}
END_TEST

/* Of all 11^11 draws, W is last, maybe with others, in 2.33 %. */
START_TEST(intervals_leave_out_two_and_a_half_percent_below)
{
    const ends expected[] = {{1, 3, 1}, {1, 4, 1}, {1, 4, 1}, {2, 4, 2}};
    expect_ends("a-W b-W c-W d-W e-W f-X g-X h-X i-Y j-Y k-Z", 20000, "WXYZ", expected);
}
END_TEST

/* Each tie of X rests on six rows, each of Y on one, which a draw leaves out in 36 %.
 */
START_TEST(intervals_leave_equals_in_one_group)
{
    const ends expected[] = {{1, 1, 1}, {2, 2, 1}};
    expect_ends("a-X b-X c-X d-X e-X f-X g-X h-X a-X b-X c-X d-X e-X f-X g-X h-X "
                "a-X b-X c-X d-X e-X f-X g-X h-X a-X b-X c-X d-X e-X f-X g-X h-X "
                "a-X b-X c-X d-X e-X f-X g-X h-X a-X b-X c-X d-X e-X f-X g-X h-X "
                "i-Y j-Y k-Y l-Y m-Y n-Y o-Y p-Y",
                1000, "XY", expected);
}
END_TEST

/* Six rows for each tie of W and X; Y, whose ties rest on one, is often without a
 * score, V always. */
START_TEST(intervals_place_the_undefined_last)
{
    pn_network *net =
        pnt_net("a-X a-X a-X a-X a-X a-X b-X b-X b-X b-X b-X b-X a-W a-W a-W a-W a-W "
                "a-W b-W b-W b-W b-W b-W b-W c-Y d-Y e-V");
    const pn_rank_options options = {.measures = "redundancy", .intervals = true};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    ck_assert_double_eq(pnt_value_named(net, table, "redundancy_rank_high", "X"), 2);
    ck_assert_double_eq(pnt_value_named(net, table, "redundancy_rank_low", "Y"), 3);
    ck_assert_double_nan(pnt_value_named(net, table, "redundancy_rank_low", "V"));
    ck_assert_double_nan(pnt_value_named(net, table, "tie_group", "V"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(intervals_number_the_groups_of_each_side)
{
    pn_network *net = pnt_net("a-X -Y");
    const pn_rank_options options = {.side = PN_BOTH, .intervals = true};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    ck_assert_double_eq(pnt_value_named(net, table, "tie_group", "a"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "tie_group", "X"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "tie_group", "Y"), 2);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* W and X have nine ties of one row each, Y eight of six rows: Y is last, but hardly
 * ever in a draw. */
START_TEST(intervals_say_where_they_miss_the_rank)
{
    pn_network *net = pnt_net(
        "a-W b-W c-W d-W e-W f-W g-W h-W i-W j-X k-X l-X m-X n-X o-X p-X q-X r-X "
        "a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y "
        "a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y "
        "a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y a-Y b-Y c-Y d-Y e-Y f-Y g-Y h-Y");
    const pn_rank_options options = {.intervals = true};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    ck_assert_double_eq(pnt_value_named(net, table, "degree_rank_low", "X"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "rank", "Y"), 3);
    ck_assert_double_eq(pnt_value_named(net, table, "degree_rank_high", "Y"), 2);
    ck_assert(pnt_has_note(table, "an interval may lie below or above the rank"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* X has five rows of six.  In 5.4 % of the draws both weigh as much, and singular has
 * no answer; Y is the first in less than 1 %. */
START_TEST(intervals_take_draws_without_an_answer_as_undecided)
{
    pn_network *net = pnt_net("a-X a-X a-X a-X a-X b-Y");
    const pn_rank_options options = {.measures = "singular", .intervals = true};
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    ck_assert_double_eq(pnt_value_named(net, table, "singular_rank_low", "X"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "singular_rank_high", "X"), 2);
    ck_assert_double_eq(pnt_value_named(net, table, "tie_group", "Y"), 1);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* Of 20 draws, 19 are 95 % and no more: X and Y are told apart where X is before Y in
 * all, so that its interval, which leaves out none, is one place. */
START_TEST(intervals_tell_apart_beyond_95_percent_alone)
{
    pn_network *net = pnt_net("a-X b-X c-X d-X e-Y");
    size_t n_apart = 0;
    size_t n_equal = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        const pn_run run = {.seed = seed};
        const pn_rank_options options = {.intervals = true, .n_draws = 20, .run = &run};
        pn_table *table = NULL;
        ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
        const bool first = pnt_value_named(net, table, "degree_rank_high", "X") < 2;
        const bool apart = pnt_value_named(net, table, "tie_group", "Y") > 1;
        ck_assert(first == apart);
        n_apart += apart;
        n_equal += !apart;
        pn_table_free(table);
    }
    ck_assert(n_apart > 0 && n_equal > 0);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        intervals_of_equals_hold_all_their_places,
        intervals_leave_out_two_and_a_half_percent_on_top,
        intervals_leave_out_two_and_a_half_percent_below,
        intervals_leave_equals_in_one_group,
        intervals_place_the_undefined_last,
        intervals_number_the_groups_of_each_side,
        intervals_say_where_they_miss_the_rank,
        intervals_take_draws_without_an_answer_as_undecided,
        intervals_tell_apart_beyond_95_percent_alone,
    };
    return RUN_TESTS("intervals", tests);
}
