/* NODF of random networks is what its definition gives, pair by pair. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

enum { MOST = 14 };

/* Partners of a matrix of n_rows x n_columns; `turned` looks at its columns. */
static size_t shared(bool tied[MOST][MOST], bool turned, size_t a, size_t b, size_t n)
{
    size_t count = 0;
    for (size_t k = 0; k < n; k++) {
        count += turned ? tied[k][a] && tied[k][b] : tied[a][k] && tied[b][k];
    }
    return count;
}

/* Adds the overlaps of all pairs of rows; returns how many pairs have ties. */
static double add_rows(bool tied[MOST][MOST], bool turned, size_t n_rows, size_t n,
                       double *sum)
{
    double n_pairs = 0;
    for (size_t a = 0; a < n_rows; a++) {
        for (size_t b = 0; b < a; b++) {
            const size_t degree_a = shared(tied, turned, a, a, n);
            const size_t degree_b = shared(tied, turned, b, b, n);
            const size_t fewer = degree_a < degree_b ? degree_a : degree_b;
            n_pairs += fewer > 0;
            if (fewer > 0 && degree_a != degree_b) {
                *sum += 100 * (double)shared(tied, turned, a, b, n) / (double)fewer;
            }
        }
    }
    return n_pairs;
}

static double expected(const pn_network *net, size_t n_left, size_t n_right)
{
    bool tied[MOST][MOST] = {{false}};
    double sum = 0;
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        tied[tie.left][tie.right - n_left] = true;
    }
    const double left = add_rows(tied, /*turned=*/false, n_left, n_right, &sum);
    const double right = add_rows(tied, /*turned=*/true, n_right, n_left, &sum);
    return sum / (left + right);
}

static double computed(const pn_network *net)
{
    pn_table *table = NULL;
    double value = NAN;
    ck_assert_int_eq(pn_summary(net, NULL, &table, NULL), PN_OK);
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), "nestedness") == 0) {
            value = pn_table_numbers(table, 1)[row];
        }
    }
    pn_table_free(table);
    return value;
}

START_TEST(nestedness_is_the_mean_over_all_pairs)
{
    for (uint64_t seed = 0; seed < 200; seed++) {
        const size_t n_left = 1 + seed % MOST;
        const size_t n_right = 2 + (seed / 7) % (MOST - 1);
        const double share = 0.1 + 0.8 * (double)(seed % 11) / 10;
        pn_network *net = pnt_net_random(n_left, n_right, share, 3, seed);
        const double right = expected(net, n_left, n_right);
        const double ours = computed(net);
        ck_assert_msg(isnan(right) ? isnan(ours) : fabs(ours - right) <= 1e-12 * 100,
                      "seed %u: %.17g, expected %.17g", (unsigned)seed, ours, right);
        pn_network_free(net);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nestedness_is_the_mean_over_all_pairs};
    return RUN_TESTS("nestedness", tests);
}
