/* Random networks: rows drawn anew, and the bipartite configuration model. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/resample.h"
#include "../../src/null/bicm_draw.h"
#include "../../src/rank/draws.h"

#include <math.h>
#include <string.h>

enum { N_DRAWS = 4000, MAX_CELLS = 64, NOTE = 256 };

static const char ties[] = "a-X:4 a-Y b-X:2 b-Y c-X d-Z e-Y:3 f-";

/* Ties in order, both directions the same, weights above 0. */
static void expect_whole(const pn_network *net, const pn_network *original)
{
    ck_assert_uint_eq(net->n_left, original->n_left);
    ck_assert_uint_eq(net->n_right, original->n_right);
    ck_assert_uint_eq(net->start[pni_n_nodes(net)], 2 * net->n_ties);
    for (size_t t = 0; t < net->n_ties; t++) {
        const bool in_order = t == 0 || net->tie_left[t - 1] < net->tie_left[t] ||
                              (net->tie_left[t - 1] == net->tie_left[t] &&
                               net->partner[t - 1] < net->partner[t]);
        ck_assert(in_order && net->weight[t] > 0);
        ck_assert(net->tie_left[t] < net->n_left && net->partner[t] >= net->n_left);
        const uint32_t tie = net->right_tie[t];
        ck_assert_uint_eq(net->partner[net->n_ties + t], net->tie_left[tie]);
    }
}

static size_t cell_of(const pn_network *net, size_t tie)
{
    return net->tie_left[tie] * net->n_right + (net->partner[tie] - net->n_left);
}

/* Mean weight of each cell over many draws. */
static void mean_cells(const pni_resample *rows, double *mean, double *share)
{
    PNI_SCRATCH scratch = {0};
    pni_random random = {5};
    ck_assert_int_eq(pni_scratch_init(&scratch, rows->net, rows->net->n_ties, NULL),
                     PN_OK);
    memset(mean, 0, MAX_CELLS * sizeof *mean);
    memset(share, 0, MAX_CELLS * sizeof *share);
    for (size_t d = 0; d < N_DRAWS; d++) {
        ck_assert_int_eq(pni_resample_draw(rows, &random, &scratch, NULL), PN_OK);
        expect_whole(&scratch.net, rows->net);
        for (size_t t = 0; t < scratch.net.n_ties; t++) {
            mean[cell_of(&scratch.net, t)] += scratch.net.weight[t] / N_DRAWS;
            share[cell_of(&scratch.net, t)] += 1. / N_DRAWS;
        }
    }
}

/* A tie with one of n rows is in a draw with probability 1 - (1 - 1/n)^n, and weighs
 * on average what it weighs in the data. */
START_TEST(resample_keeps_weights_on_average)
{
    pn_network *net = pnt_net(ties);
    PNI_RESAMPLE rows = {0};
    double mean[MAX_CELLS];
    double share[MAX_CELLS];
    ck_assert_int_eq(pni_resample_init(&rows, net, 1, NULL), PN_OK);
    mean_cells(&rows, mean, share);
    const double n = (double)net->n_ties;
    for (size_t t = 0; t < net->n_ties; t++) {
        const double weight = pni_weight(net, t);
        ck_assert_double_eq_tol(mean[cell_of(net, t)], weight,
                                5 * weight / sqrt(N_DRAWS));
        ck_assert_double_eq_tol(share[cell_of(net, t)], 1 - pow(1 - 1 / n, n),
                                5 * .5 / sqrt(N_DRAWS));
    }
    pn_network_free(net);
}
END_TEST

