#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"

#include <partnet/partnet.h>

#include <string.h>

static pn_picture *draw(const pn_network *net, const pn_draw_options *options)
{
    pn_picture *picture = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_draw(net, options, &picture, &err) == PN_OK, "%s", err.message);
    return picture;
}

START_TEST(paper_slide_shows_what_can_be_read_there)
{
    pn_network *net = pnt_net_random(60, 6, 0.4, 1, 5);
    const pn_draw_options options = {.paper = "slide", .estimate_widths = true};
    pn_picture *picture = draw(net, &options);
    ck_assert_ptr_nonnull(strstr(pn_picture_note(picture, 0), "not shown: 40 "));
    ck_assert_ptr_nonnull(strstr(pn_picture_note(picture, 1),
                                 "as many as can be read on slide: for all"));
    ck_assert_ptr_null(pn_picture_note(picture, 2));
    pn_picture_free(picture);
    const pn_draw_options all = {
        .paper = "slide", .all = true, .estimate_widths = true};
    picture = draw(net, &all);
    ck_assert_ptr_nonnull(strstr(pn_picture_note(picture, 0), "the smallest text"));
    pn_picture_free(picture);
    pn_network_free(net);
}
END_TEST

START_TEST(paper_too_narrow_keeps_its_rows)
{
    pn_bytes ties = {0};
    for (int i = 0; i < 60; i++) {
        ck_assert_int_eq(
            pni_bytes_format(
                &ties, NULL,
                "%sf%d-the_%d_department_of_things_under_the_sun_and_the_moon",
                i == 0 ? "" : " ", i, i % 26),
            PN_OK);
    }
    pn_network *net = pnt_net(ties.data);
    const pn_draw_options options = {
        .layout = "matrix", .paper = "a4", .estimate_widths = true};
    pn_picture *picture = draw(net, &options);
    ck_assert_ptr_nonnull(strstr(pn_picture_note(picture, 1), "the 40 nodes of each"));
    pn_picture_free(picture);
    pn_network_free(net);
    pn_bytes_done(&ties);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        paper_slide_shows_what_can_be_read_there,
        paper_too_narrow_keeps_its_rows,
    };
    return RUN_TESTS("paper", tests);
}
