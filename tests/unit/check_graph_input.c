/* Sides, names and attributes of graphs that other programs wrote. */
#include "../../src/network/table_build.h"
#include "../../src/read/graph/graph_input.h"

#include "run_tests.h"

#include <stdio.h>
#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);
PNI_DEFINE_OWNED(pni_graph, pni_graph_free);

static void must(pn_status status, const pn_error *err)
{
    ck_assert_msg(status == PN_OK, "%s", err->message);
}

static size_t node_of(pni_graph *graph, pni_slice id)
{
    pn_error err = PN_ERROR_INIT;
    size_t node = 0;
    must(pni_graph_node(graph, id, &node, &err), &err);
    return node;
}

/* `a-b` is a tie on the line of its number, `a` a node, `a:key=value` an attribute of
 * a node, of which `label` is its label; `a<` and `a>` set a side. */
static void add_word(pni_graph *graph, pni_slice word, uint64_t line)
{
    pn_error err = PN_ERROR_INIT;
    size_t n = 0;
    while (n < word.size && strchr("-:<>", word.data[n]) == NULL) {
        n++;
    }
    const size_t node = node_of(graph, (pni_slice){word.data, n});
    if (n == word.size) {
        return;
    }
    const pni_slice rest = {word.data + n + 1, word.size - n - 1};
    const pni_place place = {.source = "input", .line = line, .column = 1};
    size_t tie = 0;
    switch (word.data[n]) {
    case '-':
        must(pni_graph_tie(graph, node, node_of(graph, rest), place, &tie, &err), &err);
        return;
    case '<':
    case '>':
        pni_graph_set_side(graph, node, word.data[n] == '<' ? PN_LEFT : PN_RIGHT);
        return;
    default:
        break;
    }
    const size_t equals = (size_t)(strchr(rest.data, '=') - rest.data);
    const pni_slice key = {rest.data, equals};
    const pni_slice value = {rest.data + equals + 1, rest.size - equals - 1};
    if (pni_slice_equal(key, "label")) {
        must(pni_graph_set_label(graph, node, value, &err), &err);
    } else {
        must(pni_graph_set_node_text(graph, node, key, value, &err), &err);
    }
}

static pn_status finish(const char *words, bool directed, pn_network **net,
                        pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_OWNED(pni_graph, pni_graph_free) graph = NULL;
    static const pn_read_options options = {0};
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {.options = &options, .builder = builder};
    PN_TRY(pni_graph_new(&reading, "input", &graph, err));
    if (directed) {
        pni_graph_set_directed(graph);
    }
    uint64_t line = 0;
    for (const char *at = words; *at != '\0'; at += strspn(at, " ")) {
        const size_t size = strcspn(at, " ");
        add_word(graph, (pni_slice){at, size}, ++line);
        at += size;
    }
    PN_TRY(pni_graph_finish(graph, err));
    const pni_selection all = {0};
    return pni_builder_finish(builder, &all, "input", net, err);
}

/* The left names of a graph that is good, then its first finding. */
static void expect(const char *words, bool directed, const char *left,
                   const char *finding)
{
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    must(finish(words, directed, &net, &err), &err);
    char names[256] = "";
    size_t at = 0;
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_LEFT); i++) {
        at += (size_t)snprintf(names + at, sizeof names - at, "%s%s", i == 0 ? "" : " ",
                               pn_network_name(net, i));
    }
    ck_assert_str_eq(names, left);
    pn_finding first = {.text = ""};
    pn_network_finding(net, 0, &first);
    ck_assert_str_eq(first.text, finding);
}

static void expect_error(const char *words, const char *message)
{
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(finish(words, /*directed=*/false, &net, &err), PN_EDATA);
    ck_assert_str_eq(err.message, message);
}

START_TEST(sides_set_by_the_reader_hold)
{
    expect("a-X Y-a a> X< Y<", false, "X Y", "");
    expect_error("a-X b-a a< X> b<",
                 "input:2:1: 'b' and 'a' are tied but on the same side: a two-mode "
                 "network has ties between its two sides only");
}
END_TEST

START_TEST(attribute_with_two_values_tells_the_sides)
{
    expect("a-X Y-a a:bipartite=0 X:bipartite=1 Y:bipartite=1", false, "a",
           "sides from the attribute 'bipartite': '0' is left");
    expect("a-X Y-a a:Type=True X:Type=False Y:Type=False", true, "X Y",
           "sides from the attribute 'Type': 'False' is left");
    expect("a-X c-d a:side=right X:side=left c:side=left d:side=right e:side=left",
           false, "X c e", "sides from the attribute 'side': 'left' is left");
    expect("a-X a:kind=1 a:mode=university X:mode=company", false, "X",
           "sides from the attribute 'mode': 'company' is left");
    expect("a-X a:part=z X:part=y", false, "X",
           "sides from the attribute 'part': 'y' is left");
}
END_TEST

