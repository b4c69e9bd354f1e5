#include "../support/net.h"
#include "../support/run_tests.h"

#include <string.h>

enum { MOST_NODES = 64 };

/* What remains of a network, found by looking at every tie again and again. */
typedef struct remains {
    size_t n_nodes[2];
    size_t n_ties;
} remains;

static bool drop_poor(const pn_network *net, const size_t demand[2], bool *stays)
{
    size_t partners[MOST_NODES] = {0};
    bool dropped = false;
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        partners[tie.left] += stays[tie.right];
        partners[tie.right] += stays[tie.left];
    }
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        const bool is_right = pn_network_side(net, i) == PN_RIGHT;
        if (stays[i] && partners[i] < demand[is_right]) {
            stays[i] = false;
            dropped = true;
        }
    }
    return dropped;
}

static remains core_of(const pn_network *net, size_t alpha, size_t beta)
{
    bool stays[MOST_NODES];
    remains left = {0};
    const size_t demand[2] = {alpha, beta};
    memset(stays, true, sizeof stays);
    while (drop_poor(net, demand, stays)) {
    }
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        left.n_nodes[pn_network_side(net, i) == PN_RIGHT] += stays[i];
    }
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        left.n_ties += stays[tie.left] && stays[tie.right];
    }
    return left;
}

static bool is_last(const pn_network *net, size_t alpha, size_t beta)
{
    return core_of(net, alpha + 1, beta).n_ties == 0 &&
           core_of(net, alpha, beta + 1).n_ties == 0;
}

static void expect_row(const pn_table *table, size_t row, const double *expected,
                       const char *kind)
{
    ck_assert_uint_lt(row, pn_table_n_rows(table));
    for (size_t column = 0; column < 5; column++) {
        ck_assert_double_eq(pn_table_numbers(table, column)[row], expected[column]);
    }
    ck_assert_str_eq(pn_table_text(table, row, 5), kind);
}

static pn_table *cores(const pn_network *net)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_cluster_cores(net, NULL, &table, &err) == PN_OK, "%s",
                  err.message);
    return table;
}

/* Every pair of demands that any node could meet, in order. */
static void expect_all(const pn_network *net)
{
    pn_table *table = cores(net);
    size_t row = 0;
    for (size_t alpha = 1; alpha <= MOST_NODES; alpha++) {
        for (size_t beta = 1; core_of(net, alpha, beta).n_ties > 0; beta++) {
            const remains found = core_of(net, alpha, beta);
            const double expected[] = {(double)alpha, (double)beta,
                                       (double)found.n_nodes[0],
                                       (double)found.n_nodes[1], (double)found.n_ties};
            const bool last = is_last(net, alpha, beta);
            if (last || alpha == beta) {
                expect_row(table, row++, expected, last ? "last" : "diagonal");
            }
        }
    }
    ck_assert_uint_eq(row, pn_table_n_rows(table));
    pn_table_free(table);
}

START_TEST(cores_are_what_remains_after_looking_at_every_tie)
{
    static const size_t sizes[][2] = {{1, 1}, {3, 9}, {12, 5}, {20, 20}, {40, 10}};
    static const double shares[] = {0.1, 0.3, 0.7, 1};
    for (uint64_t seed = 1; seed <= 80; seed++) {
        const size_t *size = sizes[seed % 5];
        pn_network *net = pnt_net_random(size[0], size[1], shares[seed % 4], 3, seed);
        expect_all(net);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(cores_without_ties_there_are_none)
{
    pn_network *net = pnt_net("a-X b-X");
    pn_network *apart = NULL;
    pn_error err = PN_ERROR_INIT;
    const bool keep[3] = {true, true, false};
    ck_assert(pn_network_select(net, keep, &apart, &err) == PN_OK);
    pn_table *table = cores(apart);
    ck_assert_uint_eq(pn_table_n_rows(table), 0);
    ck_assert_double_eq(pn_table_fact_named(table, "depth"), 0);
    pn_table_free(table);
    pn_network_free(apart);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        cores_are_what_remains_after_looking_at_every_tie,
        cores_without_ties_there_are_none,
    };
    return RUN_TESTS("cores", tests);
}
