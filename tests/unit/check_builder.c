#include "../support/run_tests.h"

#include "../../src/network/build/builder.h"

#include <string.h>

typedef struct row {
    const char *left;
    const char *right;
    double weight;
    pn_evidence evidence;
    int year;
    const char *field;
} row;

static void add(pni_builder *builder, const row *r)
{
    const pni_slice field = pni_slice_of(r->field == NULL ? "" : r->field);
    const pni_row added = {.left = pni_slice_of(r->left),
                           .right = pni_slice_of(r->right),
                           .weight = r->weight,
                           .evidence = r->evidence,
                           .year_first = r->year,
                           .year_last = r->year,
                           .text = &field};
    ck_assert_int_eq(pni_builder_add(builder, &added, NULL), PN_OK);
}

static pni_builder *new_builder(void)
{
    pni_builder *builder = NULL;
    size_t column = 9;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert_int_eq(pni_builder_sides(builder, pni_slice_of("firm"),
                                       pni_slice_of("university"), NULL),
                     PN_OK);
    ck_assert_int_eq(
        pni_builder_tie_attribute(builder, pni_slice_of("field"), &column, NULL),
        PN_OK);
    ck_assert_uint_eq(column, 0);
    return builder;
}

static pn_network *finish(pni_builder *builder, const pni_selection *selection)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_status status =
        pni_builder_finish(builder, selection, "x.csv", &net, &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    pni_builder_free(builder);
    return net;
}

static pn_network *build(const row *rows, size_t n, const pni_selection *selection)
{
    pni_builder *builder = new_builder();
    for (size_t i = 0; i < n; i++) {
        add(builder, &rows[i]);
    }
    return finish(builder, selection);
}

static const row example[] = {
    {"b", "Y", 1, PN_IMPLIED, 2020, "steel"},  {"a", "X", 2, PN_DOCUMENTED, 2019, "z"},
    {"b", "Y", 3, PN_DOCUMENTED, 2018, "art"}, {"b", "X", 1, PN_ILLUSTRATIVE, 0, ""},
    {"b", "Y", 1, PN_IMPLIED, 0, "steel"},
};
enum { N_EXAMPLE = sizeof example / sizeof *example };

START_TEST(finish_rows_of_a_pair_become_one_tie)
{
    pn_network *net = build(example, N_EXAMPLE, &(pni_selection){0});
    ck_assert_uint_eq(pn_network_n_ties(net), 3);
    const pn_tie tie = pn_network_tie(net, 2);
    ck_assert_str_eq(pn_network_name(net, tie.left), "b");
    ck_assert_str_eq(pn_network_name(net, tie.right), "Y");
    ck_assert(tie.weight == 5);
    ck_assert_uint_eq(tie.rows, 3);
    ck_assert_int_eq(tie.evidence, PN_DOCUMENTED);
    ck_assert_int_eq(tie.year_first, 2018);
    ck_assert_int_eq(tie.year_last, 2020);
    ck_assert_str_eq(pn_network_tie_text(net, "field", 2), "art; steel");
    pn_network_free(net);
}
END_TEST

START_TEST(finish_duplicates_max_and_count_follow_the_rule)
{
    pn_network *net =
        build(example, N_EXAMPLE, &(pni_selection){.duplicates = PN_DUPLICATES_MAX});
    ck_assert(pn_network_tie(net, 2).weight == 3);
    pn_network_free(net);
    net =
        build(example, N_EXAMPLE, &(pni_selection){.duplicates = PN_DUPLICATES_COUNT});
    ck_assert(pn_network_tie(net, 2).weight == 3);
    ck_assert(pn_network_tie(net, 0).weight == 1);
    pn_network_free(net);
}
END_TEST

START_TEST(finish_order_of_rows_does_not_matter)
{
    const double tenth[] = {0.1, 0.2, 0.3, 1e16, 0.7, 1.0};
    double first = 0;
    for (size_t turn = 0; turn < 6; turn++) {
        row rows[6];
        for (size_t i = 0; i < 6; i++) {
            rows[i] = (row){"a", "X", tenth[(i * 5 + turn) % 6], PN_DOCUMENTED, 0, ""};
        }
        pn_network *net = build(rows, 6, &(pni_selection){0});
        const double weight = pn_network_tie(net, 0).weight;
        first = turn == 0 ? weight : first;
        ck_assert(weight == first);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(finish_evidence_drops_rows_and_lost_nodes)
{
    pn_network *net =
        build(example, N_EXAMPLE, &(pni_selection){.evidence = PN_DOCUMENTED});
    ck_assert_uint_eq(pn_network_n_ties(net), 2);
    ck_assert(pn_network_tie(net, 1).weight == 3);
    ck_assert_str_eq(pn_network_tie_text(net, "field", 1), "art");
    pn_network_free(net);
}
END_TEST

START_TEST(finish_min_weight_applies_after_merging)
{
    pn_network *net = build(example, N_EXAMPLE, &(pni_selection){.min_weight = 4});
    ck_assert_uint_eq(pn_network_n_ties(net), 1);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_BOTH), 2);
    pn_finding finding;
    bool found = false;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        found = found || strstr(finding.text, "lost their last tie") != NULL;
    }
    ck_assert(found);
    pn_network_free(net);
}
END_TEST