START_TEST(attribute_with_words_names_the_sides)
{
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    must(finish("X-a a:type=woman X:type=event X:place=Natchez", false, &net, &err),
         &err);
    ck_assert_str_eq(pn_network_side_name(net, PN_LEFT), "woman");
    ck_assert_str_eq(pn_network_side_name(net, PN_RIGHT), "event");
    ck_assert_str_eq(pn_network_node_attribute(net, 0), "place");
    ck_assert_str_eq(pn_network_node_text(net, "place", 1), "Natchez");
}
END_TEST

START_TEST(attribute_about_something_else_is_passed_over)
{
    /* both ends public; three values; not for all */
    expect("a-X b-X a:type=public X:type=public b:type=private", false, "a b",
           "sides from the order of the ties' ends: first ends are left");
    expect("a-X a-Y a:type=1 X:type=2 Y:type=3", true, "a",
           "sides from the direction of the ties: tails are left");
    expect("a-X a-Y a:type=1 X:type=2", true, "a",
           "sides from the direction of the ties: tails are left");
    expect_error("a-X a-Y a:side=left X:side=left Y:side=right",
                 "input:1:1: 'a' and 'X' are tied but on the same side by the "
                 "attribute 'side': a two-mode network has ties between its two "
                 "sides only");
}
END_TEST

START_TEST(sides_without_a_hint_come_from_two_colours)
{
    expect("a-X X-b", false, "a b",
           "sides from who is tied to whom: that of 'a' is left");
    expect("X a-X X-b", true, "X",
           "sides from who is tied to whom: that of 'X' is left");
}
END_TEST

START_TEST(node_without_tie_and_side_is_left_out)
{
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    pn_finding finding = {.text = ""};
    must(finish("z a-X y", true, &net, &err), &err);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_BOTH), 2);
    ck_assert(pn_network_finding(net, 1, &finding));
    ck_assert_int_eq(finding.level, PN_SUGGESTION);
    ck_assert_str_eq(finding.text,
                     "2 nodes without a tie are on no side and were left out");
}
END_TEST

START_TEST(parts_without_a_direction_are_doubtful)
{
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    pn_error err = PN_ERROR_INIT;
    pn_finding finding = {.text = ""};
    must(finish("a-X c-d", false, &net, &err), &err);
    ck_assert(pn_network_finding(net, 0, &finding));
    ck_assert_int_eq(finding.level, PN_SUGGESTION);
    ck_assert_str_eq(finding.text,
                     "sides from the order of the ties' ends: first ends are left");
}
END_TEST

START_TEST(parts_without_a_hint_are_refused)
{
    expect_error("a-X X-b c-d",
                 "input: the graph falls into 2 parts, and nothing tells which of "
                 "their nodes are on the same side: give the nodes an attribute "
                 "'side' with the values left and right");
}
END_TEST

START_TEST(odd_cycle_is_the_reason_of_a_refusal)
{
    expect_error("z-a a-b b-c c-a",
                 "input:4:1: not a two-mode network: the 3 ties 'c' – 'b' – 'a' – 'c' "
                 "form an odd cycle, so these nodes cannot be on two sides; instead of "
                 "a projection, take the network that it was made from");
}
END_TEST

START_TEST(long_odd_cycle_is_shortened)
{
    expect_error("a-b b-c c-d d-e e-f f-g g-h h-i i-j j-k k-a",
                 "input:11:1: not a two-mode network: the 11 ties 'k' – 'j' – 'i' – "
                 "'h' – 'g' – 'f' – 'e' – … (3 more) – 'a' – 'k' form an odd cycle, "
                 "so these nodes cannot be on two sides; instead of a projection, take "
                 "the network that it was made from");
}
END_TEST

START_TEST(tie_to_itself_is_refused)
{
    expect_error("a-b b-b", "input:2:1: 'b' is tied to itself: a two-mode network has "
                            "ties between its two sides only");
}
END_TEST

START_TEST(equal_labels_are_told_apart_by_ids)
{
    expect("1-X 2-X 3-X 1:label=same 2:label=same 3:label=3", false,
           "3 same (1) same (2)",
           "sides from the order of the ties' ends: first ends are left");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        sides_set_by_the_reader_hold,
        attribute_with_two_values_tells_the_sides,
        attribute_with_words_names_the_sides,
        attribute_about_something_else_is_passed_over,
        sides_without_a_hint_come_from_two_colours,
        node_without_tie_and_side_is_left_out,
        parts_without_a_direction_are_doubtful,
        parts_without_a_hint_are_refused,
        odd_cycle_is_the_reason_of_a_refusal,
        long_odd_cycle_is_shortened,
        tie_to_itself_is_refused,
        equal_labels_are_told_apart_by_ids,
    };
    return RUN_TESTS("graph_input", tests);
}
