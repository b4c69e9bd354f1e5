#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/draw/render/child.h"
#include "../../src/network/build/builder.h"

#include <partnet/partnet.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

static pn_picture *draw(const pn_network *net, const pn_draw_options *options)
{
    pn_picture *picture = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_draw(net, options, &picture, &err) == PN_OK, "%s", err.message);
    return picture;
}

static pn_bytes write(const pn_picture *picture, const char *format)
{
    pn_bytes bytes = {0};
    pn_error err = PN_ERROR_INIT;
    const pn_status status =
        pn_picture_write(picture, format, pn_sink_bytes(&bytes), &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    return bytes;
}

static pn_bytes draw_as(const pn_network *net, const pn_draw_options *options,
                        const char *format)
{
    pn_picture *picture = draw(net, options);
    pn_bytes bytes = write(picture, format);
    pn_picture_free(picture);
    return bytes;
}

static const pn_draw_options estimated = {.estimate_widths = true};

/* Runs a program of Graphviz over DOT; it must say nothing on standard error. */
static pn_bytes run_quietly(const char *const *argv, const pn_bytes *dot)
{
    const pni_child child = {.argv = argv,
                             .package = "Graphviz",
                             .install = "graphviz",
                             .input = dot->data,
                             .input_size = dot->size};
    pn_bytes out = {0};
    pn_bytes errors = {0};
    pn_error err = PN_ERROR_INIT;
    const pn_status status = pni_child_run(&child, &out, &errors, &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    ck_assert_msg(errors.size == 0, "%s says %s", argv[0], errors.data);
    return out;
}

START_TEST(picture_same_input_same_bytes)
{
    pn_network *net = pnt_southern_women();
    pn_network *shuffled = pnt_net_shuffled(net, 3);
    pn_bytes a = draw_as(net, &estimated, "dot");
    pn_bytes b = draw_as(shuffled, &estimated, "dot");
    ck_assert_str_eq(a.data, b.data);
    pn_bytes_done(&a);
    pn_bytes_done(&b);
    pn_network_free(shuffled);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_programs_of_graphviz_read_it_without_a_word)
{
    static const char *const programs[][4] = {
        {"dot", "-Tsvg", NULL},   {"neato", "-Tsvg", NULL}, {"neato", "-n2", "-Tsvg"},
        {"sfdp", "-Tsvg", NULL},  {"fdp", "-Tsvg", NULL},   {"gvpr", "N{print(name)}"},
        {"twopi", "-Tsvg", NULL},
    };
    pn_network *net = pnt_southern_women();
    pn_bytes dot = draw_as(net, NULL, "dot");
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++) {
        pn_bytes out = run_quietly(programs[i], &dot);
        ck_assert_ptr_nonnull(strstr(out.data, "Katherina Rogers"));
        pn_bytes_done(&out);
    }
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_svg_holds_title_legend_and_page)
{
    pn_network *net = pnt_net("a-X a-Y:3 b-Y c-Z");
    const pn_draw_options options = {
        .title = "A & B <title> &lt;", .source = "Source: nobody", .subtitle = "中文"};
    pn_bytes svg = draw_as(net, &options, "svg");
    ck_assert_ptr_nonnull(strstr(svg.data, "A &amp;"));
    ck_assert_ptr_nonnull(strstr(svg.data, "&lt;title&gt;"));
    ck_assert_ptr_nonnull(strstr(svg.data, "中文"));
    ck_assert_ptr_nonnull(strstr(svg.data, "4 ties"));
    ck_assert_ptr_nonnull(strstr(svg.data, "Source: nobody"));
    ck_assert_ptr_nonnull(strstr(
        svg.data, "<polygon fill=\"none\" stroke=\"transparent\" stroke-width=\"0\""));
    pn_bytes_done(&svg);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_nasty_names_are_literal_in_svg)
{
    static const char *const names[][2] = {
        {"say \"so\"", "say &quot;so&quot;"},
        {"C:\\New", "C:\\New"},
        {"<b>bold</b>", "&lt;b&gt;bold"},
        {"&lt;", "&amp;lt;"},
        {"\\N", ">\\N<"},
        {"%x", ">%x<"},
        {"{a|b}", "{a|b}"},
        {"]]>", "]]&gt;"},
        {"ends in \\", "ends in \\"},
        {"中国科学院大学", "中国科学院大学"},
        {"</script>", "&lt;/script&gt;"},
        {"tail\n", ""},
    };
    const pni_selection all = {0};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        pni_builder *builder = NULL;
        pn_network *net = NULL;
        ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
        const pni_row row = {.left = pni_slice_of(names[i][0]),
                             .right = pni_slice_of(names[i][0]),
                             .weight = 1};
        ck_assert_int_eq(
            pni_builder_sides(builder, pni_slice_of("firm"), pni_slice_of("lab"), NULL),
            PN_OK);
        ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
        ck_assert_int_eq(pni_builder_finish(builder, &all, "x", &net, NULL), PN_OK);
        pn_bytes svg = draw_as(net, NULL, "svg");
        ck_assert_msg(strstr(svg.data, names[i][1]) != NULL, "%s", names[i][0]);
        pn_bytes_done(&svg);
        pni_builder_free(builder);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(picture_pdf_and_png_begin_as_they_should)
{
    pn_network *net = pnt_net("a-X");
    pn_picture *picture = draw(net, NULL);
    pn_bytes pdf = write(picture, "pdf");
    pn_bytes png = write(picture, "png");
    ck_assert_int_eq(memcmp(pdf.data, "%PDF", 4), 0);
    ck_assert_int_eq(memcmp(png.data, "\x89PNG", 4), 0);
    pn_bytes_done(&pdf);
    pn_bytes_done(&png);
    pn_picture_free(picture);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_top_says_what_it_leaves_out)
{
    pn_network *net = pnt_net("a-X a-Y a-Z b-X b-Y c-Z");
    const pn_draw_options options = {.top = 2, .estimate_widths = true};
    pn_picture *picture = draw(net, &options);
    ck_assert_str_eq(pn_picture_note(picture, 0),
                     "not shown: 1 firm with one partner and 1 school with 2 partners");
    ck_assert_ptr_null(pn_picture_note(picture, 1));
    pn_bytes dot = write(picture, "dot");
    ck_assert_ptr_nonnull(strstr(dot.data, "2 of 3 "));
    pn_bytes_done(&dot);
    pn_picture_free(picture);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_core_keeps_partners_of_each_other)
{
    /* a, b, X, Y know each other; c has two partners, one of which is Z's only one. */
    pn_network *net = pnt_net("a-X a-Y b-X b-Y c-X c-Z d-X");
    const pn_draw_options options = {.core = 2, .estimate_widths = true};
    pn_picture *picture = draw(net, &options);
    ck_assert_str_eq(pn_picture_note(picture, 0),
                     "not shown: 2 firms with at most 2 partners and 1 school with one "
                     "partner");
    ck_assert_ptr_null(pn_picture_note(picture, 1));
    pn_bytes dot = write(picture, "dot");
    ck_assert_ptr_nonnull(strstr(dot.data, "2 of 4 "));
    pn_bytes_done(&dot);
    pn_picture_free(picture);
    pn_picture *none = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_draw_options deeper = {.core = 3};
    ck_assert_int_eq(pn_draw(net, &deeper, &none, &err), PN_EUSE);
    ck_assert_str_eq(err.message, "no nodes have 3 partners among themselves: the "
                                  "deepest core is 2");
    pn_network_free(net);
}
END_TEST

START_TEST(picture_of_many_nodes_shows_what_can_be_read)
{
    pn_bytes ties = {0};
    for (int i = 0; i < 151; i++) {
        ck_assert_int_eq(pni_bytes_format(&ties, NULL, "%sf%d-X", i == 0 ? "" : " ", i),
                         PN_OK);
    }
    pn_network *net = pnt_net(ties.data);
    const pn_draw_options options = {.estimate_widths = true};
    pn_picture *picture = draw(net, &options);
    ck_assert_str_eq(pn_picture_note(picture, 0),
                     "not shown: 91 firms with one partner");
    ck_assert_ptr_nonnull(strstr(pn_picture_note(picture, 1), "--all"));
    pn_picture_free(picture);
    const pn_draw_options all = {.all = true, .estimate_widths = true};
    picture = draw(net, &all);
    ck_assert_ptr_null(pn_picture_note(picture, 0));
    pn_picture_free(picture);
    pn_network_free(net);
    pn_bytes_done(&ties);
}
END_TEST

START_TEST(picture_groups_make_bands)
{
    pn_network *net = pnt_southern_women();
    pn_table *groups = NULL;
    ck_assert_int_eq(pn_cluster(net, NULL, &groups, NULL), PN_OK);
    const pn_draw_options options = {.groups = groups, .estimate_widths = true};
    pn_bytes dot = draw_as(net, &options, "dot");
    ck_assert_ptr_nonnull(strstr(dot.data, "-group 1 "));
    ck_assert_ptr_nonnull(strstr(dot.data, "modularity 0."));
    ck_assert_ptr_nonnull(strstr(dot.data, "-between groups "));
    pn_bytes_done(&dot);
    pn_table_free(groups);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_long_label_is_shortened_but_kept_in_the_tooltip)
{
    char ties[200];
    char name[101];
    memset(name, 'x', 100);
    name[100] = '\0';
    snprintf(ties, sizeof ties, "%s-Y", name);
    pn_network *net = pnt_net(ties);
    pn_bytes dot = draw_as(net, &estimated, "dot");
    char tooltip[140];
    snprintf(tooltip, sizeof tooltip, "tooltip=\"%s\\n1 ", name);
    ck_assert_ptr_nonnull(strstr(dot.data, tooltip));
    ck_assert_ptr_nonnull(strstr(dot.data, "xlabel=\"xxx"));
    ck_assert_ptr_nonnull(strstr(dot.data, "x…x"));
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

static void expect_refusal(const pn_draw_options *options, const char *message)
{
    pn_network *net = pnt_net("a-X");
    pn_picture *picture = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_draw(net, options, &picture, &err), PN_EUSE);
    ck_assert_str_eq(err.message, message);
    ck_assert_ptr_null(picture);
    pn_network_free(net);
}

START_TEST(picture_wrong_options_are_refused)
{
    expect_refusal(&(pn_draw_options){.layout = "colums"},
                   "no layout 'colums': did you mean 'columns'? known are columns, "
                   "matrix, force, projection");
    expect_refusal(&(pn_draw_options){.color_by = "group"},
                   "cannot colour by 'group': no groups were given");
    expect_refusal(&(pn_draw_options){.color_by = "field"},
                   "cannot colour by 'field': there is 'group', 'side'");
    expect_refusal(&(pn_draw_options){.language = "fr"},
                   "pictures do not speak 'fr': the languages are 'en' and 'zh'");
}
END_TEST

START_TEST(picture_unknown_format_is_refused)
{
    pn_network *net = pnt_net("a-X");
    pn_picture *picture = draw(net, &estimated);
    pn_bytes bytes = {0};
    ck_assert_int_eq(pn_picture_write(picture, "csv", pn_sink_bytes(&bytes), NULL),
                     PN_EUSE);
    pn_picture_free(picture);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_without_graphviz_is_estimated_and_says_so)
{
    pn_network *net = pnt_net("a-X");
    const char *before = getenv("PATH");
    char *path = strdup(before == NULL ? "/usr/bin" : before);
    setenv("PATH", "/nonexistent", 1);
    pn_picture *picture = draw(net, NULL);
    ck_assert_str_eq(pn_picture_note(picture, 0),
                     "label widths are estimates: cannot run 'neato': install Graphviz "
                     "(apt-get install graphviz)");
    pn_error err = PN_ERROR_INIT;
    pn_bytes bytes = {0};
    ck_assert_int_eq(pn_picture_write(picture, "svg", pn_sink_bytes(&bytes), &err),
                     PN_EPROGRAM);
    ck_assert_str_eq(err.message,
                     "cannot run 'neato': install Graphviz (apt-get install graphviz)");
    setenv("PATH", path, 1);
    free(path);
    pn_picture_free(picture);
    pn_network_free(net);
}
END_TEST

START_TEST(picture_many_groups_are_read_by_graphviz)
{
    /* more than 16 KiB of background in one quoted string */
    char ties[4000] = "";
    for (int i = 0; i < 150; i++) {
        char tie[48];
        snprintf(tie, sizeof tie, "%sa%d-X%d", i == 0 ? "" : " ", i, i);
        strncat(ties, tie, sizeof ties - strlen(ties) - 1);
    }
    pn_network *net = pnt_net(ties);
    pn_table *groups = NULL;
    const pn_cluster_options by = {.method = "components"};
    ck_assert_int_eq(pn_cluster(net, &by, &groups, NULL), PN_OK);
    pn_bytes svg = draw_as(net, &(pn_draw_options){.groups = groups}, "svg");
    ck_assert_ptr_nonnull(strstr(svg.data, "group 150"));
    ck_assert_ptr_nonnull(strstr(svg.data, "other groups")); /* the grey ones */
    pn_bytes_done(&svg);
    pn_table_free(groups);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        picture_same_input_same_bytes,
        picture_programs_of_graphviz_read_it_without_a_word,
        picture_svg_holds_title_legend_and_page,
        picture_nasty_names_are_literal_in_svg,
        picture_pdf_and_png_begin_as_they_should,
        picture_top_says_what_it_leaves_out,
        picture_core_keeps_partners_of_each_other,
        picture_of_many_nodes_shows_what_can_be_read,
        picture_groups_make_bands,
        picture_long_label_is_shortened_but_kept_in_the_tooltip,
        picture_wrong_options_are_refused,
        picture_unknown_format_is_refused,
        picture_without_graphviz_is_estimated_and_says_so,
        picture_many_groups_are_read_by_graphviz,
    };
    return RUN_TESTS("picture", tests);
}
