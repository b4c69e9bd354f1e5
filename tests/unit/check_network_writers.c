#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/build/builder.h"
#include "../../src/write/csv_out.h"
#include "../../src/write/quoted_label.h"
#include "../../src/write/xml_out.h"

#include <partnet/analysis.h>
#include <partnet/export.h>

#include <string.h>

static void keep_note(void *context, const char *sentence)
{
    snprintf(context, 200, "%s", sentence);
}

/* What an XML file holds for a text. */
static void expect_xml(const char *text, const char *expected, size_t n_replaced)
{
    pn_bytes bytes = {0};
    pni_print print = {.sink = pn_sink_bytes(&bytes)};
    pni_xml_out xml = {.print = &print};
    pni_xml_put_text(&xml, text);
    ck_assert_int_eq(pni_print_end(&print, NULL), PN_OK);
    ck_assert_str_eq(bytes.data, expected);
    ck_assert_uint_eq(xml.n_replaced, n_replaced);
    pn_bytes_done(&bytes);
}

START_TEST(xml_marks_and_line_ends_are_entities)
{
    expect_xml("<b> & \"q\" 'a' ]]> &lt;",
               "&lt;b&gt; &amp; &quot;q&quot; 'a' ]]&gt; &amp;lt;", 0);
    expect_xml("a\tb\nc\rd", "a&#9;b&#10;c&#13;d", 0);
    expect_xml("滨化 \x7F\xC2\x85", "滨化 \x7F\xC2\x85", 0);
}
END_TEST

START_TEST(xml_characters_that_it_cannot_hold_are_replaced_and_counted)
{
    expect_xml("a\x01\x1f", "a\xEF\xBF\xBD\xEF\xBF\xBD", 1);
    expect_xml("\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD", 1);
}
END_TEST

static void expect_label(bool entities, const char *name, const char *expected,
                         size_t n_replaced)
{
    pn_bytes bytes = {0};
    pni_print print = {.sink = pn_sink_bytes(&bytes)};
    pni_labels labels = {.print = &print, .entities = entities};
    pni_label_put(&labels, name);
    ck_assert_int_eq(pni_print_end(&print, NULL), PN_OK);
    ck_assert_str_eq(bytes.data, expected);
    ck_assert_uint_eq(labels.n_replaced, n_replaced);
    pn_bytes_done(&bytes);
}

START_TEST(label_quotes_and_controls_are_replaced)
{
    expect_label(false, "say \"so\"\nnow", "\"say 'so' now\"", 1);
    expect_label(false,
                 "a\xC2\x85"
                 "b\xE2\x80\xA8"
                 "c",
                 "\"a b c\"", 1);
    expect_label(false, "C:\\ &lt; 滨化", "\"C:\\ &lt; 滨化\"", 0);
}
END_TEST

START_TEST(label_that_looks_like_an_entity_is_marked_where_those_are_decoded)
{
    expect_label(true, "&lt; & &#65;", "\"&#38;lt; & &#38;#65;\"", 0);
    expect_label(true, "A&B; A&;", "\"A&#38;B; A&;\"", 0);
    expect_label(false, "&#65;", "\"&#65;\"", 0);
}
END_TEST

static pn_status write(const char *format, const pn_write_options *options,
                       pn_error *err)
{
    pn_network *net = pnt_net("a-X b-X:2 c-");
    pn_bytes bytes = {0};
    const pn_status status =
        pn_network_write(net, format, options, pn_sink_bytes(&bytes), err);
    ck_assert(status == PN_OK ? bytes.size > 0 : bytes.size == 0);
    pn_bytes_done(&bytes);
    pn_network_free(net);
    return status;
}

START_TEST(every_network_format_writes_without_options)
{
    for (size_t k = 0; pn_formats(k) != NULL; k++) {
        pn_error err = PN_ERROR_INIT;
        const pn_status expected = pn_formats(k)->network ? PN_OK : PN_EUSE;
        ck_assert_msg(write(pn_formats(k)->name, NULL, &err) == expected, "%s: %s",
                      pn_formats(k)->name, err.message);
    }
}
END_TEST

START_TEST(every_format_holds_columns_or_refuses_them)
{
    pn_network *net = pnt_net("a-X b-X:2 c-");
    pn_table *groups = NULL;
    ck_assert_int_eq(pn_cluster(net, NULL, &groups, NULL), PN_OK);
    const pn_table *const with[] = {groups, NULL};
    const pn_write_options options = {.with = with};
    for (size_t k = 0; pn_formats(k) != NULL; k++) {
        const pn_format *format = pn_formats(k);
        const pn_status expected = format->network && format->with ? PN_OK : PN_EUSE;
        ck_assert_msg(write(format->name, &options, NULL) == expected, "%s",
                      format->name);
    }
    pn_table_free(groups);
    pn_network_free(net);
}
END_TEST

static int refuse(void *context, const void *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 28; /* ENOSPC on Linux */
}

