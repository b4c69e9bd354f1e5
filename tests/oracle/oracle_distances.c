/* What every node reaches, against one obvious search after another, on networks whose
 * components have every form that is treated in a way of its own. */
#include "../support/forms.h"
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/structure/distance_sample.h"

#include <math.h>
#include <stdlib.h>

/* Hops from one node; UINT32_MAX: out of reach. */
static void search(const pn_network *net, size_t from, uint32_t *hops, uint32_t *queue)
{
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        hops[i] = UINT32_MAX;
    }
    hops[from] = 0;
    queue[n++] = (uint32_t)from;
    for (size_t at = 0; at < n; at++) {
        const uint32_t i = queue[at];
        for (uint64_t k = net->start[i]; k < net->start[i + 1]; k++) {
            const uint32_t to = net->partner[k];
            if (hops[to] == UINT32_MAX) {
                hops[to] = hops[i] + 1;
                queue[n++] = to;
            }
        }
    }
}

static void compare_node(const pn_network *net, size_t i, const uint32_t *hops,
                         const pni_reach *found)
{
    uint64_t n[2] = {0};
    uint64_t sum = 0;
    uint32_t farthest = 0;
    double inverse = 0;
    for (size_t j = 0; j < pni_n_nodes(net); j++) {
        if (j != i && hops[j] != UINT32_MAX) {
            n[hops[j] % 2]++;
            sum += hops[j];
            farthest = hops[j] > farthest ? hops[j] : farthest;
            inverse += 1. / hops[j];
        }
    }
    ck_assert_uint_eq(found->n_own, n[0]);
    ck_assert_uint_eq(found->n_other, n[1]);
    ck_assert_uint_eq(found->hops, sum);
    ck_assert_uint_eq(found->farthest, farthest);
    ck_assert_double_le(fabs(pni_inverse_value(&found->inverse) - inverse),
                        1e-12 * inverse);
}

static void compare(const pnt_words *w)
{
    pn_network *net = pnt_net(w->text);
    const size_t n = pni_n_nodes(net);
    pni_reach *reach = malloc(n * sizeof *reach);
    uint32_t *room = malloc(2 * n * sizeof *room);
    ck_assert(reach != NULL && room != NULL);
    ck_assert_int_eq(pni_distances(net, NULL, reach, NULL), PN_OK);
    for (size_t i = 0; i < n; i++) {
        search(net, i, room, room + n);
        compare_node(net, i, room, &reach[i]);
    }
    free(room);
    free(reach);
    pn_network_free(net);
}

static pnt_words w;

START_TEST(distances_in_a_large_ring_equal_a_search)
{
    w = (pnt_words){0};
    pnt_tie_ring(&w, 0, 256);
    pnt_tie_ring(&w, 1000, 258);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_ring_with_more_equal_a_search)
{
    w = (pnt_words){0};
    pnt_tie_ring(&w, 0, 1200);
    pnt_tie(&w, 0, 5001);
    compare(&w);
    pnt_tie_twins(&w, 0, 1199);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_long_path_equal_a_search)
{
    w = (pnt_words){0};
    pnt_tie_path(&w, 0, 901);
    compare(&w);
}
END_TEST

START_TEST(distances_in_large_trees_equal_a_search)
{
    for (size_t reach = 1; reach <= 1000; reach = 3 * reach + 1) {
        w = (pnt_words){.state = reach};
        pnt_tie_tree(&w, 0, 900, reach);
        compare(&w);
    }
}
END_TEST

START_TEST(distances_in_trees_of_twins_equal_a_search)
{
    w = (pnt_words){.state = 5};
    pnt_tie_path(&w, 0, 600);
    pnt_tie_twins(&w, 0, 600);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_ladder_equal_a_search)
{
    w = (pnt_words){.state = 1};
    pnt_tie_grid(&w, 0, 500, 3);
    pnt_tie_twins(&w, 0, 30);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_grid_equal_a_search)
{
    w = (pnt_words){0};
    pnt_tie_grid(&w, 0, 41, 43);
    compare(&w);
}
END_TEST

START_TEST(distances_in_components_of_all_forms_equal_a_search)
{
    w = (pnt_words){.state = 2};
    pnt_tie_path(&w, 0, 2);
    pnt_tie_tree(&w, 1000, 400, 5);
    pnt_tie_ring(&w, 2000, 8);
    pnt_tie_grid(&w, 3000, 100, 3);
    pnt_tie_ring(&w, 4000, 300);
    pnt_tie_path(&w, 5000, 30);
    pnt_tie_tree(&w, 6000, 20, 20);
    pnt_tie_grid(&w, 7000, 4, 5);
    pnt_tie_round_ladder(&w, 30000, 300, 7);
    pnt_tie_grid_with_gaps(&w, 60000, 20, 21, 5);
    compare(&w);
}
END_TEST

/* Mean over the nodes of a connected network, and its diameter. */
static void compare_sample(const pnt_words *of)
{
    pn_network *net = pnt_net(of->text);
    const size_t n = pni_n_nodes(net);
    pni_distance_sample sample;
    pni_reach *reach = malloc(n * sizeof *reach);
    ck_assert(reach != NULL);
    ck_assert_int_eq(pni_distances(net, NULL, reach, NULL), PN_OK);
    double sum = 0;
    uint32_t diameter = 0;
    for (size_t i = 0; i < n; i++) {
        sum += (double)reach[i].hops;
        diameter = reach[i].farthest > diameter ? reach[i].farthest : diameter;
    }
    const double mean = sum / ((double)n * ((double)n - 1));
    ck_assert_int_eq(pni_distance_sample_run(net, 0, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_gt(sample.n_sources, 0);
    ck_assert_uint_eq(sample.diameter, diameter);
    ck_assert(!sample.is_least);
    ck_assert_double_le(fabs(sample.mean - mean), 1.5 * sample.half_width);
    ck_assert_double_le(sample.half_width, .05 * mean);
    ck_assert_int_eq(pni_distance_sample_run(net, 1, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_eq(sample.n_sources, 0);
    free(reach);
    pn_network_free(net);
}

START_TEST(distances_of_a_sample_equal_those_of_all_within_its_interval)
{
    w = (pnt_words){0};
    pnt_tie_grid(&w, 0, 30, 43);
    compare_sample(&w);
    pnt_tie_twins(&w, 0, 1000);
    compare_sample(&w);
    w = (pnt_words){.state = 3};
    pnt_tie_tree(&w, 0, 900, 50);
    pnt_tie_grid(&w, 0, 5, 101);
    compare_sample(&w);
}
END_TEST

START_TEST(distances_of_a_sample_are_not_wanted_of_a_tree)
{
    pni_distance_sample sample;
    w = (pnt_words){.state = 3};
    pnt_tie_tree(&w, 0, 900, 50);
    pn_network *net = pnt_net(w.text);
    ck_assert_int_eq(pni_distance_sample_run(net, 0, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_eq(sample.n_sources, 0);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        distances_in_a_large_ring_equal_a_search,
        distances_in_a_ring_with_more_equal_a_search,
        distances_in_a_long_path_equal_a_search,
        distances_in_large_trees_equal_a_search,
        distances_in_trees_of_twins_equal_a_search,
        distances_in_a_ladder_equal_a_search,
        distances_in_a_grid_equal_a_search,
        distances_in_components_of_all_forms_equal_a_search,
        distances_of_a_sample_equal_those_of_all_within_its_interval,
        distances_of_a_sample_are_not_wanted_of_a_tree,
    };
    return RUN_TESTS("distances", tests);
}