/* One tie of nine rows, three of one: the first is nearly always there. */
START_TEST(resample_draws_rows_not_ties)
{
    pn_network *net = pnt_net("a-X:9 b-X c-X d-Y");
    uint32_t n_rows[] = {9, 1, 1, 1};
    net->rows = n_rows;
    PNI_RESAMPLE rows = {0};
    double mean[MAX_CELLS];
    double share[MAX_CELLS];
    ck_assert_int_eq(pni_resample_init(&rows, net, 1, NULL), PN_OK);
    ck_assert_uint_eq(rows.n_rows, 12);
    mean_cells(&rows, mean, share);
    ck_assert_double_eq_tol(share[0], 1, 1e-9); /* a sum of 4000 terms */
    ck_assert_double_eq_tol(mean[0], 9, .2);
    ck_assert_double_eq_tol(share[cell_of(net, 3)], 1 - pow(11. / 12, 12), .04);
    net->rows = NULL;
    pn_network_free(net);
}
END_TEST

START_TEST(resample_trusts_documented_ties_alone)
{
    pn_network *net = pnt_net("a-X b-X c-X d-Y");
    uint8_t evidence[] = {PN_DOCUMENTED, PN_IMPLIED, PN_ILLUSTRATIVE, PN_DOCUMENTED};
    net->evidence = evidence;
    PNI_RESAMPLE rows = {0};
    double mean[MAX_CELLS];
    double share[MAX_CELLS];
    const double there = 1 - pow(3. / 4, 4);
    ck_assert_int_eq(pni_resample_init(&rows, net, .25, NULL), PN_OK);
    mean_cells(&rows, mean, share);
    for (size_t t = 0; t < 4; t++) {
        const double trust = evidence[t] == PN_DOCUMENTED ? 1 : .25;
        ck_assert_double_eq_tol(share[cell_of(net, t)], there * trust, .04);
    }
    net->evidence = NULL;
    pn_network_free(net);
}
END_TEST

/* Each tie is there as often as the model says, within five standard deviations. */
static void expect_model(const pn_network *net)
{
    PNI_BICM_DRAW draws = {0};
    PNI_SCRATCH scratch = {0};
    pni_random random = {9};
    double share[MAX_CELLS] = {0};
    ck_assert_int_eq(pni_bicm_draw_init(&draws, net, NULL, NULL), PN_OK);
    ck_assert_int_eq(pni_scratch_init(&scratch, net, 1, NULL), PN_OK); /* too small */
    for (size_t d = 0; d < N_DRAWS; d++) {
        ck_assert_int_eq(pni_bicm_draw_next(&draws, &random, &scratch, NULL), PN_OK);
        expect_whole(&scratch.net, net);
        for (size_t t = 0; t < scratch.net.n_ties; t++) {
            share[cell_of(&scratch.net, t)] += 1. / N_DRAWS;
        }
    }
    for (size_t cell = 0; cell < net->n_left * net->n_right; cell++) {
        const double p = pni_bicm_tie(&draws.model, cell / net->n_right,
                                      net->n_left + cell % net->n_right);
        ck_assert_double_eq_tol(share[cell], p, 5 * sqrt(p * (1 - p) / N_DRAWS) + 1e-9);
    }
}

START_TEST(bicm_draws_have_the_probabilities_of_the_model)
{
    static const char *const shapes[] = {ties, "a-X", "a-X a-Y b-X b-Y",
                                         "a-X b-X c-X a-Y b-Z", "a-X b- -Y"};
    for (size_t k = 0; k < sizeof shapes / sizeof shapes[0]; k++) {
        pn_network *net = pnt_net(shapes[k]);
        expect_model(net);
        pn_network_free(net);
    }
}
END_TEST

