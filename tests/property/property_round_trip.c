/* Every format of graphs that is both read and written gives back the same network:
 * names, sides, ties with their weights, evidence and years, attributes. */
#include "../../src/network/build/builder.h"

#include <partnet/export.h>

#include "net.h"
#include "run_tests.h"
#include "uniform.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Names that have broken some writer or reader of some format. */
static const char *const nasty[] = {
    "\"",
    "say \"so\"",
    "C:\\New",
    "ends in \\",
    "ends in \\\\",
    "a\\\"b",
    "two\nlines",
    "\\\nx",
    "a\ttab",
    "a\rb",
    "<b>bold</b>",
    "&lt;",
    "&amp;",
    "&",
    "&#65;",
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
    "Subgraph",
    "-0",
    "1e-09",
    "-.",
    ".",
    "007",
    "left-1",
    "right-17",
    "a:b",
    "a;b",
    "a->b",
    "// no",
    "/* no */",
    "# no",
    "*Vertices 3",
    "中国科学院",
    "e\xCC\x81",
    "'single'",
    "a = b, c",
    "null",
    "true",
    "a  b",
    "=1+1",
    "\xF0\x9F\x8F\xAD factory",
    "same",
};

enum { N_NASTY = sizeof nasty / sizeof nasty[0] };

/* A format that holds a whole network. */
typedef struct graph_format {
    const char *name;
    bool side_names; /* what the sides are called, too */
} graph_format;

static const graph_format formats[] = {
    {"dot", true}, {"graphml", true}, {"gexf", false}, {"json", true}, {"gml", false}};

enum { N_FORMATS = sizeof formats / sizeof formats[0] };

static const char *node_text(const pn_network *net, const char *attribute, size_t node)
{
    const char *text = pn_network_node_text(net, attribute, node);
    return text == NULL ? "" : text;
}

static const char *tie_text(const pn_network *net, const char *attribute, size_t tie)
{
    const char *text = pn_network_tie_text(net, attribute, tie);
    return text == NULL ? "" : text;
}

static void same_nodes(const pn_network *a, const pn_network *b,
                       const graph_format *format)
{
    for (int side = PN_LEFT; side <= PN_RIGHT; side++) {
        ck_assert_msg(pn_network_n_nodes(a, (pn_side)side) ==
                          pn_network_n_nodes(b, (pn_side)side),
                      "%s: %zu nodes", format->name,
                      pn_network_n_nodes(b, (pn_side)side));
        if (format->side_names) {
            ck_assert_str_eq(pn_network_side_name(a, (pn_side)side),
                             pn_network_side_name(b, (pn_side)side));
        }
    }
    for (size_t i = 0; i < pn_network_n_nodes(a, PN_BOTH); i++) {
        ck_assert_msg(strcmp(pn_network_name(a, i), pn_network_name(b, i)) == 0,
                      "%s: '%s' is not '%s'", format->name, pn_network_name(b, i),
                      pn_network_name(a, i));
        const char *attribute = NULL;
        for (size_t k = 0; (attribute = pn_network_node_attribute(a, k)) != NULL; k++) {
            ck_assert_msg(
                strcmp(node_text(a, attribute, i), node_text(b, attribute, i)) == 0,
                "%s: '%s' of '%s' is '%s', not '%s'", format->name, attribute,
                pn_network_name(a, i), node_text(b, attribute, i),
                node_text(a, attribute, i));
        }
    }
}

static void same_ties(const pn_network *a, const pn_network *b,
                      const graph_format *format)
{
    ck_assert_uint_eq(pn_network_n_ties(a), pn_network_n_ties(b));
    for (size_t t = 0; t < pn_network_n_ties(a); t++) {
        const pn_tie x = pn_network_tie(a, t);
        const pn_tie y = pn_network_tie(b, t);
        ck_assert_msg(x.left == y.left && x.right == y.right, "%s: tie %zu",
                      format->name, t);
        ck_assert_msg(!islessgreater(x.weight, y.weight), "%s: %g", format->name,
                      y.weight);
        ck_assert_int_eq(x.evidence, y.evidence);
        ck_assert_int_eq(x.year_first, y.year_first);
        ck_assert_int_eq(x.year_last, y.year_last);
        const char *attribute = NULL;
        for (size_t k = 0; (attribute = pn_network_tie_attribute(a, k)) != NULL; k++) {
            ck_assert_msg(
                strcmp(tie_text(a, attribute, t), tie_text(b, attribute, t)) == 0,
                "%s: '%s' of tie %zu is '%s', not '%s'", format->name, attribute, t,
                tie_text(b, attribute, t), tie_text(a, attribute, t));
        }
    }
}

