#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/build/builder.h"
#include "../../src/write/dot.h"

#include <cgraph.h>
#include <stdlib.h>
#include <string.h>

/* Names that have broken some writer or reader of DOT. */
static const char *const nasty[] = {
    "\"",
    "say \"so\"",
    "C:\\New",
    "ends in \\",
    "ends in \\\\",
    "a\\\"b",
    "two\\\\\"b",
    "two\nlines",
    "\\\nx",
    "a\ttab",
    "a\rb",
    "<b>bold</b>",
    "<b>",
    "&lt;",
    "&amp;",
    "&",
    "\\N",
    "\\G\\E",
    "\\l",
    "%x",
    "%",
    "{a|b}",
    "-->",
    "]]>",
    "</script>",
    "node",
    "graph",
    "strict",
    "digraph",
    "edge",
    "Subgraph",
    "-0",
    "1e-09",
    "-.",
    "-",
    ".",
    "..",
    "1.5.2",
    "-1-2",
    "007",
    "left-1",
    "right-17",
    "left-x",
    "a:b",
    "a;b",
    "a->b",
    "// no",
    "/* no */",
    "# no",
    "[x=1]",
    "中国科学院大学",
    "שלום",
    "مرحبا",
    "\xE2\x80\xAEoverride",
    "bell \x07",
    "\x7F",
    "\357\273\277bom",
    "e\xCC\x81",
    "a = b, c",
    "'single'",
    "`tick`",
    "$HOME",
    "  inner   blanks  x",
};

enum { N_NASTY = sizeof nasty / sizeof nasty[0] };

static void add_tie(pni_builder *builder, const char *left, const char *right)
{
    const pni_row row = {
        .left = pni_slice_of(left), .right = pni_slice_of(right), .weight = 1};
    ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
}

static pn_network *finish(pni_builder *builder)
{
    pn_network *net = NULL;
    const pni_selection all = {0};
    ck_assert_int_eq(pni_builder_finish(builder, &all, "test", &net, NULL), PN_OK);
    pni_builder_free(builder);
    return net;
}

static pni_builder *begin(void)
{
    pni_builder *builder = NULL;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert_int_eq(pni_builder_sides(builder, pni_slice_of("firm"),
                                       pni_slice_of("university"), NULL),
                     PN_OK);
    return builder;
}

static pn_bytes write_dot(const pn_network *net)
{
    pn_bytes dot = {0};
    ck_assert_int_eq(pn_network_write(net, "dot", NULL, pn_sink_bytes(&dot), NULL),
                     PN_OK);
    return dot;
}

/* Reads as Graphviz does; drains the reader, which keeps a state. */
static Agraph_t *read_dot(const pn_bytes *dot)
{
    Agraph_t *graph = agmemread(dot->data);
    ck_assert_ptr_nonnull(graph);
    return graph;
}

/* What a label shows. */
static char *unescape(const char *label)
{
    char *out = calloc(strlen(label) + 1, 1);
    size_t n = 0;
    for (const char *at = label; *at != '\0'; at++) {
        if (strncmp(at, "&amp;", 5) == 0) {
            out[n++] = '&';
            at += 4;
        } else if (strncmp(at, "&#", 2) == 0) { /* &#13; &#45; &#46; */
            out[n++] = (char)(strtol(at + 2, NULL, 10) & 0x7F);
            at = strchr(at, ';');
        } else if (*at == '\\') {
            at++;
            out[n] = *at;
            if (*at == 'n') {
                out[n] = '\n';
            }
            n++;
        } else {
            out[n++] = *at;
        }
    }
    return out;
}

/* The name that a reader finds: the label where there is one, else the id. */
static char *name_of(Agnode_t *node)
{
    char key[] = "label";
    const char *label = agget(node, key);
    return label != NULL && label[0] != '\0' ? unescape(label) : strdup(agnameof(node));
}

