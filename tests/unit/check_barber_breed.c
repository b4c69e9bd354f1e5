#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/barber_breed.h"
#include "../../src/cluster/barber_modularity.h"

#include <string.h>

enum { N_NODES = 11 };

/* Two full blocks and one pair; the best groups are these: Q = 1 - (36 + 16 + 1)/121.
 */
static const char blocks[] = "a-X a-Y b-X b-Y c-Z c-W c-V d-Z d-W d-V e-U";
static const double best_quality = 1 - 53.0 / 121;

static double breed_from(const uint32_t *group, double quality, const pn_run *run)
{
    uint32_t row[N_NODES];
    uint32_t best[N_NODES] = {0};
    double found = 0;
    pn_network *net = pnt_net(blocks);
    pni_group_graph graph = {0};
    memcpy(row, group, sizeof row);
    const pni_trials from = {1, row, &quality};
    const pni_breeding breeding = {
        .effort = 1, .seed = 1, .most_rounds = 30, .run = run};
    ck_assert_int_eq(pni_group_graph_of(net, 1, /*weighted=*/true, &graph, NULL),
                     PN_OK);
    ck_assert_int_eq(pni_barber_breed(&graph, &breeding, &from, best, NULL), PN_OK);
    ck_assert_int_eq(pni_barber_modularity(net, best, 1, &found, NULL), PN_OK);
    pni_group_graph_done(&graph);
    pn_network_free(net);
    return found;
}

START_TEST(breed_leaves_one_large_group)
{
    const uint32_t together[N_NODES] = {0};
    ck_assert_double_eq_tol(breed_from(together, 0, NULL), best_quality, 1e-12);
}
END_TEST

START_TEST(breed_joins_what_was_split)
{
    const uint32_t split[N_NODES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    ck_assert_double_eq_tol(breed_from(split, 0, NULL), best_quality, 1e-12);
}
END_TEST

typedef struct seen {
    double last;
    size_t n;
} seen;

static void watch(void *context, const char *what, double share)
{
    seen *s = context;
    ck_assert_str_eq(what, "better groups");
    ck_assert_double_ge(share, s->last);
    ck_assert_double_le(share, 1);
    s->last = share;
    s->n++;
}

START_TEST(breed_tells_progress_of_all_generations_as_one)
{
    seen s = {0};
    const uint32_t together[N_NODES] = {0};
    const pn_run run = {.progress = watch, .context = &s, .n_threads = 1};
    breed_from(together, 0, &run);
    ck_assert_uint_gt(s.n, 1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        breed_leaves_one_large_group,
        breed_joins_what_was_split,
        breed_tells_progress_of_all_generations_as_one,
    };
    return RUN_TESTS("barber_breed", tests);
}
