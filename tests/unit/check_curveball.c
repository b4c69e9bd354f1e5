#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/network_data.h"
#include "../../src/null/curveball.h"

enum { N_STATES = 8, N_DRAWS = 16000 };

/* [[1,0,1,1],[0,1,0,0],[1,0,0,1]]: eight matrices have these margins. */
static const char three_by_four[] = "a-W a-Y a-Z b-X c-W c-Z";

/* The matrix as bits. */
static unsigned bits_of(const pni_curveball *chain, size_t first_column)
{
    unsigned bits = 0;
    for (size_t row = 0; row < chain->n_rows; row++) {
        for (size_t k = chain->start[row]; k < chain->start[row + 1]; k++) {
            bits |= 1U << (row * 4 + chain->column[k] - first_column);
        }
    }
    return bits;
}

/* All 12-bit matrices with rows 3, 1, 2 and columns 2, 1, 1, 2, by looking at each. */
static size_t list_states(unsigned *state)
{
    static const int rows[] = {3, 1, 2};
    static const int columns[] = {2, 1, 1, 2};
    size_t n = 0;
    for (unsigned bits = 0; bits < 4096; bits++) {
        bool fits = true;
        for (unsigned i = 0; i < 3; i++) {
            fits = fits && __builtin_popcount(bits >> (4 * i) & 0xFU) == rows[i];
        }
        for (unsigned j = 0; j < 4; j++) {
            fits = fits && __builtin_popcount(bits >> j & 0x111U) == columns[j];
        }
        if (fits) {
            ck_assert_uint_lt(n, N_STATES);
            state[n++] = bits;
        }
    }
    return n;
}

/* Each draw starts anew at the network and trades n_trades times. */
static double chi_square(size_t n_trades, uint64_t seed)
{
    unsigned state[N_STATES] = {0};
    size_t count[N_STATES] = {0};
    ck_assert_uint_eq(list_states(state), N_STATES);
    pn_network *net = pnt_net(three_by_four);
    pni_random random = {.state = seed};
    for (size_t draw = 0; draw < N_DRAWS; draw++) {
        PNI_CURVEBALL chain = {0};
        ck_assert_int_eq(pni_curveball_begin(net, &chain, NULL), PN_OK);
        ck_assert(chain.rows_are_left);
        pni_curveball_trade(&chain, &random, n_trades);
        const unsigned bits = bits_of(&chain, net->n_left);
        size_t k = 0;
        while (k < N_STATES && state[k] != bits) {
            k++;
        }
        ck_assert_uint_lt(k, N_STATES);
        count[k]++;
    }
    double sum = 0;
    const double expected = (double)N_DRAWS / N_STATES;
    for (size_t k = 0; k < N_STATES; k++) {
        const double difference = (double)count[k] - expected;
        sum += difference * difference / expected;
    }
    pn_network_free(net);
    return sum;
}

/* 24.32 is the 0.999 quantile of chi-square with 7 degrees of freedom. */
START_TEST(curveball_reaches_all_eight_states_alike)
{
    ck_assert_double_lt(chi_square(200, 1), 24.32);
    ck_assert_double_lt(chi_square(50, 2), 24.32);
}
END_TEST

/* One trade is not enough: the test above can fail. */
START_TEST(curveball_remembers_its_start_after_one_trade)
{
    ck_assert_double_gt(chi_square(1, 1), 1000);
}
END_TEST

START_TEST(curveball_keeps_degrees_and_order)
{
    for (uint64_t seed = 1; seed <= 6; seed++) {
        pn_network *net = pnt_net_random(seed % 2 == 0 ? 9 : 30, 20, 0.25, 1, seed);
        PNI_CURVEBALL chain = {0};
        pni_random random = {.state = seed};
        size_t degree[64] = {0};
        ck_assert_int_eq(pni_curveball_begin(net, &chain, NULL), PN_OK);
        ck_assert_int_eq(chain.rows_are_left, net->n_left <= net->n_right);
        pni_curveball_trade(&chain, &random, pni_curveball_enough(&chain));
        const size_t first = chain.rows_are_left ? 0 : net->n_left;
        for (size_t row = 0; row < chain.n_rows; row++) {
            const size_t end = chain.start[row + 1];
            ck_assert_uint_eq(end - chain.start[row], pni_degree(net, first + row));
            for (size_t k = chain.start[row]; k < end; k++) {
                degree[chain.column[k]]++;
                ck_assert(k + 1 == end || chain.column[k] < chain.column[k + 1]);
            }
        }
        const size_t other = chain.rows_are_left ? net->n_left : 0;
        const size_t n_other = pni_n_nodes(net) - chain.n_rows;
        for (size_t i = other; i < other + n_other; i++) {
            ck_assert_uint_eq(degree[i], pni_degree(net, i));
        }
        pn_network_free(net);
    }
}
END_TEST

START_TEST(curveball_leaves_what_has_no_choice)
{
    pn_network *net = pnt_net("a-X a-Y a-Z");
    PNI_CURVEBALL chain = {0};
    pni_random random = {.state = 1};
    ck_assert_int_eq(pni_curveball_begin(net, &chain, NULL), PN_OK);
    pni_curveball_trade(&chain, &random, 100);
    for (uint32_t k = 0; k < 3; k++) {
        ck_assert_uint_eq(chain.column[k], k + 1);
    }
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        curveball_reaches_all_eight_states_alike,
        curveball_remembers_its_start_after_one_trade,
        curveball_keeps_degrees_and_order,
        curveball_leaves_what_has_no_choice,
    };
    return RUN_TESTS("curveball", tests);
}
