#include "../support/run_tests.h"

#include "../../src/network/structure/tally.h"

#include "../../src/base/random.h"

static pni_tally tally;
static uint64_t expected[PNI_SET_SIZE];

/* Adds a set that holds one of `of` members, on average. */
static void add_random(pni_random *random, size_t of, uint32_t weight)
{
    pni_set set = {0};
    for (unsigned j = 0; j < PNI_SET_SIZE; j++) {
        if (pni_random_below(random, of) == 0) {
            pni_set_put(&set, j);
            expected[j] += weight;
        }
    }
    pni_tally_weigh(&tally, &set, weight);
}

static void expect_counts(void)
{
    uint64_t count[PNI_SET_SIZE];
    pni_tally_take(&tally, count);
    for (unsigned j = 0; j < PNI_SET_SIZE; j++) {
        ck_assert_uint_eq(count[j], expected[j]);
        expected[j] = 0;
    }
}

START_TEST(sets_are_counted)
{
    pni_random random = {1};
    for (size_t of = 1; of <= 5; of++) {
        for (int n = 0; n <= 40; n++) {
            for (int k = 0; k < n; k++) {
                add_random(&random, of, 1);
            }
            expect_counts();
        }
    }
}
END_TEST

START_TEST(weights_are_added)
{
    pni_random random = {2};
    for (int digits = 1; digits <= 22; digits++) {
        for (int k = 0; k < 500; k++) {
            add_random(&random, 3,
                       (uint32_t)pni_random_below(&random, (size_t)1 << digits));
        }
        expect_counts();
    }
    add_random(&random, 2, UINT32_MAX);
    add_random(&random, 2, UINT32_MAX);
    expect_counts();
    expect_counts();
}
END_TEST

START_TEST(sets_know_their_members)
{
    for (unsigned j = 0; j < PNI_SET_SIZE; j++) {
        pni_set set = {0};
        ck_assert(pni_set_is_empty(&set));
        pni_set_put(&set, j);
        ck_assert(!pni_set_is_empty(&set));
        for (unsigned i = 0; i < PNI_SET_SIZE / 16; i++) {
            ck_assert_uint_eq(pni_set_sixteen(&set, i), i == j / 16 ? 1U << j % 16 : 0);
        }
        const pni_set without = pni_set_without(&set, &set);
        ck_assert(pni_set_is_empty(&without));
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        sets_are_counted,
        weights_are_added,
        sets_know_their_members,
    };
    return RUN_TESTS("tally", tests);
}
