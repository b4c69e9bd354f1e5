#include "../support/run_tests.h"

#include "../../src/network/build/names_batch.h"

#include <stdio.h>

enum { N_NAMES = 300, N_WAITING = 2 * PNI_MANY + 1 };

static void add(pni_names_batch *batch, const char *name)
{
    ck_assert_int_eq(pni_names_batch_add(batch, pni_slice_of(name), NULL), PN_OK);
}

START_TEST(batch_gives_the_numbers_of_one_after_another)
{
    pni_names names = {0};
    pni_names one_by_one = {0};
    pni_names_batch batch = {0};
    for (unsigned turn = 0; turn < 40; turn++) {
        uint32_t number[N_WAITING];
        uint32_t expected[N_WAITING];
        for (unsigned i = 0; i < N_WAITING; i++) {
            char name[32];
            snprintf(name, sizeof name, "name %u", (turn * 31 + i * i) % N_NAMES);
            add(&batch, name);
            ck_assert_int_eq(
                pni_names_add(&one_by_one, pni_slice_of(name), &expected[i], NULL),
                PN_OK);
        }
        ck_assert_int_eq(pni_names_batch_settle(&batch, &names, number, NULL), PN_OK);
        ck_assert_mem_eq(number, expected, sizeof number);
        ck_assert_uint_eq(batch.n, 0);
    }
    ck_assert_uint_eq(names.size, one_by_one.size);
    pni_names_batch_done(&batch);
    pni_names_done(&names);
    pni_names_done(&one_by_one);
}
END_TEST

START_TEST(batch_of_nothing_but_empty_names_is_one_name)
{
    pni_names names = {0};
    pni_names_batch batch = {0};
    uint32_t number[2] = {7, 7};
    add(&batch, "");
    add(&batch, "");
    ck_assert_int_eq(pni_names_batch_settle(&batch, &names, number, NULL), PN_OK);
    ck_assert_uint_eq(names.size, 1);
    ck_assert_uint_eq(number[0], 0);
    ck_assert_uint_eq(number[1], 0);
    pni_names_batch_done(&batch);
    pni_names_done(&names);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {batch_gives_the_numbers_of_one_after_another,
                            batch_of_nothing_but_empty_names_is_one_name};
    return RUN_TESTS("names_batch", tests);
}