START_TEST(dot_nasty_name_comes_back)
{
    const char *name = nasty[_i];
    pni_builder *builder = begin();
    add_tie(builder, name, "partner");
    pn_network *net = finish(builder);
    pn_bytes dot = write_dot(net);
    Agraph_t *graph = read_dot(&dot);
    ck_assert_int_eq(agnnodes(graph), 2);
    ck_assert_int_eq(agnedges(graph), 1);
    char *found = name_of(agfstnode(graph));
    /* XML, and so any picture, cannot hold this one control character */
    ck_assert_str_eq(found,
                     strcmp(name, "bell \x07") == 0 ? "bell \xEF\xBF\xBD" : name);
    free(found);
    agclose(graph);
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

START_TEST(dot_name_on_both_sides_makes_two_nodes)
{
    pni_builder *builder = begin();
    add_tie(builder, "same", "same");
    add_tie(builder, "other", "same");
    pn_network *net = finish(builder);
    pn_bytes dot = write_dot(net);
    ck_assert_ptr_nonnull(strstr(dot.data, "\"left-2\""));
    ck_assert_ptr_nonnull(strstr(dot.data, "\"right-1\""));
    Agraph_t *graph = read_dot(&dot);
    ck_assert_int_eq(agnnodes(graph), 3);
    ck_assert_int_eq(agnedges(graph), 2);
    agclose(graph);
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

START_TEST(dot_very_long_name_comes_back_from_its_label)
{
    enum { SIZE = 20000 };
    char *name = malloc(SIZE + 1);
    memset(name, 'x', SIZE);
    name[SIZE] = '\0';
    pni_builder *builder = begin();
    add_tie(builder, name, "partner");
    pn_network *net = finish(builder);
    pn_bytes dot = write_dot(net);
    Agraph_t *graph = read_dot(&dot);
    char *found = name_of(agfstnode(graph));
    ck_assert_str_eq(found, name);
    free(found);
    free(name);
    agclose(graph);
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

START_TEST(dot_attributes_of_ties_come_back)
{
    pni_builder *builder = begin();
    size_t column = 0;
    ck_assert_int_eq(
        pni_builder_tie_attribute(builder, pni_slice_of("label"), &column, NULL),
        PN_OK);
    const pni_slice text = pni_slice_of("ends in \\");
    const pni_row row = {.left = pni_slice_of("a"),
                         .right = pni_slice_of("b"),
                         .weight = 0.1,
                         .text = &text};
    ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
    pn_network *net = finish(builder);
    pn_bytes dot = write_dot(net);
    Agraph_t *graph = read_dot(&dot);
    Agedge_t *edge = agfstedge(graph, agfstnode(graph));
    char weight[] = "weight";
    char renamed[] = "data_label"; /* `label` means something to Graphviz */
    ck_assert_str_eq(agget(edge, weight), "0.1");
    ck_assert_str_eq(agget(edge, renamed), "ends in &#92;");
    agclose(graph);
    pn_bytes_done(&dot);
    pn_network_free(net);
}
END_TEST

static int fail_to_write(void *context, const void *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 28; /* ENOSPC */
}

START_TEST(dot_full_disk_is_said)
{
    pn_network *net = pnt_net("a-X a-Y b-Y");
    pn_error err = PN_ERROR_INIT;
    const pn_sink sink = {.write = fail_to_write, .name = "x.dot"};
    ck_assert_int_eq(pn_network_write(net, "dot", NULL, sink, &err), PN_EWRITE);
    pn_network_free(net);
}
END_TEST

START_TEST(dot_same_network_same_bytes)
{
    pn_network *net = pnt_southern_women();
    pn_network *shuffled = pnt_net_shuffled(net, 7);
    pn_bytes a = write_dot(net);
    pn_bytes b = write_dot(shuffled);
    ck_assert_str_eq(a.data, b.data);
    pn_bytes_done(&a);
    pn_bytes_done(&b);
    pn_network_free(shuffled);
    pn_network_free(net);
}
END_TEST

/* The nasty names are a loop, which RUN_TESTS does not know. */
static int run_nasty(void)
{
    Suite *suite = suite_create("write_dot_nasty");
    TCase *tcase = tcase_create("names");
    tcase_add_loop_test(tcase, dot_nasty_name_comes_back, 0, N_NASTY);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed;
}

int main(void)
{
    const TTest *tests[] = {
        dot_name_on_both_sides_makes_two_nodes,
        dot_very_long_name_comes_back_from_its_label,
        dot_attributes_of_ties_come_back,
        dot_full_disk_is_said,
        dot_same_network_same_bytes,
    };
    const int failed = RUN_TESTS("write_dot", tests);
    return failed != 0 || run_nasty() != 0;
}
