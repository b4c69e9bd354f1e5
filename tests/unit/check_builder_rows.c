/* Rows beyond what waits to be numbered at a time, on one thread and on several. */
#include "../support/run_tests.h"

#include "../../src/network/build/builder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_ROWS = 100000, N_LEFT = 9973, N_RIGHT = 211, N_TEXTS = 17 };

typedef char word[24];

/* A row for each number; the year comes late, so that its array does, too. */
static void add_row(pni_builder *builder, unsigned i)
{
    word left;
    word right;
    word text;
    snprintf(left, sizeof left, "firm %u", i * 7 % N_LEFT);
    snprintf(right, sizeof right, "school %u", i * i % N_RIGHT);
    snprintf(text, sizeof text, "field %u", i % N_TEXTS);
    const pni_slice field = pni_slice_of(text);
    const pni_row row = {.left = pni_slice_of(left),
                         .right = pni_slice_of(right),
                         .weight = 1 + i % 3,
                         .year_first = i > N_ROWS / 2 ? 2000 + (int)(i % 20) : 0,
                         .year_last = i > N_ROWS / 2 ? 2000 + (int)(i % 20) : 0,
                         .text = &field};
    if (pni_builder_add(builder, &row, NULL) != PN_OK) {
        ck_abort_msg("row %u fails", i);
    }
}

static pn_network *build(const pn_run *run)
{
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    size_t column = 0;
    const pni_selection selection = {0};
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    pni_builder_run(builder, run);
    ck_assert_int_eq(
        pni_builder_tie_attribute(builder, pni_slice_of("field"), &column, NULL),
        PN_OK);
    for (unsigned i = 0; i < N_ROWS; i++) {
        add_row(builder, i);
    }
    ck_assert_int_eq(pni_builder_finish(builder, &selection, "x", &net, NULL), PN_OK);
    pni_builder_free(builder);
    return net;
}

static bool same_ties(const pn_network *a, const pn_network *b)
{
    bool same = pn_network_n_ties(a) == pn_network_n_ties(b);
    for (size_t t = 0; same && t < pn_network_n_ties(a); t++) {
        const pn_tie x = pn_network_tie(a, t);
        const pn_tie y = pn_network_tie(b, t);
        const char *const field = pn_network_tie_text(a, "field", t);
        same = x.left == y.left && x.right == y.right && x.rows == y.rows &&
               !(x.weight < y.weight) && !(x.weight > y.weight) &&
               x.year_first == y.year_first && x.year_last == y.year_last &&
               strcmp(field, pn_network_tie_text(b, "field", t)) == 0;
    }
    return same;
}

static bool same_nodes(const pn_network *a, const pn_network *b)
{
    const size_t n = pn_network_n_nodes(a, PN_BOTH);
    bool same = n == pn_network_n_nodes(b, PN_BOTH);
    for (size_t i = 0; same && i < n; i++) {
        same = strcmp(pn_network_name(a, i), pn_network_name(b, i)) == 0;
    }
    return same;
}

START_TEST(rows_on_several_threads_make_the_same_network)
{
    const pn_run one = {.n_threads = 1};
    const pn_run several = {.n_threads = 4};
    pn_network *alone = build(&one);
    pn_network *shared = build(&several);
    ck_assert_uint_eq(pn_network_n_nodes(alone, PN_LEFT), N_LEFT);
    ck_assert(same_nodes(alone, shared));
    ck_assert(same_ties(alone, shared));
    pn_network_free(alone);
    pn_network_free(shared);
}
END_TEST

START_TEST(builder_is_freed_while_rows_are_numbered)
{
    const pn_run several = {.n_threads = 2};
    pni_builder *builder = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    pni_builder_run(builder, &several);
    for (unsigned i = 0; i < 40000; i++) {
        add_row(builder, i);
    }
    pni_builder_free(builder); /* the address sanitizer sees what is touched later */
}
END_TEST

START_TEST(texts_of_a_mebibyte_do_not_pile_up)
{
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    const pni_selection selection = {0};
    const pn_run one = {.n_threads = 1};
    const size_t size = 1 << 20;
    char *name = malloc(size);
    ck_assert_ptr_nonnull(name);
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    pni_builder_run(builder, &one);
    for (unsigned i = 0; i < 10; i++) {
        memset(name, 'a' + (int)(i % 3), size);
        const pni_row row = {
            .left = {.data = name, .size = size}, .right = {"x", 1}, .weight = 1};
        ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
        if (i == 5) { /* four of them are numbered already */
            ck_assert(pni_builder_has_node(builder, PN_LEFT, row.left));
        }
    }
    ck_assert_int_eq(pni_builder_finish(builder, &selection, "x", &net, NULL), PN_OK);
    ck_assert_uint_eq(pn_network_n_ties(net), 3);
    pn_network_free(net);
    pni_builder_free(builder);
    free(name);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rows_on_several_threads_make_the_same_network,
                            builder_is_freed_while_rows_are_numbered,
                            texts_of_a_mebibyte_do_not_pile_up};
    return RUN_TESTS("builder_rows", tests);
}
