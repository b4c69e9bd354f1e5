#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/project/census.h"

/* Of all pairs that share a partner; a pair shares one or more. */
static double count_pairs(const pni_census *census, const pni_degrees *degrees)
{
    double n = 0;
    for (size_t i = 0; i < census->n; i++) {
        const pni_pair_kind *kind = &census->kind[i];
        const size_t a = (size_t)pni_kind_pair(kind->key) / degrees->n;
        const size_t b = (size_t)pni_kind_pair(kind->key) % degrees->n;
        ck_assert_uint_le(a, b);
        ck_assert_uint_ge(pni_kind_shared(kind->key), 1);
        ck_assert_double_le((double)pni_kind_shared(kind->key), degrees->degree[b]);
        ck_assert(i == 0 || census->kind[i - 1].key < kind->key);
        n += kind->n_pairs;
    }
    return n;
}

/* Enough pairs for several chunks, whose results stand in the same slot. */
START_TEST(census_of_several_chunks_counts_each_pair_once)
{
    pn_network *net = pnt_net_random(400, 40, 0.2, 1, 3);
    PNI_PRODUCT product = {0};
    PNI_SCOPED(pni_degrees, pni_degrees_done) degrees = {0};
    PNI_THRESHOLDS least = {0};
    double n_pairs = 0;
    ck_assert_int_eq(
        pni_product_open(net, PN_LEFT, /*with_lengths=*/false, &product, NULL), PN_OK);
    ck_assert_uint_gt(product.n_chunks, 3);
    ck_assert_int_eq(pni_product_count(&product, NULL, &n_pairs, NULL), PN_OK);
    ck_assert_int_eq(pni_degrees_find(net, PN_LEFT, &degrees, NULL), PN_OK);
    ck_assert_int_eq(pni_thresholds_new(degrees.n, &least, NULL), PN_OK);
    for (size_t a = 0; a < degrees.n; a++) {
        for (size_t b = a; b < degrees.n; b++) {
            pni_thresholds_lower(&least, a, b, 1);
        }
    }
    for (unsigned n_threads = 1; n_threads <= 3; n_threads++) {
        const pn_run run = {.n_threads = n_threads};
        PNI_CENSUS census = {0};
        ck_assert_int_eq(
            pni_census_take(&product, &degrees, &least, &run, &census, NULL), PN_OK);
        ck_assert_double_eq(count_pairs(&census, &degrees), n_pairs);
    }
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        census_of_several_chunks_counts_each_pair_once,
    };
    return RUN_TESTS("census", tests);
}
