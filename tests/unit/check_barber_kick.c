#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/scope.h"
#include "../../src/cluster/barber_kick.h"

enum { N_NODES = 40, N_KICKS = 500 };

/* What became of a partition. */
typedef struct outcome {
    size_t n_alone;      /* nodes that are groups of their own */
    bool is_first_alone; /* node 0 */
    bool has_joined;     /* nodes of different groups are together */
} outcome;

static outcome compare(const uint32_t *before, const uint32_t *after)
{
    outcome found = {0};
    for (size_t i = N_NODES; i > 0; i--) {
        bool alone = true;
        const size_t node = i - 1;
        ck_assert_uint_lt(after[node], N_NODES);
        for (size_t j = 0; j < N_NODES; j++) {
            const bool together = j != node && after[j] == after[node];
            alone = alone && !together;
            found.has_joined =
                found.has_joined || (together && before[j] != before[node]);
        }
        found.n_alone += alone;
        found.is_first_alone = alone;
    }
    return found;
}

/* The outcome of each kick of a partition into n_groups. */
static void kick(uint32_t n_groups, outcome found[N_KICKS])
{
    pn_network *net = pnt_net_random(N_NODES / 2, N_NODES / 2, 0.2, 1, 4);
    PNI_SCOPED(pni_group_graph, pni_group_graph_done) graph = {0};
    PNI_SCOPED(pni_kick_room, pni_kick_room_done) room = {0};
    pni_random random = {11};
    uint32_t before[N_NODES];
    uint32_t after[N_NODES];
    ck_assert_int_eq(pni_group_graph_of(net, 1, /*weighted=*/true, &graph, NULL),
                     PN_OK);
    ck_assert_int_eq(pni_kick_room_new(N_NODES, &room, NULL), PN_OK);
    for (size_t k = 0; k < N_KICKS; k++) {
        for (uint32_t i = 0; i < N_NODES; i++) {
            before[i] = i % n_groups;
            after[i] = before[i];
        }
        pni_barber_kick(&graph, &random, &room, after);
        found[k] = compare(before, after);
    }
    pn_network_free(net);
}

/* Of eight in ten kicks, all nodes are left alone; of one in ten, 5 to 50 %, the first
 * one as well as others. */
START_TEST(kicks_of_one_group_take_it_apart)
{
    outcome found[N_KICKS];
    size_t n_apart = 0;
    size_t n_some = 0;
    size_t n_first = 0;
    kick(1, found);
    for (size_t k = 0; k < N_KICKS; k++) {
        const bool some = found[k].n_alone > 0 && found[k].n_alone < N_NODES;
        n_apart += found[k].n_alone == N_NODES;
        n_some += some;
        n_first += some && found[k].is_first_alone;
        ck_assert(!found[k].has_joined);
    }
    ck_assert(n_apart > 0.7 * N_KICKS && n_apart < 0.9 * N_KICKS);
    ck_assert(n_some > 0.04 * N_KICKS && n_some < 0.18 * N_KICKS);
    ck_assert(n_first > 0 && n_first < n_some);
}
END_TEST

/* Of ten groups of four, up to five are taken apart: 20 nodes; one kick in ten puts
 * nodes with partners. */
START_TEST(kicks_of_many_groups_leave_most_of_them)
{
    outcome found[N_KICKS];
    size_t n_joined = 0;
    size_t n_few = 0;
    size_t n_single = 0;
    size_t n_several = 0;
    kick(10, found);
    for (size_t k = 0; k < N_KICKS; k++) {
        n_joined += found[k].has_joined;
        const size_t n_alone = found[k].has_joined ? 0 : found[k].n_alone;
        n_few += n_alone >= 4 && n_alone <= 20 && n_alone % 4 == 0;
        n_single += n_alone == 4;
        n_several += n_alone == 12;
    }
    ck_assert(n_joined > 0.04 * N_KICKS && n_joined < 0.18 * N_KICKS);
    ck_assert(n_few > 0.7 * N_KICKS);
    ck_assert(n_single > 0.1 * N_KICKS && n_several > 0.1 * N_KICKS);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        kicks_of_one_group_take_it_apart,
        kicks_of_many_groups_leave_most_of_them,
    };
    return RUN_TESTS("barber_kick", tests);
}