START_TEST(every_network_format_reports_a_failing_sink)
{
    pn_network *net = pnt_net("a-X b-X:2 c-");
    const pn_sink sink = {.write = refuse, .context = NULL, .name = "disk"};
    for (size_t k = 0; pn_formats(k) != NULL; k++) {
        if (pn_formats(k)->network) {
            ck_assert_int_eq(
                pn_network_write(net, pn_formats(k)->name, NULL, sink, NULL),
                PN_EWRITE);
        }
    }
    pn_network_free(net);
}
END_TEST

START_TEST(shared_name_is_noted)
{
    char note[200] = "";
    pn_network *net = pnt_net("a-a b-a");
    pn_bytes bytes = {0};
    const pn_write_options options = {.note = keep_note, .context = note};
    ck_assert_int_eq(
        pn_network_write(net, "pajek", &options, pn_sink_bytes(&bytes), NULL), PN_OK);
    ck_assert_str_eq(note, "1 name is on both sides: programs that know nodes by their "
                           "label will take two for one");
    ck_assert_str_eq(
        bytes.data, "*Vertices 3 2\n1 \"a\"\n2 \"b\"\n3 \"a\"\n*Edges\n1 3 1\n2 3 1\n");
    pn_bytes_done(&bytes);
    pn_network_free(net);
}
END_TEST

START_TEST(matrix_has_zeros_and_rows_without_ties)
{
    pn_network *net = pnt_net("a-X b-Y:2.5 c- -Z");
    pn_bytes bytes = {0};
    ck_assert_int_eq(pn_network_write(net, "matrix", NULL, pn_sink_bytes(&bytes), NULL),
                     PN_OK);
    ck_assert_str_eq(bytes.data, "firm,X,Y,Z\na,1,0,0\nb,0,2.5,0\nc,0,0,0\n");
    pn_bytes_done(&bytes);
    pn_network_free(net);
}
END_TEST

/* What a CSV file holds for a text, with and without the guard. */
static void expect_csv(const char *text, const char *plain, const char *guarded)
{
    for (int guard = 0; guard < 2; guard++) {
        pn_bytes bytes = {0};
        pni_print print = {.sink = pn_sink_bytes(&bytes)};
        const pni_csv_out csv = {
            .print = &print, .delimiter = ',', .guard = guard == 1};
        pni_csv_text(&csv, text);
        ck_assert_int_eq(pni_print_end(&print, NULL), PN_OK);
        ck_assert_str_eq(bytes.data, guard == 1 ? guarded : plain);
        pn_bytes_done(&bytes);
    }
}

START_TEST(csv_texts_are_quoted_where_need_be)
{
    expect_csv("a b", "a b", "a b");
    expect_csv(" front", "\" front\"", "\" front\"");
    expect_csv("end ", "\"end \"", "\"end \"");
    expect_csv("a,b", "\"a,b\"", "\"a,b\"");
    expect_csv("a;b", "a;b", "a;b");
    expect_csv("two\nlines", "\"two\nlines\"", "\"two\nlines\"");
    expect_csv("a\rb", "\"a\rb\"", "\"a\rb\"");
    expect_csv("say \"so\"", "\"say \"\"so\"\"\"", "\"say \"\"so\"\"\"");
}
END_TEST

START_TEST(csv_formulas_are_guarded_on_demand)
{
    expect_csv("=1+1", "=1+1", "\"'=1+1\"");
    expect_csv("+1", "+1", "\"'+1\"");
    expect_csv("-1", "-1", "\"'-1\"");
    expect_csv("@sum", "@sum", "\"'@sum\"");
    expect_csv("\t=1", "\t=1", "\"'\t=1\"");
    expect_csv("\r=1", "\"\r=1\"", "\"'\r=1\"");
    expect_csv("a-1", "a-1", "a-1");
}
END_TEST

/* Jaccard: common partners of all partners. */
START_TEST(ties_of_a_projection_have_their_weight_and_what_is_shared)
{
    pn_network *net = pnt_net("a-X b-X a-Y b-Y c-Y");
    pn_network *pairs = NULL;
    pn_bytes bytes = {0};
    const pn_project_options options = {.side = PN_LEFT, .weight = "jaccard"};
    ck_assert_int_eq(pn_project_network(net, &options, &pairs, NULL, NULL), PN_OK);
    ck_assert_int_eq(pn_network_write(pairs, "csv", NULL, pn_sink_bytes(&bytes), NULL),
                     PN_OK);
    ck_assert_str_eq(bytes.data, "a,b,weight,shared\na,b,1,2\na,c,0.5,1\nb,c,0.5,1\n");
    pn_bytes_done(&bytes);
    pn_network_free(pairs);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        xml_marks_and_line_ends_are_entities,
        xml_characters_that_it_cannot_hold_are_replaced_and_counted,
        label_quotes_and_controls_are_replaced,
        label_that_looks_like_an_entity_is_marked_where_those_are_decoded,
        every_network_format_writes_without_options,
        every_format_holds_columns_or_refuses_them,
        every_network_format_reports_a_failing_sink,
        shared_name_is_noted,
        matrix_has_zeros_and_rows_without_ties,
        csv_texts_are_quoted_where_need_be,
        csv_formulas_are_guarded_on_demand,
        ties_of_a_projection_have_their_weight_and_what_is_shared};
    return RUN_TESTS("network writers", tests);
}
