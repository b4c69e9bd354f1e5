/* Pairs that share more than chance: published values, and all pairs one by one. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/network/network_data.h"
#include "../../src/null/bicm.h"

#include <math.h>
#include <string.h>

static pn_table *project(const pn_network *net, pn_project_options options)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_project(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

/* The row of a pair; ends the test if there is none. */
static size_t find_row(const pn_table *table, const char *a, const char *b)
{
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), a) == 0 &&
            strcmp(pn_table_text(table, row, 1), b) == 0) {
            return row;
        }
    }
    ck_abort_msg("no pair %s, %s", a, b);
}

typedef struct published {
    const char *a;
    const char *b;
    double p;
} published;

static void expect_p(const pn_table *table, const published *pair, size_t n,
                     double tolerance)
{
    for (size_t i = 0; i < n; i++) {
        const size_t row = find_row(table, pair[i].a, pair[i].b);
        ck_assert_double_eq_tol(pn_table_numbers(table, 3)[row], pair[i].p, tolerance);
        ck_assert_double_eq_tol(pn_table_numbers(table, 4)[row], pair[i].p, tolerance);
    }
}

/* Exact upper tails under the model of R's bicm 3.4.0. */
START_TEST(southern_women_bicm_tails)
{
    static const published women[] = {
        {"Flora Price", "Olivia Carleton", .0883723462},
        {"Katherina Rogers", "Sylvia Avondale", .0935130146},
        {"Katherina Rogers", "Myra Liddel", .1579065874},
        {"Dorothy Murchison", "Pearl Oglethorpe", .1631395706},
        {"Brenda Rogers", "Laura Mandeville", .1709278472},
        {"Evelyn Jefferson", "Theresa Anderson", .1866880686},
    };
    static const published events[] = {
        {"E13", "E14", .0278938274},
        {"E10", "E12", .0431905545},
        {"E3", "E5", .0732127282},
        {"E3", "E4", .0790609295},
    };
    pn_network *net = pnt_southern_women();
    pn_project_options options = {
        .side = PN_LEFT, .significant = 0.2, .correction = "none"};
    pn_table *table = project(net, options);
    expect_p(table, women, 6, 2e-9);
    pn_table_free(table);
    options.side = PN_RIGHT;
    table = project(net, options);
    expect_p(table, events, 4, 2e-9);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* R's phyper. */
START_TEST(southern_women_hypergeometric_tails)
{
    static const published women[] = {
        {"Evelyn Jefferson", "Theresa Anderson", .016317},
        {"Brenda Rogers", "Laura Mandeville", .014569},
        {"Katherina Rogers", "Sylvia Avondale", .002331},
        {"Katherina Rogers", "Myra Liddel", .014985},
        {"Flora Price", "Olivia Carleton", .010989},
    };
    pn_network *net = pnt_southern_women();
    pn_project_options options = {.side = PN_LEFT,
                                  .significant = 0.05,
                                  .null_model = "hypergeometric",
                                  .correction = "none"};
    pn_table *table = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(table), 17);
    expect_p(table, women, 5, 5e-7);
    pn_table_free(table);
    options.significant = 0.1;
    table = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(table), 32);
    pn_table_free(table);
    options.significant = 0.05;
    options.correction = "holm";
    table = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(table), 0);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* At 0.05 with bh, no pair of women or of events could pass, whatever it shared. */
START_TEST(southern_women_bicm_has_no_power)
{
    pn_network *net = pnt_southern_women();
    for (int side = PN_LEFT; side <= PN_RIGHT; side++) {
        pn_table *table = project(
            net, (pn_project_options){.side = (pn_side)side, .significant = 0.05});
        ck_assert_uint_eq(pn_table_n_rows(table), 0);
        ck_assert(pnt_has_note(table, "no pair could pass"));
        ck_assert(pnt_has_note(table, side == PN_LEFT ? "0.052" : "0.0219"));
        ck_assert_double_eq_tol(pn_table_fact_named(table, "smallest_p"),
                                side == PN_LEFT ? .0883723462 : .0278938274, 2e-9);
        pn_table_free(table);
    }
    pn_network_free(net);
}
END_TEST