static void check_format(const pn_network *net, const graph_format *format)
{
    pn_bytes bytes = {0};
    pn_network *again = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(
        pn_network_write(net, format->name, NULL, pn_sink_bytes(&bytes), &err), PN_OK);
    pn_memory memory = {.bytes = bytes.data, .size = bytes.size};
    pn_network_read_source(pn_source_memory(&memory, "input"), NULL, &again, &err);
    ck_assert_msg(err.status == PN_OK, "%s: %s", format->name, err.message);
    same_nodes(net, again, format);
    same_ties(net, again, format);
    pn_network_free(again);
    pn_bytes_done(&bytes);
}

static void check_formats(const pn_network *net)
{
    for (size_t i = 0; i < N_FORMATS; i++) {
        check_format(net, &formats[i]);
    }
}

START_TEST(random_networks_come_back)
{
    for (uint64_t seed = 1; seed <= 20; seed++) {
        pn_network *net =
            pnt_net_random(3 + seed, 2 + seed / 2, 0.05 * (double)(seed % 7), 5, seed);
        check_formats(net);
        pn_network_free(net);
    }
}
END_TEST

/* A tie with everything that a tie can have. */
static void add_full_tie(pni_builder *builder, const char *left, const char *right,
                         uint64_t *state)
{
    const pni_slice text[2] = {
        pni_slice_of(nasty[(size_t)(pnt_uniform(state) * N_NASTY)]),
        pni_slice_of(pnt_uniform(state) < 0.5 ? "" : "materials; chemistry")};
    const int year =
        pnt_uniform(state) < 0.3 ? 0 : 2010 + (int)(9 * pnt_uniform(state));
    const pni_row row = {.left = pni_slice_of(left),
                         .right = pni_slice_of(right),
                         .weight = exp(20 * pnt_uniform(state) - 10),
                         .evidence = (pn_evidence)(1 + (int)(3 * pnt_uniform(state))),
                         .year_first = year,
                         .year_last =
                             year == 0 ? 0 : year + (int)(3 * pnt_uniform(state)),
                         .text = text};
    ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
}

static void add_nodes(pni_builder *builder, uint64_t *state)
{
    static const char *const attributes[] = {"weight", "label", "name_zh", "data_x"};
    for (size_t i = 0; i < N_NASTY; i++) {
        const pn_side side = i % 2 == 0 ? PN_LEFT : PN_RIGHT;
        const pni_slice name = pni_slice_of(nasty[i]);
        ck_assert_int_eq(pni_builder_node(builder, side, name, NULL), PN_OK);
        const pni_slice text =
            pni_slice_of(nasty[(size_t)(pnt_uniform(state) * N_NASTY)]);
        ck_assert_int_eq(pni_builder_node_text(builder, side, name,
                                               pni_slice_of(attributes[i % 4]), text,
                                               NULL),
                         PN_OK);
    }
}

START_TEST(nasty_names_and_attributes_come_back)
{
    uint64_t state = 11;
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    size_t column = 0;
    const pni_selection all = {0};
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    pni_builder_sides(builder, pni_slice_of("enterprise"), pni_slice_of("大学"), NULL);
    pni_builder_tie_attribute(builder, pni_slice_of("note"), &column, NULL);
    pni_builder_tie_attribute(builder, pni_slice_of("field"), &column, NULL);
    pni_builder_say_evidence(builder);
    add_nodes(builder, &state);
    for (size_t i = 0; i < N_NASTY; i++) {
        const size_t j = (size_t)(pnt_uniform(&state) * N_NASTY);
        add_full_tie(builder, nasty[i - i % 2], nasty[(j | 1) % N_NASTY], &state);
        add_full_tie(builder, "same", nasty[i], &state);
    }
    ck_assert_int_eq(pni_builder_finish(builder, &all, "test", &net, NULL), PN_OK);
    check_formats(net);
    pn_network_free(net);
    pni_builder_free(builder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        random_networks_come_back,
        nasty_names_and_attributes_come_back,
    };
    return RUN_TESTS("round_trip", tests);
}
