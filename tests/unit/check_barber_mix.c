#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/scope.h"
#include "../../src/cluster/barber_mix.h"

enum { N_NODES = 60, N_GROUPS = 4 };

/* Partitions that have nothing to do with the ties, so that a search alone would not
 * keep together what both of them do. */
START_TEST(mix_keeps_together_what_both_partitions_do)
{
    pn_network *net = pnt_net_random(N_NODES / 2, N_NODES / 2, 0.1, 3, 2);
    PNI_SCOPED(pni_group_graph, pni_group_graph_done) graph = {0};
    const pni_effort effort = {.most_rounds = 10};
    pni_random random = {7};
    uint32_t first[N_NODES];
    uint32_t second[N_NODES];
    uint32_t group[N_NODES];
    const uint32_t *const pair[] = {first, second};
    for (size_t i = 0; i < N_NODES; i++) {
        first[i] = (uint32_t)pni_random_below(&random, N_GROUPS);
        second[i] = (uint32_t)pni_random_below(&random, N_GROUPS);
    }
    ck_assert_int_eq(pni_group_graph_of(net, 1, /*weighted=*/true, &graph, NULL),
                     PN_OK);
    ck_assert_int_eq(pni_barber_mix(&graph, pair, &random, &effort, group, NULL),
                     PN_OK);
    size_t n_together = 0;
    for (size_t i = 0; i < N_NODES; i++) {
        ck_assert_uint_lt(group[i], N_NODES);
        for (size_t j = 0; j < i; j++) {
            const bool in_both = first[i] == first[j] && second[i] == second[j];
            ck_assert(!in_both || group[i] == group[j]);
            n_together += group[i] == group[j];
        }
    }
    ck_assert_uint_lt(n_together, N_NODES * (N_NODES - 1) / 2);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        mix_keeps_together_what_both_partitions_do,
    };
    return RUN_TESTS("barber_mix", tests);
}