/* R backbone, test_backbone.R: the three rows of a 3 x 4 matrix; exact values. */
START_TEST(three_by_four_tails)
{
    pn_network *net = pnt_net("a-W a-Y a-Z b-X c-W c-Z");
    pn_project_options options = {
        .side = PN_LEFT, .significant = 0.999, .correction = "none"};
    pn_table *table = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(table), 1);
    const size_t row = find_row(table, "a", "c");
    ck_assert_double_eq_tol(pn_table_numbers(table, 3)[row], .5552887949, 3e-9);
    pn_table_free(table);
    options.null_model = "hypergeometric";
    table = project(net, options);
    ck_assert_double_eq_tol(pn_table_numbers(table, 3)[0], .5, 1e-15);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

enum { MOST = 64 };

/* A pair, with its p and q found the slow way. */
typedef struct slow_pair {
    size_t a;
    size_t b;
    double shared;
    double p;
    double q;
} slow_pair;

static double count_shared(const pn_network *net, size_t a, size_t b)
{
    double n = 0;
    for (uint64_t r = net->start[a]; r < net->start[a + 1]; r++) {
        for (uint64_t s = net->start[b]; s < net->start[b + 1]; s++) {
            n += net->partner[r] == net->partner[s] ? 1 : 0;
        }
    }
    return n;
}

/* P(X >= k), partner by partner. */
static double slow_tail(const double *chance, size_t n, double k)
{
    long double at[MOST + 1] = {1};
    for (size_t j = 0; j < n; j++) {
        for (size_t i = j + 1; i > 0; i--) {
            at[i] = at[i] * (1 - (long double)chance[j]) + at[i - 1] * chance[j];
        }
        at[0] *= 1 - (long double)chance[j];
    }
    long double sum = 0;
    for (size_t i = n + 1; i > (size_t)k; i--) {
        sum += at[i - 1];
    }
    return (double)sum;
}

static double choose(size_t n, size_t k)
{
    double c = k > n ? 0 : 1;
    for (size_t i = 1; i <= k && k <= n; i++) {
        c *= (double)(n - k + i) / (double)i;
    }
    return c;
}

static double slow_p(const pn_network *net, const pni_bicm *model, pn_side side,
                     const slow_pair *pair)
{
    double chance[MOST];
    const size_t first = side == PN_LEFT ? net->n_left : 0;
    const size_t n = side == PN_LEFT ? net->n_right : net->n_left;
    if (model == NULL) {
        const size_t d_a = pni_degree(net, pair->a);
        const size_t d_b = pni_degree(net, pair->b);
        double sum = 0;
        for (size_t k = (size_t)pair->shared; k <= d_a && k <= d_b; k++) {
            sum += choose(d_a, k) * choose(n - d_a, d_b - k);
        }
        return sum / choose(n, d_b);
    }
    for (size_t j = 0; j < n; j++) {
        chance[j] = side == PN_LEFT ? pni_bicm_tie(model, pair->a, first + j) *
                                          pni_bicm_tie(model, pair->b, first + j)
                                    : pni_bicm_tie(model, first + j, pair->a) *
                                          pni_bicm_tie(model, first + j, pair->b);
    }
    return slow_tail(chance, n, pair->shared);
}

static int by_p(const void *left, const void *right)
{
    const slow_pair *a = left;
    const slow_pair *b = right;
    return (a->p > b->p) - (a->p < b->p);
}

static void slow_correct(slow_pair *pair, size_t n, const char *correction)
{
    qsort(pair, n, sizeof *pair, by_p);
    for (size_t i = 0; i < n; i++) {
        pair[i].q = strcmp(correction, "none") == 0 ? pair[i].p
                    : strcmp(correction, "bh") == 0
                        ? pair[i].p * (double)n / (double)(i + 1)
                        : fmin(1, pair[i].p * (double)(n - i));
    }
    for (size_t i = 1; strcmp(correction, "holm") == 0 && i < n; i++) {
        pair[i].q = fmax(pair[i].q, pair[i - 1].q);
    }
    for (size_t i = n - 1; strcmp(correction, "bh") == 0 && i > 0; i--) {
        pair[i - 1].q = fmin(pair[i].q, pair[i - 1].q);
    }
}

static size_t list_pairs(const pn_network *net, pn_side side, slow_pair *pair)
{
    const size_t begin = side == PN_LEFT ? 0 : net->n_left;
    const size_t end = side == PN_LEFT ? net->n_left : net->n_left + net->n_right;
    size_t n = 0;
    for (size_t a = begin; a < end; a++) {
        for (size_t b = a + 1; b < end; b++) {
            pair[n++] = (slow_pair){.a = a, .b = b, .shared = count_shared(net, a, b)};
        }
    }
    return n;
}

