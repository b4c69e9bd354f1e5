/* What every class reaches, by each way to search: all have to find the same. */
#include "../support/forms.h"
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/structure/reach_room.h"
#include "../../src/network/structure/twins.h"

/* The classes of a network in the order of a walk. */
typedef struct classes {
    pni_twins twins;
    pni_walk walk;
    uint32_t *n_members;
} classes;

static void classes_of(const pn_network *net, classes *c)
{
    ck_assert_int_eq(pni_twins_find(net, &c->twins, NULL), PN_OK);
    const pni_rows rows = pni_twins_rows(&c->twins);
    ck_assert_int_eq(pni_walk_order(&rows, &c->walk, NULL), PN_OK);
    c->n_members = malloc((c->walk.rows.n + 1) * sizeof *c->n_members);
    ck_assert_ptr_nonnull(c->n_members);
    for (size_t k = 0; k < c->walk.rows.n; k++) {
        c->n_members[k] = (uint32_t)pni_twins_size(&c->twins, c->walk.row[k]);
    }
}

static void classes_done(classes *c)
{
    pni_twins_done(&c->twins);
    pni_walk_done(&c->walk);
    free(c->n_members);
}

static void expect_same(const pni_reach *a, const pni_reach *b, unsigned n)
{
    for (unsigned j = 0; j < n; j++) {
        ck_assert_uint_eq(a[j].n_own, b[j].n_own);
        ck_assert_uint_eq(a[j].n_other, b[j].n_other);
        ck_assert_uint_eq(a[j].hops, b[j].hops);
        ck_assert_uint_eq(a[j].inverse.high, b[j].inverse.high);
        ck_assert_uint_eq(a[j].inverse.low, b[j].inverse.low);
        ck_assert_uint_eq(a[j].farthest, b[j].farthest);
    }
}

/* Searches in all ways from n classes; true if lanes did not give up. */
static bool compare_batch(pni_reach_room *room, pni_reach_search *sets,
                          pni_lane_reach *lanes, pni_queue_reach *single,
                          const uint32_t *source, unsigned n)
{
    static pni_reach found[4][PNI_SET_SIZE];
    for (unsigned j = 0; j < n; j++) {
        pni_queue_reach_run(single, source[j], &found[0][j]);
    }
    ck_assert(pni_reach_search_run(sets, source, n, 0, found[1]));
    expect_same(found[1], found[0], n);
    ck_assert_int_eq(pni_reach_room_search(room, source, n, found[2], NULL), PN_OK);
    expect_same(found[2], found[0], n);
    const bool is_found = pni_lane_reach_run(lanes, source, n, found[3]);
    if (is_found) {
        expect_same(found[3], found[0], n);
    }
    return is_found;
}

/* Searches from every `every`-th class of each side of each component, and from some of
 * them twice; true if lanes never gave up. */
static bool compare_ways(const pnt_words *of, uint32_t every)
{
    pn_network *net = pnt_net(of->text);
    classes c = {0};
    pni_reach_room *room = NULL;
    pni_reach_search sets = {0};
    pni_lane_reach lanes = {0};
    pni_queue_reach single = {0};
    bool is_found = true;
    classes_of(net, &c);
    ck_assert_int_eq(pni_reach_room_new(&c.walk, c.n_members, &room, NULL), PN_OK);
    ck_assert_int_eq(pni_reach_search_init(&sets, &c.walk, c.n_members, NULL), PN_OK);
    ck_assert_int_eq(pni_lane_reach_init(&lanes, &c.walk, c.n_members, NULL), PN_OK);
    ck_assert_int_eq(pni_queue_reach_init(&single, &c.walk, c.n_members, NULL), PN_OK);
    for (size_t k = 0; k < 2 * c.walk.n_components; k++) {
        const uint32_t *range = c.walk.first[k % 2] + k / 2;
        uint32_t source[PNI_SET_SIZE];
        unsigned n = 0;
        for (uint32_t v = range[0]; v < range[1]; v += every) {
            source[n++] = v;
            if (v % 5 == 0 && n < PNI_SET_SIZE) {
                source[n++] = v;
            }
            if (n == PNI_SET_SIZE || v + every >= range[1]) {
                is_found &= compare_batch(room, &sets, &lanes, &single, source, n);
                n = 0;
            }
        }
    }
    pni_queue_reach_done(&single);
    pni_reach_search_done(&sets);
    pni_lane_reach_done(&lanes);
    pni_reach_room_free(room);
    classes_done(&c);
    pn_network_free(net);
    return is_found;
}

