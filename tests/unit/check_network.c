#include "../support/run_tests.h"

#include "../../src/network/build/builder.h"
#include "../../src/network/build/names.h"
#include "../../src/network/structure/components.h"

#include <string.h>

static void add(pni_builder *builder, const char *left, const char *right)
{
    const pni_row row = {
        .left = pni_slice_of(left), .right = pni_slice_of(right), .weight = 1};
    ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
}

/* a - X, a - Y, b - Y, c - Z */
static pn_network *example(const char *left, const char *right)
{
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert_int_eq(
        pni_builder_sides(builder, pni_slice_of(left), pni_slice_of(right), NULL),
        PN_OK);
    add(builder, "c", "Z");
    add(builder, "a", "Y");
    add(builder, "b", "Y");
    add(builder, "a", "X");
    const pni_selection all = {0};
    ck_assert_int_eq(pni_builder_finish(builder, &all, "x", &net, NULL), PN_OK);
    pni_builder_free(builder);
    return net;
}

START_TEST(network_rows_and_partners_agree)
{
    pn_network *net = example("firm", "university");
    for (size_t node = 0; node < pn_network_n_nodes(net, PN_BOTH); node++) {
        size_t n = 0;
        const uint32_t *partner = pn_network_partners(net, node, &n);
        for (size_t k = 0; k < n; k++) {
            const pn_tie tie = pn_network_tie(net, pn_network_tie_to(net, node, k));
            ck_assert(tie.left == node || tie.right == node);
            ck_assert_uint_eq(tie.left + tie.right - node, partner[k]);
            ck_assert(k == 0 || partner[k - 1] < partner[k]);
        }
    }
    pn_network_free(net);
}
END_TEST

START_TEST(network_names_are_sorted_and_found)
{
    pn_network *net = example("firm", "university");
    const char *const names[] = {"a", "b", "c", "X", "Y", "Z"};
    for (size_t i = 0; i < 6; i++) {
        ck_assert_str_eq(pn_network_name(net, i), names[i]);
        ck_assert_uint_eq(pn_network_find(net, PN_BOTH, names[i]), i);
    }
    ck_assert_uint_eq(pn_network_find(net, PN_LEFT, "X"), SIZE_MAX);
    ck_assert_uint_eq(pn_network_find(net, PN_BOTH, "W"), SIZE_MAX);
    ck_assert(!pn_network_is_weighted(net));
    ck_assert(!pn_network_has_evidence(net));
    ck_assert_uint_eq(pn_network_n_evidence(net, PN_DOCUMENTED), 4);
    pn_network_free(net);
}
END_TEST

static void expect_side(const pn_network *net, const char *word, pn_side side)
{
    pn_side out = PN_SIDE_DEFAULT;
    ck_assert_msg(pn_network_parse_side(net, word, &out, NULL) == PN_OK, "%s", word);
    ck_assert_int_eq(out, side);
}

START_TEST(parse_side_own_words_and_plurals_are_understood)
{
    pn_network *net = example("woman", "university");
    expect_side(net, "women", PN_LEFT);
    expect_side(net, "Woman", PN_LEFT);
    expect_side(net, "universities", PN_RIGHT);
    expect_side(net, "left", PN_LEFT);
    expect_side(net, "both", PN_BOTH);
    pn_network_free(net);
    net = example("企业", "院所");
    expect_side(net, "院所", PN_RIGHT);
    pn_network_free(net);
}
END_TEST

START_TEST(parse_side_words_of_headers_are_understood)
{
    pn_network *net = example("enterprise", "institution");
    expect_side(net, "院所", PN_RIGHT);
    expect_side(net, "大学", PN_RIGHT);
    expect_side(net, "universities", PN_RIGHT);
    expect_side(net, "企业", PN_LEFT);
    expect_side(net, "firm", PN_LEFT);
    expect_side(net, "左", PN_LEFT);
    expect_side(net, "右侧", PN_RIGHT);
    expect_side(net, "双方", PN_BOTH);
    pn_network_free(net);
    net = example("university", "company"); /* the data's own words come first */
    expect_side(net, "university", PN_LEFT);
    expect_side(net, "companies", PN_RIGHT);
    pn_network_free(net);
}
END_TEST

START_TEST(parse_side_mistyped_word_gets_a_suggestion)
{
    pn_network *net = example("enterprise", "institution");
    pn_side out = PN_SIDE_DEFAULT;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_network_parse_side(net, "enterprize", &out, &err), PN_EUSE);
    ck_assert_str_eq(err.message, "no side 'enterprize': did you mean 'enterprise'?");
    err = (pn_error)PN_ERROR_INIT;
    ck_assert_int_eq(pn_network_parse_side(net, "xyzzy", &out, &err), PN_EUSE);
    ck_assert_ptr_nonnull(strstr(err.message, "'enterprise' (left)"));
    pn_network_free(net);
}
END_TEST

START_TEST(select_keeps_marked_nodes_and_ties_between_them)
{
    pn_network *net = example("firm", "university");
    const bool keep[] = {true, true, false, false, true, false};
    pn_network *part = NULL;
    ck_assert_int_eq(pn_network_select(net, keep, &part, NULL), PN_OK);
    pn_network_free(net); /* the part stands alone */
    ck_assert_uint_eq(pn_network_n_ties(part), 2);
    ck_assert_str_eq(pn_network_name(part, 2), "Y");
    ck_assert_str_eq(pn_network_side_name(part, PN_LEFT), "firm");
    size_t n = 0;
    const uint32_t *partner = pn_network_partners(part, 2, &n);
    ck_assert_uint_eq(n, 2);
    ck_assert_uint_eq(partner[0], 0);
    ck_assert_uint_eq(partner[1], 1);
    pn_network_free(part);
}
END_TEST

START_TEST(components_are_numbered_by_first_node)
{
    pn_network *net = example("firm", "university");
    uint32_t component[6];
    size_t n = 0;
    ck_assert_int_eq(pni_components(net, NULL, component, &n, NULL), PN_OK);
    ck_assert_uint_eq(n, 2);
    const uint32_t expected[] = {0, 0, 1, 0, 0, 1};
    ck_assert_mem_eq(component, expected, sizeof expected);
    pn_network_free(net);
}
END_TEST

START_TEST(names_equal_texts_share_a_number)
{
    pni_names names = {0};
    char text[16];
    for (uint32_t turn = 0; turn < 2; turn++) {
        for (uint32_t i = 0; i < 10000; i++) {
            uint32_t number = PNI_NO_NAME;
            snprintf(text, sizeof text, "name %u", (unsigned)i);
            ck_assert_int_eq(pni_names_add(&names, pni_slice_of(text), &number, NULL),
                             PN_OK);
            ck_assert_uint_eq(number, i);
        }
    }
    ck_assert_uint_eq(names.size, 10000);
    ck_assert_uint_eq(pni_names_find(&names, pni_slice_of("name 77")), 77);
    ck_assert_uint_eq(pni_names_find(&names, pni_slice_of("name")), PNI_NO_NAME);
    pni_names_done(&names);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {network_rows_and_partners_agree,
                            network_names_are_sorted_and_found,
                            parse_side_own_words_and_plurals_are_understood,
                            parse_side_words_of_headers_are_understood,
                            parse_side_mistyped_word_gets_a_suggestion,
                            select_keeps_marked_nodes_and_ties_between_them,
                            components_are_numbered_by_first_node,
                            names_equal_texts_share_a_number};
    return RUN_TESTS("network", tests);
}
