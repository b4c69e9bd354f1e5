#include "../support/run_tests.h"
#include "../support/uniform.h"

#include "../../src/network/build/order_ends.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 700 };

static int by_right_then_row(const void *a, const void *b)
{
    const pni_row_end *x = a;
    const pni_row_end *y = b;
    const int order = (x->right > y->right) - (x->right < y->right);
    return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

START_TEST(order_of_random_ends_is_that_of_qsort)
{
    static const size_t n_right[] = {1, 3, 256, 257, 70000, 20000000, UINT32_MAX};
    const size_t kinds = sizeof n_right / sizeof *n_right;
    uint64_t state = 1;
    for (size_t round = 0; round < 50 * kinds; round++) {
        pni_row_end end[MOST];
        pni_row_end expected[MOST];
        pni_row_end room[MOST];
        const size_t most = n_right[round % kinds];
        const size_t n = (size_t)(pnt_uniform(&state) * (round % 2 == 0 ? 60 : MOST));
        for (size_t i = 0; i < n; i++) {
            end[i] = (pni_row_end){(uint32_t)(pnt_uniform(&state) * (double)most),
                                   (uint32_t)i};
        }
        if (n > 0) {
            memcpy(expected, end, n * sizeof *end);
            qsort(expected, n, sizeof *end, by_right_then_row);
        }
        pni_order_ends(end, n, most, room);
        ck_assert_mem_eq(end, expected, n * sizeof *end);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {order_of_random_ends_is_that_of_qsort};
    return RUN_TESTS("order_ends", tests);
}
