#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/structure/distances.h"
#include "../../src/network/structure/shared.h"

/* a b c share {X Y}; d has X, e nothing, f nothing; X has four, Y three partners. */
static const char ties[] = "a-X a-Y b-X b-Y c-X c-Y d-X e- f-";

START_TEST(twins_classes_hold_nodes_with_the_same_partners)
{
    pn_network *net = pnt_net(ties);
    PNI_TWINS twins = {0};
    ck_assert_int_eq(pni_twins_find(net, &twins, NULL), PN_OK);
    ck_assert_uint_eq(twins.n_classes, 5); /* abc, d, ef, X, Y */
    ck_assert_uint_eq(twins.n_left, 3);
    ck_assert_uint_eq(pni_twins_size(&twins, 0), 3);
    ck_assert_uint_eq(pni_twins_size(&twins, 1), 1);
    ck_assert_uint_eq(pni_twins_size(&twins, 2), 2);
    const uint32_t class_of[] = {0, 0, 0, 1, 2, 2, 3, 4};
    for (size_t i = 0; i < 8; i++) {
        ck_assert_uint_eq(twins.class_of[i], class_of[i]);
        ck_assert_uint_eq(twins.member[i], i);
    }
    ck_assert_uint_eq(twins.start[5], 6); /* 0-3 0-4 1-3 and back */
    pn_network_free(net);
}
END_TEST

START_TEST(distances_count_the_other_members_of_a_class)
{
    pn_network *net = pnt_net(ties);
    pni_reach reach[8];
    ck_assert_int_eq(pni_distances(net, NULL, reach, NULL), PN_OK);
    ck_assert_uint_eq(reach[0].n_other, 2); /* a finds X Y, then b c d */
    ck_assert_uint_eq(reach[0].n_own, 3);
    ck_assert_uint_eq(reach[0].hops, 8);
    ck_assert_double_eq(pni_inverse_value(&reach[0].inverse), 3.5);
    ck_assert_uint_eq(reach[0].farthest, 2);
    ck_assert_uint_eq(reach[3].hops, 1 + 2 * 3 + 3); /* d: X, a b c, Y */
    ck_assert_uint_eq(reach[3].farthest, 3);
    ck_assert_uint_eq(reach[4].hops, 0); /* e is alone */
    ck_assert_uint_eq(reach[4].n_own, 0);
    pn_network_free(net);
}
END_TEST

static void add_pairs(void *context, const pni_pairs *pairs)
{
    double *sum = context;
    sum[pairs->shared] += pairs->n;
}

START_TEST(shared_partners_are_counted_per_pair)
{
    pn_network *net = pnt_net(ties);
    double left[5] = {0};
    double right[5] = {0};
    ck_assert_int_eq(pni_shared_each(net, PN_LEFT, NULL, add_pairs, left, NULL), PN_OK);
    ck_assert_int_eq(pni_shared_each(net, PN_RIGHT, NULL, add_pairs, right, NULL),
                     PN_OK);
    ck_assert_double_eq(left[2], 3);  /* ab ac bc */
    ck_assert_double_eq(left[1], 3);  /* ad bd cd */
    ck_assert_double_eq(right[3], 1); /* XY */
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        twins_classes_hold_nodes_with_the_same_partners,
        distances_count_the_other_members_of_a_class,
        shared_partners_are_counted_per_pair,
    };
    return RUN_TESTS("twins", tests);
}
