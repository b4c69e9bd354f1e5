#include "../support/run_tests.h"

#include "../../src/network/names_batch.h"

#include <stdio.h>

enum { N_NAMES = 300 };

static void add(pni_names_batch *batch, const pni_names *names, const char *name)
{
    ck_assert_int_eq(pni_names_batch_add(batch, names, pni_slice_of(name), NULL),
                     PN_OK);
}

START_TEST(batch_gives_the_numbers_of_one_after_another)
{
    pni_names names = {0};
    pni_names one_by_one = {0};
    pni_names_batch batch = {0};
    for (unsigned turn = 0; turn < 40; turn++) {
        uint32_t number[PNI_BATCH_SIZE];
        uint32_t expected[PNI_BATCH_SIZE];
        for (unsigned i = 0; i < PNI_BATCH_SIZE; i++) {
            char name[32];
            snprintf(name, sizeof name, "name %u", (turn * 31 + i * i) % N_NAMES);
            add(&batch, &names, name);
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

START_TEST(batch_knows_the_names_that_wait)
{
    const pni_names names = {0};
    pni_names_batch batch = {0};
    ck_assert(!pni_names_batch_has(&batch, pni_slice_of("")));
    add(&batch, &names, "ab");
    add(&batch, &names, "");
    add(&batch, &names, "c");
    ck_assert(pni_names_batch_has(&batch, pni_slice_of("ab")));
    ck_assert(pni_names_batch_has(&batch, pni_slice_of("")));
    ck_assert(!pni_names_batch_has(&batch, pni_slice_of("abc")));
    ck_assert(!pni_names_batch_has(&batch, pni_slice_of("b")));
    pni_names_batch_done(&batch);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {batch_gives_the_numbers_of_one_after_another,
                            batch_knows_the_names_that_wait};
    return RUN_TESTS("names_batch", tests);
}