static pnt_words w;

/* As random nodes may be. */
START_TEST(ways_agree_on_a_source_searched_twice)
{
    w = (pnt_words){0};
    pnt_tie_grid(&w, 0, 20, 21);
    pn_network *net = pnt_net(w.text);
    classes c = {0};
    pni_queue_reach single = {0};
    pni_reach found[2];
    classes_of(net, &c);
    ck_assert_int_eq(pni_queue_reach_init(&single, &c.walk, c.n_members, NULL), PN_OK);
    pni_queue_reach_run(&single, 7, &found[0]);
    pni_queue_reach_run(&single, 7, &found[1]);
    ck_assert_uint_gt(found[0].hops, 0);
    expect_same(&found[1], &found[0], 1);
    pni_queue_reach_done(&single);
    classes_done(&c);
    pn_network_free(net);
}
END_TEST

/* Lanes give up in none of the narrow ones. */
START_TEST(ways_agree_on_ladders_and_bands)
{
    for (size_t width = 3; width <= 9; width += 2) {
        w = (pnt_words){0};
        pnt_tie_grid(&w, 0, 1200 / width, width);
        ck_assert(compare_ways(&w, 1) || width > 5);
        pnt_tie_twins(&w, 0, 60);
        ck_assert(compare_ways(&w, 1) || width > 5);
    }
}
END_TEST

START_TEST(ways_agree_on_grids_with_gaps)
{
    for (size_t of = 40; of >= 3; of -= (of + 1) / 2) {
        w = (pnt_words){.state = of};
        pnt_tie_grid_with_gaps(&w, 0, 25, 27, of);
        pnt_tie_twins(&w, 0, 20);
        compare_ways(&w, 1);
        compare_ways(&w, 11);
    }
}
END_TEST

START_TEST(ways_agree_on_round_ladders)
{
    for (size_t every = 1; every <= 400; every = 5 * every + 2) {
        w = (pnt_words){0};
        pnt_tie_round_ladder(&w, 0, 500, every);
        ck_assert(compare_ways(&w, 1));
        compare_ways(&w, 3);
    }
}
END_TEST

/* Sources 20 hops apart: a root has those within 254. */
START_TEST(ways_agree_on_sources_too_far_for_one_root)
{
    w = (pnt_words){0};
    pnt_tie_path(&w, 0, 1501);
    pnt_tie(&w, 800, 1001);
    ck_assert(compare_ways(&w, 1));
    ck_assert(compare_ways(&w, 10));
    ck_assert(!compare_ways(&w, 100));
}
END_TEST

START_TEST(ways_agree_on_several_components)
{
    w = (pnt_words){.state = 3};
    pnt_tie_grid(&w, 0, 100, 7);
    pnt_tie_round_ladder(&w, 1000, 200, 5);
    pnt_tie_tree(&w, 30000, 400, 6);
    pnt_tie_ring(&w, 40000, 300);
    pnt_tie_path(&w, 50000, 2);
    pnt_tie_grid_with_gaps(&w, 60000, 20, 21, 5);
    compare_ways(&w, 1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        ways_agree_on_a_source_searched_twice,
        ways_agree_on_ladders_and_bands,
        ways_agree_on_grids_with_gaps,
        ways_agree_on_round_ladders,
        ways_agree_on_sources_too_far_for_one_root,
        ways_agree_on_several_components,
    };
    return RUN_TESTS("reach_ways", tests);
}
