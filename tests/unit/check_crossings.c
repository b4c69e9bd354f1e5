#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/draw/columns/crossings.h"
#include "../../src/draw/columns/order_columns.h"
#include "../../src/draw/order_blocks.h"

#include <stdio.h>
#include <stdlib.h>

/* Pairs of ties that cross, the slow and obvious way. */
static uint64_t count_slowly(const pn_network *net, const size_t *order)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    size_t *place = calloc(n + 1, sizeof *place);
    for (size_t i = 0; i < n; i++) {
        place[order[i]] = i;
    }
    uint64_t crossings = 0;
    for (size_t s = 0; s < pn_network_n_ties(net); s++) {
        for (size_t t = 0; t < pn_network_n_ties(net); t++) {
            const pn_tie a = pn_network_tie(net, s);
            const pn_tie b = pn_network_tie(net, t);
            crossings +=
                place[a.left] < place[b.left] && place[a.right] > place[b.right];
        }
    }
    free(place);
    return crossings;
}

static size_t *identity(const pn_network *net)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    size_t *order = calloc(n + 1, sizeof *order);
    for (size_t i = 0; i < n; i++) {
        order[i] = i;
    }
    return order;
}

static uint64_t count(const pn_network *net, const size_t *order)
{
    uint64_t crossings = 99;
    ck_assert_int_eq(pni_crossings(net, order, &crossings, NULL), PN_OK);
    return crossings;
}

/* Crossings of the order that is found for one block, or the given blocks. */
static uint64_t best(const pn_network *net, const uint32_t *block)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    uint32_t *one = calloc(n + 1, sizeof *one);
    size_t *order = calloc(n + 1, sizeof *order);
    ck_assert_int_eq(
        pni_order_columns(net, block == NULL ? one : block, NULL, order, NULL), PN_OK);
    const uint64_t crossings = count(net, order);
    free(order);
    free(one);
    return crossings;
}

START_TEST(crossings_random_network_equals_slow_count)
{
    for (uint64_t seed = 1; seed <= 10; seed++) {
        pn_network *net = pnt_net_random(3 * seed, 20 - seed, 0.3, 1, seed);
        size_t *order = identity(net);
        ck_assert_uint_eq(count(net, order), count_slowly(net, order));
        free(order);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(order_complete_network_crosses_nine_times)
{
    pn_network *net = pnt_net("a-X a-Y a-Z b-X b-Y b-Z c-X c-Y c-Z");
    ck_assert_uint_eq(best(net, NULL), 9); /* any order of K3,3 */
    pn_network_free(net);
}
END_TEST

START_TEST(order_path_crosses_never)
{
    pn_network *net = pnt_net("a-Z b-Z b-X c-X c-Y d-Y d-W e-W");
    ck_assert_uint_eq(best(net, NULL), 0);
    pn_network_free(net);
}
END_TEST

START_TEST(order_southern_women_crosses_605_times)
{
    pn_network *net = pnt_southern_women();
    ck_assert_uint_le(best(net, NULL), 605);
    pn_network_free(net);
}
END_TEST

/* Where a search that only climbs stops at 45. */
START_TEST(order_hub_and_branches_crosses_43_times)
{
    pn_network *net = pnt_net(
        "a-G b-D b-F b-G b-L b-O c-F d-D e-F e-G e-I e-J e-O f-I g-L h-A h-F h-G h-H "
        "h-L h-R i-F i-G i-H i-L i-P i-S i-T j-L k-F");
    ck_assert_uint_le(best(net, NULL), 43);
    pn_network_free(net);
}
END_TEST

/* A ring of 2k nodes crosses k - 1 times: every level between two neighbours of a
 * column is passed by two strands. */
START_TEST(order_ring_crosses_once_less_than_half_its_nodes)
{
    enum { HALF = 30, TIE = 12 };
    char ties[2 * HALF * TIE] = "";
    size_t at = 0;
    for (int i = 0; i < HALF; i++) { /* names in a mixed order, 7 and 11 prime to 30 */
        at += (size_t)snprintf(ties + at, sizeof ties - at, "a%d-B%d a%d-B%d ",
                               i * 7 % HALF, i * 11 % HALF, i * 7 % HALF,
                               (i + 1) * 11 % HALF);
    }
    pn_network *net = pnt_net(ties);
    ck_assert_uint_eq(best(net, NULL), HALF - 1);
    pn_network_free(net);
}
END_TEST

START_TEST(order_blocks_families_stay_together_largest_first)
{
    /* blocks 0 and 2 are tied, block 1 stands alone and is smaller */
    pn_network *net = pnt_net("a-X b-Y c-Z c-X");
    uint32_t block[] = {0, 1, 2, 0, 1, 2};
    ck_assert_int_eq(pni_order_blocks(net, block, 3, NULL), PN_OK);
    ck_assert_uint_eq(block[1], 2);
    ck_assert_uint_eq(block[4], 2);
    ck_assert_uint_ne(block[0], block[2]);
    pn_network_free(net);
}
END_TEST

START_TEST(order_blocks_chain_is_put_in_a_row)
{
    /* the chain 0 - 3 - 1 - 4 - 2, one left and one right node each */
    pn_network *net = pnt_net("a-A b-B c-C d-D e-E a-D d-B b-E e-C");
    uint32_t block[] = {0, 1, 2, 3, 4, 0, 1, 2, 3, 4};
    ck_assert_int_eq(pni_order_blocks(net, block, 5, NULL), PN_OK);
    ck_assert_uint_eq(best(net, block), 0);
    pn_network_free(net);
}
END_TEST

START_TEST(order_nodes_stay_in_their_blocks)
{
    pn_network *net = pnt_net_random(30, 20, 0.2, 1, 5);
    uint32_t block[50];
    size_t order[50];
    for (size_t i = 0; i < 50; i++) {
        block[i] = (uint32_t)(i * 7 % 3);
    }
    ck_assert_int_eq(pni_order_columns(net, block, NULL, order, NULL), PN_OK);
    for (size_t i = 1; i < 50; i++) {
        ck_assert(i == 30 || block[order[i - 1]] <= block[order[i]]);
    }
    pn_network_free(net);
}
END_TEST

START_TEST(order_cancelled_stops)
{
    const sig_atomic_t raised = 1;
    const pn_run run = {.cancel = &raised};
    pn_network *net = pnt_southern_women();
    uint32_t block[32] = {0};
    size_t order[32];
    ck_assert_int_eq(pni_order_columns(net, block, &run, order, NULL), PN_ECANCELLED);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        crossings_random_network_equals_slow_count,
        order_complete_network_crosses_nine_times,
        order_path_crosses_never,
        order_southern_women_crosses_605_times,
        order_hub_and_branches_crosses_43_times,
        order_ring_crosses_once_less_than_half_its_nodes,
        order_blocks_families_stay_together_largest_first,
        order_blocks_chain_is_put_in_a_row,
        order_nodes_stay_in_their_blocks,
        order_cancelled_stops,
    };
    return RUN_TESTS("crossings", tests);
}
