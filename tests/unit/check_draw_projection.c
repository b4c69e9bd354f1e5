#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/network/network_filter.h"
#include "../../src/network/network_one_mode.h"

#include <partnet/partnet.h>

#include <math.h>
#include <string.h>

static pn_bytes draw(const pn_network *net, const pn_draw_options *options)
{
    pn_picture *picture = NULL;
    pn_bytes dot = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_draw(net, options, &picture, &err) == PN_OK, "%s", err.message);
    ck_assert_int_eq(pn_picture_write(picture, "dot", pn_sink_bytes(&dot), NULL),
                     PN_OK);
    pn_picture_free(picture);
    return dot;
}

static size_t count(const char *text, const char *what)
{
    size_t n = 0;
    for (const char *at = strstr(text, what); at != NULL; at = strstr(at + 1, what)) {
        n++;
    }
    return n;
}

/* All pairs of 40 firms; all but the first are tested as chance. */
static pn_network *all_pairs(const pn_network *net)
{
    enum { N = 40 };
    static const pni_tie_number numbers[] = {{"q", PN_NUMBER, NULL}, {0}};
    pn_network *out = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(
        pni_one_mode_new(net, PN_LEFT, N * (N - 1) / 2, numbers, &out, &err), PN_OK);
    size_t t = 0;
    for (uint32_t i = 0; i < N; i++) {
        for (uint32_t j = i + 1; j < N; j++, t++) {
            out->tie_left[t] = i;
            out->partner[t] = j;
            out->weight[t] = 1;
            out->tie_number[0].value[t] = t == 0 ? 0.01 : NAN;
        }
    }
    ck_assert_int_eq(pni_network_index(out, &err), PN_OK);
    return out;
}

START_TEST(highlight_leaves_pairs_by_chance_out)
{
    static const char *const name[] = {"f0", NULL};
    pn_bytes ties = {0};
    for (int i = 0; i < 40; i++) {
        ck_assert_int_eq(pni_bytes_format(&ties, NULL, "%sf%d-X", i == 0 ? "" : " ", i),
                         PN_OK);
    }
    pn_network *net = pnt_net(ties.data);
    pn_network *projection = all_pairs(net);
    const pn_draw_options options = {.layout = "projection",
                                     .projection = projection,
                                     .highlight = name,
                                     .estimate_widths = true};
    pn_bytes dot = draw(net, &options);
    ck_assert_ptr_nonnull(strstr(dot.data, "f0 and 1 partner;"));
    ck_assert_ptr_nonnull(strstr(dot.data, "no more than chance gives: no line"));
    ck_assert_uint_eq(count(dot.data, "style=invis"), 779);
    pn_bytes_done(&dot);
    pn_bytes_done(&ties);
    pn_network_free(projection);
    pn_network_free(net);
}
END_TEST

/* Southern Women's events; every pair but the first is tested as chance. */
static pn_network *tested_projection(const pn_network *net)
{
    static const pni_tie_number numbers[] = {{"q", PN_NUMBER, NULL}, {0}};
    pn_network *out = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_one_mode_new(net, PN_RIGHT, 2, numbers, &out, &err), PN_OK);
    for (uint32_t t = 0; t < 2; t++) {
        out->tie_left[t] = t;
        out->partner[t] = t + 1;
        out->weight[t] = 3;
        out->tie_number[0].value[t] = t == 0 ? 0.01 : NAN;
    }
    ck_assert_int_eq(pni_network_index(out, &err), PN_OK);
    return out;
}

START_TEST(projection_pales_chance)
{
    pn_network *net = pnt_southern_women();
    pn_network *projection = tested_projection(net);
    const pn_draw_options options = {
        .layout = "projection", .projection = projection, .estimate_widths = true};
    pn_bytes dot = draw(net, &options);
    ck_assert_uint_eq(count(dot.data, "penwidth=0.6,\n\t\tpos="), 1);
    ck_assert_ptr_nonnull(strstr(dot.data, "no more than chance"));
    ck_assert_ptr_nonnull(strstr(dot.data, ", 2 pairs with"));
    ck_assert_ptr_nonnull(strstr(dot.data, "1 of the 91 pairs has more"));
    ck_assert_uint_eq(count(dot.data, " in common"), 3);
    ck_assert_uint_eq(count(dot.data, "side=right"), 0);
    pn_bytes_done(&dot);
    pn_network_free(projection);
    pn_network_free(net);
}
END_TEST

/* Lines that nobody sees are not explained. */
START_TEST(projection_says_that_no_pair_passes)
{
    pn_network *net = pnt_southern_women();
    pn_network *projection = tested_projection(net);
    projection->tie_number[0].value[0] = NAN;
    const pn_draw_options options = {
        .layout = "projection", .projection = projection, .estimate_widths = true};
    pn_bytes dot = draw(net, &options);
    ck_assert_ptr_nonnull(strstr(dot.data, "None of the 91 pairs has more"));
    ck_assert_ptr_nonnull(strstr(dot.data, "no more than chance"));
    ck_assert_uint_eq(count(dot.data, " in common"), 2); /* not in the legend */
    pn_bytes_done(&dot);
    pn_network_free(projection);
    pn_network_free(net);
}
END_TEST

/* A core of a projection needs all pairs. */
START_TEST(top_is_known_before_the_projection)
{
    pn_network *net = pnt_southern_women();
    const pn_draw_options few = {.layout = "projection", .top = 4};
    const pn_draw_options some = {.layout = "projection"};
    const pn_draw_options core = {.layout = "projection", .top = 4, .core = 2};
    ck_assert_uint_eq(pn_draw_top(net, &few, PN_RIGHT), 4);
    ck_assert_uint_eq(pn_draw_top(net, &some, PN_RIGHT), 14);
    ck_assert_uint_eq(pn_draw_top(net, &core, PN_LEFT), 18);
    pn_network_free(net);
}
END_TEST

/* A projection goes with its layout, and the layout with a projection. */
START_TEST(projection_and_layout_agree)
{
    pn_network *net = pnt_southern_women();
    pn_network *projection = tested_projection(net);
    const pn_draw_options wrong[] = {{.layout = "projection"},
                                     {.layout = "force", .projection = projection},
                                     {.layout = "projection", .projection = net}};
    for (size_t k = 0; k < 3; k++) {
        pn_picture *picture = NULL;
        pn_error err = PN_ERROR_INIT;
        ck_assert_int_eq(pn_draw(net, &wrong[k], &picture, &err), PN_EUSE);
    }
    pn_network_free(projection);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        projection_pales_chance,
        highlight_leaves_pairs_by_chance_out,
        projection_says_that_no_pair_passes,
        top_is_known_before_the_projection,
        projection_and_layout_agree,
    };
    return RUN_TESTS("draw_projection", tests);
}
