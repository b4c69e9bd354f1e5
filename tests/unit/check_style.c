#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"

#include <partnet/partnet.h>

#include <stdio.h>
#include <string.h>

static pn_bytes draw_as_dot(const pn_network *net, const pn_draw_options *options)
{
    pn_bytes bytes = {0};
    pn_picture *picture = NULL;
    ck_assert_int_eq(pn_draw(net, options, &picture, NULL), PN_OK);
    ck_assert_int_eq(pn_picture_write(picture, "dot", pn_sink_bytes(&bytes), NULL),
                     PN_OK);
    pn_picture_free(picture);
    return bytes;
}

START_TEST(style_nodes_without_ties_are_in_no_group)
{
    pn_network *net = pnt_net("a-X b-Y c- -Z");
    const pn_cluster_options components = {.method = "components"};
    pn_table *groups = NULL;
    ck_assert_int_eq(pn_cluster(net, &components, &groups, NULL), PN_OK);
    const pn_draw_options options = {.groups = groups, .estimate_widths = true};
    pn_bytes dot = draw_as_dot(net, &options);
    ck_assert_ptr_nonnull(strstr(dot.data, "Shading: 2 groups"));
    ck_assert_ptr_null(strstr(dot.data, "group=3"));
    pn_bytes_done(&dot);
    pn_table_free(groups);
    pn_network_free(net);
}
END_TEST

START_TEST(style_long_labels_that_begin_the_same_differ_at_the_end)
{
    static const char start[] =
        "Institute_of_Chemistry_of_the_Academy_of_Sciences_of_a_Province";
    const pn_draw_options estimated = {.estimate_widths = true};
    char ties[300];
    snprintf(ties, sizeof ties, "a-%s_east a-%s_西", start, start);
    pn_network *net = pnt_net(ties);
    pn_bytes dot = draw_as_dot(net, &estimated);
    ck_assert_ptr_nonnull(strstr(dot.data, "…a_Province_east\\l\""));
    ck_assert_ptr_nonnull(strstr(dot.data, "…f_a_Province_西\\l\""));
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        style_nodes_without_ties_are_in_no_group,
        style_long_labels_that_begin_the_same_differ_at_the_end,
    };
    return RUN_TESTS("style", tests);
}
