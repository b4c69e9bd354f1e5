#include "../support/run_tests.h"

#include "../../src/draw/canvas.h"
#include "../../src/draw/legend/furniture.h"
#include "../../src/draw/render/measure_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const pni_ink ink = {.size = 10, .color = "#111111", .anchor = -1};

/* Follows the byte counts of `n -text`; true if each ends where it says. */
static bool counts_are_right(const char *xdot)
{
    const char *end = xdot + strlen(xdot);
    for (const char *at = strstr(xdot, " -"); at != NULL; at = strstr(at, " -")) {
        const char *number = at;
        while (number > xdot && number[-1] >= '0' && number[-1] <= '9') {
            number--;
        }
        if (number == at || (at[2] >= '0' && at[2] <= '9')) {
            at += 2; /* a negative coordinate */
            continue;
        }
        at += 2 + strtol(number, NULL, 10);
        if (at > end || *at != ' ') {
            return false;
        }
    }
    return true;
}

START_TEST(canvas_text_counts_bytes)
{
    pni_canvas canvas = {0};
    ck_assert_int_eq(pni_canvas_text(&canvas, 1, 2, &ink, "中国 \"x\"", NULL), PN_OK);
    ck_assert_ptr_nonnull(strstr(canvas.xdot.data, " 10 -中国 \"x\" "));
    ck_assert(counts_are_right(canvas.xdot.data));
    pni_canvas_done(&canvas);
}
END_TEST

START_TEST(canvas_entity_is_taken_apart)
{
    pni_canvas canvas = {0};
    ck_assert_int_eq(pni_canvas_text(&canvas, 0, 0, &ink, "a&lt;b & c", NULL), PN_OK);
    ck_assert_ptr_nonnull(strstr(canvas.xdot.data, "-a&\xE2\x81\xA0lt;b & c "));
    ck_assert(counts_are_right(canvas.xdot.data));
    pni_canvas_done(&canvas);
}
END_TEST

START_TEST(canvas_shapes_count_bytes)
{
    pni_canvas canvas = {0};
    const pni_stroke stroke = {.color = "#33333380", .style = "dashed", .width = 1.5};
    const pni_box box = {1.005, 2, 30, 40};
    ck_assert_int_eq(pni_canvas_band(&canvas, box, "#4477AA1C", NULL), PN_OK);
    ck_assert_int_eq(pni_canvas_line(&canvas, box, &stroke, NULL), PN_OK);
    ck_assert_int_eq(pni_canvas_circle(&canvas, 1, 2, 3, "#999999", NULL), PN_OK);
    ck_assert(counts_are_right(canvas.xdot.data));
    ck_assert_ptr_nonnull(strstr(canvas.xdot.data, "E 1 -2 3 3 "));
    pni_canvas_done(&canvas);
}
END_TEST

static size_t count_lines(const char *text, double width)
{
    pni_canvas canvas = {0};
    double y = 0;
    const pni_box place = {0, 0, width, 0};
    ck_assert_int_eq(pni_paragraph_draw(&canvas, place, &ink, text, &y, NULL), PN_OK);
    size_t n = 0;
    for (const char *at = canvas.xdot.data; at != NULL; n++) {
        at = strstr(at + (n > 0), "T ");
        if (at == NULL) {
            break;
        }
    }
    pni_canvas_done(&canvas);
    return n;
}

START_TEST(paragraph_long_text_takes_several_lines)
{
    ck_assert_uint_eq(count_lines("one two three", 500), 1);
    ck_assert_uint_ge(count_lines("one two three four five six seven", 60), 3);
    ck_assert_uint_ge(count_lines("国家科学院大学国家科学院大学", 60), 3);
    ck_assert_uint_ge(count_lines("unbreakableunbreakableunbreakable", 60), 3);
    ck_assert_uint_eq(count_lines("x", 0), 1);
}
END_TEST