START_TEST(finish_nothing_left_says_so)
{
    pni_builder *builder = new_builder();
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pni_selection all = {0};
    ck_assert_int_eq(pni_builder_finish(builder, &all, "x.csv", &net, &err), PN_EDATA);
    ck_assert_str_eq(err.message,
                     "no ties in 'x.csv': give each tie a row, or an edge");
    pni_builder_free(builder);
    builder = new_builder();
    add(builder, &example[0]);
    err = (pn_error)PN_ERROR_INIT;
    const pni_selection heavy = {.min_weight = 7};
    ck_assert_int_eq(pni_builder_finish(builder, &heavy, "x.csv", &net, &err),
                     PN_EDATA);
    ck_assert_ptr_nonnull(
        strstr(err.message, "no ties left of the 1 row in 'x.csv': "));
    pni_builder_free(builder);
}
END_TEST

START_TEST(finish_declared_organisation_without_tie_stays)
{
    pni_builder *builder = new_builder();
    add(builder, &example[1]);
    const pni_slice name = pni_slice_of("lonely");
    ck_assert_int_eq(pni_builder_node(builder, PN_LEFT, name, NULL), PN_OK);
    const pni_slice attribute = pni_slice_of("name_zh");
    ck_assert_int_eq(pni_builder_node_text(builder, PN_LEFT, name, attribute,
                                           pni_slice_of("孤"), NULL),
                     PN_OK);
    ck_assert_int_eq(pni_builder_node_text(builder, PN_LEFT, name, attribute,
                                           pni_slice_of("later"), NULL),
                     PN_OK);
    ck_assert_str_eq(pni_builder_get_node_text(builder, PN_LEFT, name, attribute),
                     "孤");
    ck_assert_str_eq(pni_builder_get_node_text(builder, PN_RIGHT, name, attribute), "");
    pn_network *net = finish(builder, &(pni_selection){.min_weight = 1});
    const size_t node = pn_network_find(net, PN_LEFT, "lonely");
    ck_assert_uint_eq(node, 1);
    ck_assert_str_eq(pn_network_node_text(net, "name_zh", node), "孤");
    ck_assert_str_eq(pn_network_node_text(net, "name_zh", 0), "");
    ck_assert_ptr_null(pn_network_node_text(net, "place", 0));
    pn_network_free(net);
}
END_TEST

START_TEST(finish_largest_component_is_kept)
{
    const row rows[] = {
        {"a", "X", 1, 0, 0, ""}, {"b", "Y", 1, 0, 0, ""}, {"c", "Y", 1, 0, 0, ""}};
    pn_network *net = build(rows, 3, &(pni_selection){.largest_component = true});
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 2);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_RIGHT), 1);
    ck_assert_uint_eq(pn_network_find(net, PN_BOTH, "a"), SIZE_MAX);
    pn_network_free(net);
}
END_TEST

START_TEST(finish_zero_weight_is_dropped_and_counted)
{
    const row rows[] = {{"a", "X", 0, 0, 0, ""}, {"b", "Y", 1, 0, 0, ""}};
    pn_network *net = build(rows, 2, &(pni_selection){0});
    pn_finding finding;
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_BOTH), 2);
    ck_assert(pn_network_finding(net, 0, &finding));
    ck_assert_str_eq(finding.text, "1 row has weight 0 and was left out");
    pn_network_free(net);
}
END_TEST

START_TEST(finish_same_name_on_both_sides_makes_two_nodes)
{
    const row rows[] = {{"a", "a", 1, 0, 0, ""}};
    pn_network *net = build(rows, 1, &(pni_selection){0});
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_BOTH), 2);
    ck_assert_uint_eq(pn_network_find(net, PN_RIGHT, "a"), 1);
    ck_assert_uint_eq(pn_network_find(net, PN_BOTH, "a"), 0);
    pn_network_free(net);
}
END_TEST

START_TEST(finish_many_rows_are_all_there)
{
    pni_builder *builder = new_builder();
    char left[16];
    char right[16];
    for (unsigned i = 0; i < 5000; i++) {
        snprintf(left, sizeof left, "l%u", (i * 7919) % 1000);
        snprintf(right, sizeof right, "r%u", i % 7);
        add(builder, &(row){left, right, 1, 0, 0, ""});
    }
    pn_network *net = finish(builder, &(pni_selection){0});
    double sum = 0;
    size_t rows = 0;
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        sum += pn_network_tie(net, t).weight;
        rows += pn_network_tie(net, t).rows;
    }
    ck_assert(sum == 5000);
    ck_assert_uint_eq(rows, 5000);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 1000);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {finish_rows_of_a_pair_become_one_tie,
                            finish_duplicates_max_and_count_follow_the_rule,
                            finish_order_of_rows_does_not_matter,
                            finish_evidence_drops_rows_and_lost_nodes,
                            finish_min_weight_applies_after_merging,
                            finish_nothing_left_says_so,
                            finish_declared_organisation_without_tie_stays,
                            finish_largest_component_is_kept,
                            finish_zero_weight_is_dropped_and_counted,
                            finish_same_name_on_both_sides_makes_two_nodes,
                            finish_many_rows_are_all_there};
    return RUN_TESTS("builder", tests);
}