/* The model keeps each degree on average. */
START_TEST(bicm_draws_keep_degrees_on_average)
{
    pn_network *net = pnt_net(ties);
    PNI_BICM_DRAW draws = {0};
    PNI_SCRATCH scratch = {0};
    pni_random random = {4};
    double degree[MAX_CELLS] = {0};
    const size_t n = pni_n_nodes(net);
    ck_assert_int_eq(pni_bicm_draw_init(&draws, net, NULL, NULL), PN_OK);
    ck_assert_int_eq(pni_scratch_init(&scratch, net, 16, NULL), PN_OK);
    for (size_t d = 0; d < N_DRAWS; d++) {
        ck_assert_int_eq(pni_bicm_draw_next(&draws, &random, &scratch, NULL), PN_OK);
        for (size_t i = 0; i < n; i++) {
            degree[i] += (double)(scratch.net.start[i + 1] - scratch.net.start[i]);
        }
    }
    for (size_t i = 0; i < n; i++) { /* a sum of k coins varies by k / 4 at most */
        const double expected = (double)(net->start[i + 1] - net->start[i]);
        const double n_others = (double)(i < net->n_left ? net->n_right : net->n_left);
        ck_assert_double_eq_tol(degree[i] / N_DRAWS, expected,
                                5 * sqrt(n_others / 4 / N_DRAWS));
    }
    pn_network_free(net);
}
END_TEST

START_TEST(bicm_draws_take_their_weights_from_the_data)
{
    pn_network *net = pnt_net("a-X:7 a-Y:7 b-X:2 c-Z:2");
    PNI_BICM_DRAW draws = {0};
    PNI_SCRATCH scratch = {0};
    pni_random random = {3};
    double n_ties = 0;
    double n_heavy = 0;
    ck_assert_int_eq(pni_bicm_draw_init(&draws, net, NULL, NULL), PN_OK);
    ck_assert_int_eq(pni_scratch_init(&scratch, net, 16, NULL), PN_OK);
    for (size_t d = 0; d < N_DRAWS; d++) {
        ck_assert_int_eq(pni_bicm_draw_next(&draws, &random, &scratch, NULL), PN_OK);
        for (size_t t = 0; t < scratch.net.n_ties; t++) {
            const double weight = scratch.net.weight[t];
            ck_assert(weight == 7 || weight == 2);
            n_heavy += weight == 7;
            n_ties++;
        }
    }
    ck_assert_double_eq_tol(n_heavy / n_ties, .5, .02);
    pn_network_free(net);
}
END_TEST

/* Steps that a measure says it takes. */
static double some_work(const pn_network *net)
{
    (void)net;
    return 4e7;
}

static double much_work(const pn_network *net)
{
    return 5 * some_work(net);
}

static double endless_work(const pn_network *net)
{
    return 250 * much_work(net);
}

static pn_status draw_rows(const void *source, pni_random *random, pni_scratch *scratch,
                           pn_error *err)
{
    return pni_resample_draw(source, random, scratch, err);
}

/* How many draws of a measure are planned, and what was said of it. */
static pn_status plan(double (*work)(const pn_network *net), size_t asked,
                      double n_kept, size_t *n_draws, char note[NOTE])
{
    pn_network *net = pnt_net(ties);
    const pni_measure measure = {.head = {.name = "slow"}, .work = work};
    const pn_rank_options options = {.intervals = true, .n_draws = asked};
    const pni_ranking ranking = {
        .net = net, .options = &options, .shown = {&measure}, .n_shown = 1};
    PNI_RESAMPLE rows = {0};
    const pni_draws draws = {.ranking = &ranking, .make = draw_rows, .source = &rows};
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_resample_init(&rows, net, 1, NULL), PN_OK);
    ck_assert_int_eq(pni_table_new("rank", &table, NULL, "draws"), PN_OK);
    const pn_status status = pni_draws_plan(&draws, n_kept, n_draws, table, &err);
    ck_assert_int_eq(pni_draws_check(&ranking, NULL), status);
    const char *said = pn_table_note(table, 0) == NULL ? "" : pn_table_note(table, 0);
    snprintf(note, NOTE, "%.255s", status == PN_OK ? said : err.message);
    pn_table_free(table);
    pn_network_free(net);
    return status;
}