/* True if lines of a paragraph begin with these words, one after the other. */
static bool breaks_before(const char *text, double width, const char *const *words)
{
    pni_canvas canvas = {0};
    double y = 0;
    const pni_box place = {0, 0, width, 0};
    ck_assert_int_eq(pni_paragraph_draw(&canvas, place, &ink, text, &y, NULL), PN_OK);
    const char *at = canvas.xdot.data;
    bool all = true;
    for (size_t i = 0; all && words[i] != NULL; i++) {
        int begin = 0;
        at = strstr(at, "T ");
        all = at != NULL && sscanf(at, "T %*f %*f %*d %*f %*d -%n", &begin) == 0 &&
              strncmp(at + begin, words[i], strlen(words[i])) == 0;
        at = at == NULL ? "" : at + 1;
    }
    all = all && strstr(at, "T ") == NULL;
    pni_canvas_done(&canvas);
    return all;
}

START_TEST(paragraph_last_line_is_no_orphan)
{
    static const char *const halves[] = {"some words", "a line", NULL};
    ck_assert(breaks_before("some words that nearly all fit into a line of text",
                            pni_estimate_width("some words that nearly all fit into a "
                                               "line of",
                                               ink.size) *
                                1.06,
                            halves));
}
END_TEST

START_TEST(paragraph_breaks_after_a_sentence_where_it_can)
{
    static const char *const sentences[] = {"Twelve pairs", "Shading:", NULL};
    const char *text = "Twelve pairs of one side are drawn here. Shading: four groups "
                       "of nodes.";
    const double width = 1.06 * pni_estimate_width("Twelve pairs of one side are drawn "
                                                   "here. Shading:",
                                                   ink.size);
    ck_assert(breaks_before(text, width, sentences));
}
END_TEST

START_TEST(paragraph_brackets_stay_with_what_they_hold)
{
    static const char *const lines[] = {"一二三四", "（五六）", NULL};
    ck_assert(breaks_before("一二三四（五六）",
                            1.06 * pni_estimate_width("一二三四（", ink.size), lines));
}
END_TEST

START_TEST(furniture_grows_with_what_is_seen_from_farther_away)
{
    static const double cases[][3] = {/* width, height, how much larger */
                                      {800, 600, 1},
                                      {900, 900, 1},
                                      {1200, 1200, 4.0 / 3},
                                      {600, 5000, 1},
                                      {5000, 5000, 1.5}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pni_scene scene = {.width = cases[i][0], .bottom = cases[i][1]};
        ck_assert_double_eq_tol(pni_furniture_scale(&scene), cases[i][2], 1e-9);
    }
}
END_TEST

START_TEST(estimate_wide_characters_are_wider)
{
    ck_assert(pni_estimate_width("中", 10) > 9);
    ck_assert(pni_estimate_width("i", 10) < 4);
    ck_assert(pni_estimate_width("", 10) <= 0);
    ck_assert(pni_estimate_width("Ab", 20) > 1.99 * pni_estimate_width("Ab", 10));
}
END_TEST

START_TEST(measure_captions_come_near_the_estimate)
{
    pni_caption captions[] = {
        {.text = "Undisclosed enterprise 09", .size = 9.5},
        {.text = "say \"so\" & <b> \\N %x {a|b}", .size = 11},
        {.text = "e\xCC\x81t\xC3\xA9", .size = 11},
    };
    const pni_limits limits = {.seconds = 30};
    const pn_status status = pni_measure_captions(captions, 3, &limits, NULL);
    if (status == PN_EPROGRAM) {
        return; /* no Graphviz here */
    }
    ck_assert_int_eq(status, PN_OK);
    for (size_t i = 0; i < 3; i++) {
        const double estimate = pni_estimate_width(captions[i].text, captions[i].size);
        ck_assert(captions[i].width > 0.6 * estimate);
        ck_assert(captions[i].width < 1.6 * estimate);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        canvas_text_counts_bytes,
        canvas_entity_is_taken_apart,
        canvas_shapes_count_bytes,
        paragraph_long_text_takes_several_lines,
        paragraph_last_line_is_no_orphan,
        paragraph_breaks_after_a_sentence_where_it_can,
        paragraph_brackets_stay_with_what_they_hold,
        furniture_grows_with_what_is_seen_from_farther_away,
        estimate_wide_characters_are_wider,
        measure_captions_come_near_the_estimate,
    };
    return RUN_TESTS("canvas", tests);
}
