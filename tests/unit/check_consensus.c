/* Groups that starts agree on, each case worked by hand. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/consensus.h"
#include "../../src/network/network_data.h"

/* Groups of nodes in network order: left side by name, then right side. */
static size_t consensus_of_seed(uint64_t seed, const char *ties, size_t n_starts,
                                uint32_t *starts, uint32_t *group)
{
    size_t n_groups = 0;
    double quality[5] = {0};
    pn_network *net = pnt_net(ties);
    const pn_run run = {.seed = seed};
    const pni_trials trials = {n_starts, starts, quality};
    const pni_trying trying = {.resolution = 1, .n_starts = n_starts, .run = &run};
    ck_assert_int_eq(pni_consensus(net, &trying, &trials, group, &n_groups, NULL),
                     PN_OK);
    pn_network_free(net);
    return n_groups;
}

static size_t consensus(const char *ties, size_t n_starts, uint32_t *starts,
                        uint32_t *group)
{
    return consensus_of_seed(1, ties, n_starts, starts, group);
}

/* Two of three starts cut b-Z, and all agree on the rest: it is cut. */
START_TEST(consensus_follows_the_majority)
{
    uint32_t group[7] = {0};
    uint32_t starts[] = {                     /* a b c d X Y Z */
                         0, 0, 1, 1, 0, 0, 1, /**/
                         5, 5, 2, 2, 5, 5, 2, /**/
                         3, 3, 3, 3, 3, 3, 3};
    ck_assert_uint_eq(consensus("a-X a-Y b-X b-Y b-Z c-Z d-Z", 3, starts, group), 2);
    const uint32_t wanted[] = {0, 0, 1, 1, 0, 0, 1};
    ck_assert_mem_eq(group, wanted, sizeof wanted);
}
END_TEST

/* On the path a X b Y c two of three starts hold b with X, two of three with Y, and
 * only one holds all together.  The votes are a network with weights 1, 2/3, 2/3 and 1,
 * where all together have Q = 0, but a cut at either side of b has 3/10: so a and c
 * part. */
START_TEST(consensus_does_not_chain)
{
    uint32_t group[5] = {0};
    uint32_t starts[] = {               /* a b c X Y */
                         0, 0, 1, 0, 1, /**/
                         0, 1, 1, 0, 1, /**/
                         4, 4, 4, 4, 4};
    ck_assert_uint_ge(consensus("a-X b-X b-Y c-Y", 3, starts, group), 2);
    ck_assert_uint_eq(group[0], group[3]);
    ck_assert_uint_eq(group[2], group[4]);
    ck_assert_uint_ne(group[0], group[2]);
}
END_TEST

/* The same path, where four of five starts hold b with X, and three with Y: with these
 * weights a cut between b and Y has Q = 0.31, the other one 0.28. */
START_TEST(consensus_weighs_ties_by_their_votes)
{
    uint32_t starts[] = {               /* a b c X Y */
                         0, 0, 1, 0, 1, /**/
                         0, 0, 1, 0, 1, /**/
                         0, 1, 1, 0, 1, /**/
                         4, 4, 4, 4, 4, /**/
                         4, 4, 4, 4, 4};
    for (uint64_t seed = 1; seed <= 10; seed++) {
        uint32_t group[5] = {0};
        const uint32_t wanted[] = {0, 0, 1, 0, 1};
        ck_assert_uint_eq(consensus_of_seed(seed, "a-X b-X b-Y c-Y", 5, starts, group),
                          2);
        ck_assert_mem_eq(group, wanted, sizeof wanted);
    }
}
END_TEST

/* All starts hold the path from a to d together, which has so many ties that cutting it
 * would raise the modularity of the votes; the other part is in dispute, so that the
 * votes are cast again. */
START_TEST(consensus_parts_nothing_that_no_start_parts)
{
    uint32_t group[11] = {0};
    uint32_t starts[] = {                                 /* a b c d e f V W X Y Z */
                         0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, /**/
                         0, 0, 0, 0, 1, 2, 1, 2, 0, 0, 0, /**/
                         0, 0, 0, 0, 1, 2, 1, 1, 0, 0, 0};
    consensus("a-X b-X b-Y c-Y c-Z d-Z e-V e-W f-W", 3, starts, group);
    for (size_t i = 0; i < 11; i++) {
        ck_assert_int_eq(group[i] == group[0], i < 4 || i > 7);
    }
}
END_TEST

/* No tie has a majority, and one node has no tie. */
START_TEST(consensus_without_majority_leaves_nodes_alone)
{
    uint32_t group[4] = {0};
    uint32_t starts[] = {            /* a b X Y */
                         0, 1, 0, 2, /**/
                         0, 1, 1, 2};
    ck_assert_uint_eq(consensus("a-X b-X -Y", 2, starts, group), 4);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        consensus_follows_the_majority,
        consensus_does_not_chain,
        consensus_weighs_ties_by_their_votes,
        consensus_parts_nothing_that_no_start_parts,
        consensus_without_majority_leaves_nodes_alone,
    };
    return RUN_TESTS("consensus", tests);
}
