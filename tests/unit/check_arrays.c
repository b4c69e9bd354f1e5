#include "../support/run_tests.h"

#include <partnet/partnet.h>

#include <math.h>
#include <string.h>

static const uint32_t left[] = {1, 0, 1, 1};
static const uint32_t right[] = {0, 1, 0, 2};
static const double weight[] = {2, 0.5, 3, 1};
static const char *const firms[] = {"企业", "Acme"};
static const char *const institutes[] = {"Z", "Y", "X", "alone"};

static pn_arrays example(void)
{
    return (pn_arrays){.n_left = 2,
                       .n_right = 4,
                       .n_ties = 4,
                       .left = left,
                       .right = right,
                       .weight = weight,
                       .left_name = firms,
                       .right_name = institutes,
                       .left_word = "firm",
                       .right_word = "lab"};
}

static size_t degree(const pn_network *net, size_t node)
{
    size_t n = 0;
    (void)pn_network_partners(net, node, &n);
    return n;
}

START_TEST(arrays_with_names_are_found_by_name)
{
    const pn_arrays arrays = example();
    pn_network *net = NULL;
    ck_assert_int_eq(pn_network_from_arrays(&arrays, &net, NULL), PN_OK);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 2);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_RIGHT), 4);
    ck_assert_uint_eq(pn_network_n_ties(net), 3);
    ck_assert_str_eq(pn_network_side_name(net, PN_LEFT), "firm");
    ck_assert_str_eq(pn_network_side_name(net, PN_RIGHT), "lab");
    const size_t acme = pn_network_find(net, PN_LEFT, "Acme");
    ck_assert_uint_eq(degree(net, acme), 2);
    ck_assert_uint_eq(degree(net, pn_network_find(net, PN_RIGHT, "alone")), 0);
    const pn_tie last = pn_network_tie(net, pn_network_tie_to(net, acme, 1));
    ck_assert_str_eq(pn_network_name(net, last.right), "Z");
    ck_assert_double_eq(last.weight, 5);
    ck_assert_uint_eq(last.rows, 2);
    pn_network_free(net);
}
END_TEST

/* Twelve names on the left: 01, 02 … 12, so that their order is that of the numbers. */
START_TEST(arrays_without_names_keep_their_numbers)
{
    const uint32_t ends[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const uint32_t zeros[12] = {0};
    const pn_arrays arrays = {
        .n_left = 12, .n_right = 1, .n_ties = 12, .left = ends, .right = zeros};
    pn_network *net = NULL;
    ck_assert_int_eq(pn_network_from_arrays(&arrays, &net, NULL), PN_OK);
    ck_assert_str_eq(pn_network_name(net, 1), "02");
    ck_assert_str_eq(pn_network_name(net, 11), "12");
    ck_assert_str_eq(pn_network_name(net, 12), "1");
    ck_assert_str_eq(pn_network_side_name(net, PN_RIGHT), "right");
    ck_assert(!pn_network_is_weighted(net));
    for (size_t t = 0; t < 12; t++) {
        ck_assert_uint_eq(pn_network_tie(net, t).left, t);
        ck_assert_uint_eq(pn_network_tie(net, t).right, 12);
    }
    pn_network_free(net);
}
END_TEST

static void refuses(const pn_arrays *arrays, pn_status status, const char *message)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_network_from_arrays(arrays, &net, &err), status);
    ck_assert_str_eq(err.message, message);
    ck_assert_ptr_null(net);
}

START_TEST(arrays_that_are_missing_are_named)
{
    pn_arrays arrays = example();
    arrays.right = NULL;
    refuses(&arrays, PN_EUSE, "there are 4 ties, but no array of their right ends");
    arrays.left = NULL;
    refuses(&arrays, PN_EUSE, "there are 4 ties, but no array of their left ends");
    arrays.n_ties = 0;
    refuses(&arrays, PN_EDATA, "there are no ties");
    arrays = example();
    arrays.n_ties = UINT32_MAX;
    refuses(&arrays, PN_ELIMIT, "more than 4294967294 ties");
}
END_TEST

START_TEST(arrays_with_an_end_beyond_the_nodes_are_refused)
{
    pn_arrays arrays = example();
    arrays.n_left = 1;
    refuses(&arrays, PN_EDATA,
            "tie 0 ends at node 1 of the left side, which has 1 (ties and nodes count "
            "from 0)");
    arrays = example();
    arrays.n_right = 2;
    refuses(&arrays, PN_EDATA,
            "tie 3 ends at node 2 of the right side, which has 2 (ties and nodes count "
            "from 0)");
}
END_TEST

START_TEST(arrays_with_weights_that_are_none_are_refused)
{
    const double bad[] = {0, -1, NAN, INFINITY};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const double weights[] = {1, bad[i], 1, 1};
        pn_arrays arrays = example();
        arrays.weight = weights;
        refuses(&arrays, PN_EDATA,
                "tie 1 (counted from 0) has a weight that is not positive and finite");
    }
}
END_TEST

START_TEST(arrays_with_names_that_are_none_are_refused)
{
    const char *const twice[] = {"A", "A"};
    const char *const blank[] = {"A", " "};
    const char *const missing[] = {NULL, "A"};
    const char *const broken[] = {"A", "\xff"};
    pn_arrays arrays = example();
    arrays.left_name = twice;
    refuses(&arrays, PN_EDATA, "two nodes of the left side are named 'A'");
    arrays.left_name = blank;
    refuses(&arrays, PN_EDATA, "node 1 of the left side has no name");
    arrays.left_name = missing;
    refuses(&arrays, PN_EDATA, "node 0 of the left side has no name");
    arrays.left_name = broken;
    refuses(&arrays, PN_EDATA, "the name of node 1 of the left side is not UTF-8");
    arrays = example();
    arrays.right_word = "firm";
    refuses(&arrays, PN_EUSE,
            "the sides are called 'firm' and 'firm': give each a word of its own");
}
END_TEST

START_TEST(arrays_stop_when_cancelled)
{
    const sig_atomic_t cancel = 1;
    const pn_run run = {.cancel = &cancel};
    pn_arrays arrays = example();
    pn_network *net = NULL;
    arrays.run = &run;
    ck_assert_int_eq(pn_network_from_arrays(&arrays, &net, NULL), PN_ECANCELLED);
    ck_assert_ptr_null(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {arrays_with_names_are_found_by_name,
                            arrays_without_names_keep_their_numbers,
                            arrays_that_are_missing_are_named,
                            arrays_with_an_end_beyond_the_nodes_are_refused,
                            arrays_with_weights_that_are_none_are_refused,
                            arrays_with_names_that_are_none_are_refused,
                            arrays_stop_when_cancelled};
    return RUN_TESTS("arrays", tests);
}
