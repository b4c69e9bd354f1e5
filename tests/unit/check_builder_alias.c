/* Names that mean one organisation: chains, circles, spellings, any order of rows. */
#include "../../src/base/scope.h"
#include "../../src/network/build/builder_alias.h"
#include "../../src/network/table_build.h"

#include "run_tests.h"

#include <string.h>

typedef struct pair {
    const char *a;
    const char *b;
} pair;

static void add_row(pni_builder *builder, const pair *row)
{
    const pni_row added = {
        .left = pni_slice_of(row->a), .right = pni_slice_of(row->b), .weight = 1};
    ck_assert_int_eq(pni_builder_add(builder, &added, NULL), PN_OK);
}

static pn_status say(pni_builder *builder, const pair *alias, uint64_t line,
                     pn_error *err)
{
    const pni_alias said = {.side = PN_BOTH,
                            .name = pni_slice_of(alias->a),
                            .same_as = pni_slice_of(alias->b),
                            .place = {.source = "a.csv", .line = line}};
    return pni_builder_alias(builder, &said, err);
}

static const pair rows[] = {{"A", "X"}, {"B", "X"}, {"C", "Y"}, {"A", "Y"}, {"D", "x"}};
static const pair aliases[] = {{"A", "B"}, {"B", "C"}, {"x", "X"}, {"Q", "C"}};
enum { N_ROWS = 5, N_ALIASES = 4 };

/* The network of the rows from one on, then those before it; A and B are described. */
static pn_network *build(size_t from)
{
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pni_selection selection = {.min_weight = 0};
    const pni_slice city = pni_slice_of("city");
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    for (size_t i = 0; i < N_ROWS; i++) {
        add_row(builder, &rows[(from + i) % N_ROWS]);
    }
    for (int i = 0; i < 2; i++) {
        const pni_slice name = pni_slice_of(i == 0 ? "B" : "A");
        const pni_slice text = pni_slice_of(i == 0 ? "Binzhou" : "Boxing");
        ck_assert_int_eq(pni_builder_node(builder, PN_LEFT, name, NULL), PN_OK);
        ck_assert_int_eq(
            pni_builder_node_text(builder, PN_LEFT, name, city, text, NULL), PN_OK);
    }
    ck_assert_int_eq(pni_builder_alias_source(builder, "a.csv", NULL), PN_OK);
    for (size_t i = 0; i < N_ALIASES; i++) {
        ck_assert_int_eq(say(builder, &aliases[i], i + 2, NULL), PN_OK);
    }
    ck_assert_int_eq(pni_builder_rename(builder, NULL), PN_OK);
    ck_assert_int_eq(pni_builder_report_aliases(builder, NULL), PN_OK);
    const pn_status status =
        pni_builder_finish(builder, &selection, "x.csv", &net, &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    pni_builder_free(builder);
    return net;
}

START_TEST(rows_in_any_order_give_the_same_merged_network)
{
    for (size_t from = 0; from < N_ROWS; from++) {
        PNI_OWNED(pn_network, pn_network_free) net = build(from);
        ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 2);
        ck_assert_uint_eq(pn_network_n_nodes(net, PN_RIGHT), 2);
        ck_assert_uint_eq(pn_network_n_ties(net), 3);
        const size_t c = pn_network_find(net, PN_LEFT, "C");
        const size_t x = pn_network_find(net, PN_RIGHT, "X");
        ck_assert_str_eq(pn_network_node_text(net, "spellings", c), "A; B; C");
        ck_assert_str_eq(pn_network_node_text(net, "spellings", x), "X; x");
        ck_assert_str_eq(pn_network_node_text(net, "city", c), "Binzhou");
        ck_assert_double_eq(pn_network_tie(net, 0).weight, 2);
        ck_assert_str_eq(pn_network_merges(net),
                         "3 names in 4 rows were merged into others");
    }
}
END_TEST

START_TEST(names_unknown_are_counted_once)
{
    PNI_OWNED(pn_network, pn_network_free) net = build(0);
    pn_finding finding = {.text = ""};
    size_t n = 0;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        n += strcmp(finding.text, "1 name of this table is not in the data") == 0;
    }
    ck_assert_uint_eq(n, 1);
}
END_TEST

START_TEST(names_in_a_circle_are_refused_with_the_line)
{
    static const pair circle[] = {{"A", "B"}, {"C", "A"}, {"B", "C"}};
    pn_error err = PN_ERROR_INIT;
    pni_builder *builder = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    add_row(builder, &rows[0]);
    ck_assert_int_eq(pni_builder_alias_source(builder, "a.csv", NULL), PN_OK);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(say(builder, &circle[i], i + 2, NULL), PN_OK);
    }
    ck_assert_int_eq(pni_builder_rename(builder, &err), PN_EDATA);
    ck_assert_uint_eq(err.line, 4);
    pni_builder_free(builder);
}
END_TEST

START_TEST(name_with_two_meanings_is_refused)
{
    static const pair twice[] = {{"A", "B"}, {"A", "B"}, {"A", "C"}};
    pn_error err = PN_ERROR_INIT;
    pni_builder *builder = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert_int_eq(say(builder, &twice[0], 2, &err), PN_OK);
    ck_assert_int_eq(say(builder, &twice[1], 3, &err), PN_OK);
    ck_assert_int_eq(say(builder, &twice[2], 4, &err), PN_EDATA);
    ck_assert_uint_eq(err.line, 4);
    pni_builder_free(builder);
}
END_TEST

START_TEST(names_said_to_differ_are_known_in_both_orders)
{
    const pni_alias said = {
        .side = PN_LEFT, .name = pni_slice_of("A"), .same_as = pni_slice_of("B")};
    pni_builder *builder = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert(!pni_builder_are_distinct(builder, PN_LEFT, "A", "B"));
    ck_assert_int_eq(pni_builder_say_distinct(builder, &said, NULL), PN_OK);
    ck_assert(pni_builder_are_distinct(builder, PN_LEFT, "A", "B"));
    ck_assert(pni_builder_are_distinct(builder, PN_LEFT, "B", "A"));
    ck_assert(!pni_builder_are_distinct(builder, PN_RIGHT, "A", "B"));
    pni_builder_free(builder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        rows_in_any_order_give_the_same_merged_network,
        names_unknown_are_counted_once,
        names_in_a_circle_are_refused_with_the_line,
        name_with_two_meanings_is_refused,
        names_said_to_differ_are_known_in_both_orders,
    };
    return RUN_TESTS("builder_alias", tests);
}
