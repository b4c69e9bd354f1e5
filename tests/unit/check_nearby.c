#include "../support/forms.h"
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/structure/nearby.h"

enum { SIZE = 50, MAX_NODES = 4000 };

static pnt_words w;
static uint32_t order[MAX_NODES];
static uint32_t distance[MAX_NODES];
static uint32_t queue[MAX_NODES];

/* The greatest distance from one class to any of n others. */
static uint32_t farthest(const pni_rows *rows, const uint32_t *source, uint32_t n)
{
    uint32_t most = 0;
    size_t n_queued = 1;
    for (size_t c = 0; c < rows->n; c++) {
        distance[c] = UINT32_MAX;
    }
    queue[0] = source[0];
    distance[source[0]] = 0;
    for (size_t at = 0; at < n_queued; at++) {
        const uint32_t c = queue[at];
        for (uint64_t k = rows->start[c]; k < rows->start[c + 1]; k++) {
            const uint32_t to = rows->partner[k];
            if (distance[to] == UINT32_MAX) {
                distance[to] = distance[c] + 1;
                queue[n_queued++] = to;
            }
        }
    }
    for (uint32_t j = 0; j < n; j++) {
        most = most < distance[source[j]] ? distance[source[j]] : most;
    }
    return most;
}

/* Orders every component; returns the greatest distance within a batch. */
static uint32_t order_all(const pni_walk *walk, pni_nearby *nearby)
{
    uint32_t most = 0;
    for (uint32_t k = 0; k < 2 * walk->n_components; k++) {
        const uint32_t *range = walk->first[k % 2] + k / 2;
        const uint32_t n = range[1] - range[0];
        pni_nearby_order(nearby, k / 2, k % 2, SIZE, order + range[0]);
        for (uint32_t j = 0; j < n; j += SIZE) {
            const uint32_t *batch = order + range[0] + j;
            const uint32_t n_batch = n - j < SIZE ? n - j : SIZE;
            const uint32_t far = farthest(&walk->rows, batch, n_batch);
            for (uint32_t i = 1; i < n_batch; i++) {
                ck_assert_uint_lt(batch[i - 1], batch[i]);
            }
            most = most < far ? far : most;
        }
    }
    return most;
}

/* Orders the network of `w`; every class has to come up once, on its own side. */
static uint32_t order_words(void)
{
    PNI_WALK walk = {0};
    pni_nearby nearby = {0};
    uint32_t n_met[MAX_NODES] = {0};
    pn_network *net = pnt_net(w.text);
    const pni_rows rows = pni_rows_of(net);
    ck_assert_int_eq(pni_walk_order(&rows, &walk, NULL), PN_OK);
    ck_assert_int_eq(pni_nearby_init(&nearby, &walk, NULL), PN_OK);
    const uint32_t most = order_all(&walk, &nearby);
    for (size_t k = 0; k < walk.rows.n; k++) {
        ck_assert_uint_lt(order[k], walk.rows.n);
        ck_assert_uint_eq(n_met[order[k]]++, 0);
        ck_assert_uint_eq(walk.component[order[k]], walk.component[k]);
        ck_assert_int_eq(order[k] < walk.rows.n_left, k < walk.rows.n_left);
    }
    pni_nearby_done(&nearby);
    pn_network_free(net);
    return most;
}

/* 50 of every other node of a path are 98 steps apart. */
START_TEST(nearby_cuts_a_path_into_pieces)
{
    w = (pnt_words){0};
    pnt_tie_path(&w, 0, 2000);
    ck_assert_uint_eq(order_words(), 98);
}
END_TEST

/* 100 nodes of a grid may be 10 by 10; its rows are 49 steps from end to end. */
START_TEST(nearby_cuts_a_grid_into_patches)
{
    w = (pnt_words){0};
    pnt_tie_grid(&w, 0, 40, 49);
    ck_assert_uint_lt(order_words(), 40);
}
END_TEST

START_TEST(nearby_takes_components_one_by_one)
{
    w = (pnt_words){.state = 3};
    pnt_tie_grid_with_gaps(&w, 0, 30, 31, 3);
    pnt_tie_ring(&w, 10000, 302);
    pnt_tie_path(&w, 20000, 2);
    pnt_tie_tree(&w, 30000, 400, 6);
    order_words();
}
END_TEST

/* All classes are within a few steps. */
START_TEST(nearby_leaves_what_is_near_as_it_is)
{
    PNI_WALK walk = {0};
    pni_nearby nearby = {0};
    pn_network *net = pnt_net_random(300, 200, .05, 1, 1);
    const pni_rows rows = pni_rows_of(net);
    ck_assert_int_eq(pni_walk_order(&rows, &walk, NULL), PN_OK);
    ck_assert_int_eq(pni_nearby_init(&nearby, &walk, NULL), PN_OK);
    pni_nearby_order(&nearby, 0, 1, SIZE, order);
    ck_assert_uint_gt(walk.first[1][1] - walk.first[1][0], (unsigned)SIZE);
    for (uint32_t k = 0; k < walk.first[1][1] - walk.first[1][0]; k++) {
        ck_assert_uint_eq(order[k], walk.first[1][0] + k);
    }
    pni_nearby_done(&nearby);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        nearby_cuts_a_path_into_pieces,
        nearby_cuts_a_grid_into_patches,
        nearby_takes_components_one_by_one,
        nearby_leaves_what_is_near_as_it_is,
    };
    return RUN_TESTS("nearby", tests);
}