START_TEST(draws_are_as_many_as_time_and_memory_allow)
{
    size_t n_draws = 0;
    char note[NOTE];
    ck_assert_int_eq(plan(NULL, 0, 0, &n_draws, note), PN_OK);
    ck_assert_uint_eq(n_draws, 1000);
    ck_assert_str_eq(note, "");
    ck_assert_int_eq(plan(some_work, 0, 0, &n_draws, note), PN_OK);
    ck_assert_uint_eq(n_draws, 99); /* 4e9 steps by 4e7 and a few */
    ck_assert_str_eq(note, "99 draws instead of 1000, as the network is large: --draws "
                           "says how many it shall be");
    ck_assert_int_eq(plan(NULL, 0, 1e6, &n_draws, note), PN_OK);
    ck_assert_uint_eq(n_draws, 99); /* 1e8 numbers by 1e6 and one */
}
END_TEST

START_TEST(draws_are_fifty_at_least_or_refused)
{
    size_t n_draws = 0;
    char note[NOTE];
    ck_assert_int_eq(plan(much_work, 0, 0, &n_draws, note), PN_OK);
    ck_assert_uint_eq(n_draws, 50);
    ck_assert_int_eq(plan(endless_work, 0, 0, &n_draws, note), PN_ELIMIT);
    ck_assert_str_eq(note,
                     "50 draws of slow would take about 4 hours: choose measures "
                     "that cost less, such as degree, or say with '--draws' how many "
                     "it shall be");
    ck_assert_int_eq(plan(endless_work, 7, 0, &n_draws, note), PN_OK);
    ck_assert_uint_eq(n_draws, 7);
}
END_TEST

/* A measure that has an answer for a network of many ties only. */
static pn_status score_many(const pn_network *net, const pn_run *run, double *score,
                            pn_table *table, pn_error *err)
{
    (void)run;
    (void)table;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = 1;
    }
    return net->n_ties > 5 ? PN_OK : pni_fail(err, PN_EDATA, "too few ties");
}

typedef struct answers {
    size_t n;
    size_t n_undefined;
} answers;

static pn_status see_answers(void *context, const pni_draw *draw, pn_error *err)
{
    answers *a = context;
    (void)err;
    ck_assert(isnan(draw->score[0]) == isnan(draw->score[4]));
    a->n++;
    a->n_undefined += isnan(draw->score[0]) ? 1 : 0;
    return PN_OK;
}

/* Seven rows drawn from seven leave more than five ties in some draws alone. */
START_TEST(draws_without_an_answer_have_no_scores)
{
    pn_network *net = pnt_net(ties);
    const pni_measure measure = {.head = {.name = "picky"}, .run = score_many};
    const pn_run one = {.n_threads = 1};
    const pn_rank_options options = {.intervals = true, .run = &one};
    const pni_ranking ranking = {
        .net = net, .options = &options, .shown = {&measure}, .n_shown = 1};
    PNI_RESAMPLE rows = {0};
    answers found = {0};
    pn_error err = PN_ERROR_INIT;
    const pni_draws draws = {&ranking, "draws",     200,   draw_rows,
                             &rows,    see_answers, &found};
    ck_assert_int_eq(pni_resample_init(&rows, net, 1, NULL), PN_OK);
    ck_assert_msg(pni_draws_run(&draws, &err) == PN_OK, "%s", err.message);
    ck_assert_uint_eq(found.n, 200);
    ck_assert(found.n_undefined > 0 && found.n_undefined < 200);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        resample_keeps_weights_on_average,
        resample_draws_rows_not_ties,
        resample_trusts_documented_ties_alone,
        bicm_draws_have_the_probabilities_of_the_model,
        bicm_draws_keep_degrees_on_average,
        bicm_draws_take_their_weights_from_the_data,
        draws_are_as_many_as_time_and_memory_allow,
        draws_are_fifty_at_least_or_refused,
        draws_without_an_answer_have_no_scores,
    };
    return RUN_TESTS("draws", tests);
}