/* What is said of all pairs together, whether one passes or none does. */
static void compare_facts(const pn_table *table, const slow_pair *pair, size_t n)
{
    double smallest = 2;
    for (size_t i = 0; i < n; i++) {
        smallest = pair[i].shared > 0 ? fmin(smallest, pair[i].p) : smallest;
    }
    const double said = pn_table_fact_named(table, "smallest_p");
    ck_assert_double_eq(pn_table_fact_named(table, "tested_pairs"), (double)n);
    ck_assert(smallest < 2 ? fabs(said - smallest) <= 1e-10 * smallest : isnan(said));
}

/* Pairs near the level may fall on either side: rounding. */
static void compare(const pn_network *net, pn_project_options options)
{
    slow_pair pair[MOST * MOST / 2];
    PNI_BICM model = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_bicm_solve(net, NULL, &model, &err), PN_OK);
    const bool is_bicm = strcmp(options.null_model, "bicm") == 0;
    const size_t n = list_pairs(net, options.side, pair);
    for (size_t i = 0; i < n; i++) {
        pair[i].p = slow_p(net, is_bicm ? &model : NULL, options.side, &pair[i]);
    }
    slow_correct(pair, n, options.correction);
    pn_table *table = project(net, options);
    size_t n_pass = 0;
    for (size_t i = 0; i < n; i++) {
        if (pair[i].shared <= 0 || pair[i].q > options.significant) {
            continue;
        }
        const size_t row = find_row(table, net->name[pair[i].a], net->name[pair[i].b]);
        ck_assert_double_eq_tol(pn_table_numbers(table, 2)[row], pair[i].shared, 1e-12);
        ck_assert_double_eq_tol(pn_table_numbers(table, 3)[row], pair[i].p,
                                1e-10 * pair[i].p);
        ck_assert_double_eq_tol(pn_table_numbers(table, 4)[row], pair[i].q,
                                1e-10 * pair[i].q);
        n_pass++;
    }
    ck_assert_uint_eq(pn_table_n_rows(table), n_pass);
    compare_facts(table, pair, n);
    pn_table_free(table);
}

START_TEST(all_pairs_one_by_one)
{
    static const char *const null_models[] = {"bicm", "hypergeometric"};
    static const char *const corrections[] = {"bh", "holm", "none"};
    for (uint64_t seed = 1; seed <= 24; seed++) {
        const double share = 0.05 + 0.03 * (double)(seed % 10);
        pn_network *net =
            pnt_net_random(5 + seed % 25, 8 + 2 * seed, share, /*max_weight=*/3, seed);
        for (size_t k = 0; k < 12; k++) {
            compare(net, (pn_project_options){
                             .side = k % 2 == 0 ? PN_LEFT : PN_RIGHT,
                             .significant = seed % 3 == 0 ? 0.6 : 0.1 + 1e-6,
                             .null_model = null_models[k / 2 % 2],
                             .correction = corrections[k / 4],
                         });
        }
        pn_network_free(net);
    }
}
END_TEST

/* Two blocks of 6 x 6 and 60 ties apart. */
static pn_network *make_blocks(void)
{
    PNI_BYTES ties = {0};
    pn_error err = PN_ERROR_INIT;
    for (int k = 0; k < 72; k++) {
        const char block = k < 36 ? 'u' : 'v';
        pni_bytes_format(&ties, &err, "%c%d-%c%d ", block, k / 6, block, k % 6);
    }
    for (int k = 0; k < 60; k++) {
        pni_bytes_format(&ties, &err, "x%d-x%d ", k, k);
    }
    return pnt_net(ties.data);
}

/* Pairs inside a block are beyond chance, the same on one thread as on more. */
START_TEST(blocks_stand_out)
{
    pn_network *net = make_blocks();
    pn_project_options options = {.side = PN_LEFT, .significant = 0.05};
    pn_table *table = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(table), 30);
    const pn_run one = {.n_threads = 1};
    options.run = &one;
    pn_table *other = project(net, options);
    ck_assert(pnt_same_tables(table, other));
    pn_table_free(table);
    pn_table_free(other);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        southern_women_bicm_tails,
        southern_women_hypergeometric_tails,
        southern_women_bicm_has_no_power,
        three_by_four_tails,
        all_pairs_one_by_one,
        blocks_stand_out,
    };
    return RUN_TESTS("significance", tests);
}
