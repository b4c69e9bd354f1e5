#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/network/build/builder.h"
#include "../../src/write/fields.h"

#include <string.h>

static const pn_write_options none = {0};

static bool is_taken(const char *name)
{
    return pni_is_word_of(name, "id type");
}

static bool begins_in_ascii(const char *name)
{
    return (unsigned char)name[0] < 0x80;
}

static const pni_naming naming = {
    .format = "X", .is_taken = is_taken, .is_possible = begins_in_ascii};

static const char *const given[] = {"name", "id", "领域", "data_id", "degree"};
enum { N_GIVEN = sizeof given / sizeof given[0], N_FACTS = 3 };

/* a-X and b-X; a has each attribute, whose text is its name. */
static pn_network *make_network(void)
{
    pni_builder *builder = NULL;
    pn_network *net = NULL;
    const pni_selection all = {0};
    const char *const left[] = {"a", "b"};
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    for (size_t i = 0; i < 2; i++) {
        const pni_row row = {.left = pni_slice_of(left[i]),
                             .right = pni_slice_of("X"),
                             .weight = 2.5,
                             .year_first = 2018,
                             .year_last = 2020};
        ck_assert_int_eq(pni_builder_add(builder, &row, NULL), PN_OK);
    }
    ck_assert_int_eq(pni_builder_node(builder, PN_LEFT, pni_slice_of("a"), NULL),
                     PN_OK);
    for (size_t k = 0; k < N_GIVEN; k++) {
        ck_assert_int_eq(pni_builder_node_text(builder, PN_LEFT, pni_slice_of("a"),
                                               pni_slice_of(given[k]),
                                               pni_slice_of(given[k]), NULL),
                         PN_OK);
    }
    ck_assert_int_eq(pni_builder_finish(builder, &all, "test", &net, NULL), PN_OK);
    pni_builder_free(builder);
    return net;
}

/* The field that says `text` of node 0. */
static const char *name_of(const pni_fields *fields, const char *text)
{
    char room[PNI_NUMBER_SIZE];
    for (size_t k = N_FACTS; k < fields->n; k++) {
        if (strcmp(pni_field_text(&fields->field[k], 0, room), text) == 0) {
            return fields->field[k].name;
        }
    }
    return "none";
}

static const char *text_of(const pni_fields *fields, const char *name, size_t element)
{
    static char room[PNI_NUMBER_SIZE];
    for (size_t k = 0; k < fields->n; k++) {
        if (strcmp(fields->field[k].name, name) == 0) {
            return pni_field_text(&fields->field[k], element, room);
        }
    }
    return "none";
}

static void keep_note(void *context, const char *sentence)
{
    pn_bytes *notes = context;
    ck_assert_int_eq(pni_bytes_format(notes, NULL, "%s\n", sentence), PN_OK);
}

START_TEST(node_facts_come_first)
{
    pn_network *net = make_network();
    PNI_FIELDS nodes = {0};
    ck_assert_int_eq(pni_fields_of_nodes(net, &none, &naming, &nodes, NULL), PN_OK);
    ck_assert_uint_eq(nodes.n, N_FACTS + N_GIVEN);
    ck_assert_uint_eq(nodes.n_columns, 0);
    ck_assert_str_eq(text_of(&nodes, "name", 0), "a");
    ck_assert_str_eq(text_of(&nodes, "side", 1), "left");
    ck_assert_str_eq(text_of(&nodes, "side", 2), "right");
    ck_assert_str_eq(text_of(&nodes, "bipartite", 1), "0");
    ck_assert_str_eq(text_of(&nodes, "bipartite", 2), "1");
    ck_assert_str_eq(text_of(&nodes, "degree", 1), "");
    pn_network_free(net);
}
END_TEST

START_TEST(given_names_that_are_taken_make_way)
{
    pn_network *net = make_network();
    pn_bytes notes = {0};
    const pn_write_options options = {.note = keep_note, .context = &notes};
    PNI_FIELDS nodes = {0};
    ck_assert_int_eq(pni_fields_of_nodes(net, &options, &naming, &nodes, NULL), PN_OK);
    ck_assert_str_eq(name_of(&nodes, "name"), "data_name");
    ck_assert_str_eq(name_of(&nodes, "id"), "data_id");
    ck_assert_str_eq(name_of(&nodes, "领域"), "data_3");
    ck_assert_str_eq(name_of(&nodes, "data_id"), "data_data_id");
    ck_assert_str_eq(name_of(&nodes, "degree"), "degree");
    ck_assert_str_eq(notes.data,
                     "'领域' is called 'data_3', because X cannot name it so\n");
    pn_bytes_done(&notes);
    pn_network_free(net);
}
END_TEST

START_TEST(columns_of_tables_come_last_and_skip_ranks)
{
    pn_network *net = make_network();
    pn_table *scores = NULL;
    pn_table *groups = NULL;
    const pn_rank_options both = {.side = PN_BOTH};
    ck_assert_int_eq(pn_rank(net, &both, &scores, NULL), PN_OK);
    const pn_cluster_options leiden = {.method = "leiden"};
    ck_assert_int_eq(pn_cluster(net, &leiden, &groups, NULL), PN_OK);
    const pn_table *const with[] = {scores, groups, groups, NULL};
    const pn_write_options options = {.with = with};
    PNI_FIELDS nodes = {0};
    ck_assert_int_eq(pni_fields_of_nodes(net, &options, &naming, &nodes, NULL), PN_OK);
    ck_assert_uint_eq(nodes.n_columns, 3);
    ck_assert_uint_eq(nodes.n, N_FACTS + N_GIVEN + 3);
    ck_assert_str_eq(nodes.field[nodes.n - 3].name, "degree_2");
    ck_assert_str_eq(nodes.field[nodes.n - 2].name, "group");
    ck_assert_str_eq(nodes.field[nodes.n - 1].name, "group_2");
    ck_assert_str_eq(text_of(&nodes, "degree_2", 2), "2");
    ck_assert_str_eq(text_of(&nodes, "group_2", 0), "1");
    pn_table_free(scores);
    pn_table_free(groups);
    pn_network_free(net);
}
END_TEST

START_TEST(nodes_that_no_row_is_about_have_no_score)
{
    pn_network *net = make_network();
    pn_table *scores = NULL;
    const pn_rank_options left = {.side = PN_LEFT, .measures = "strength"};
    ck_assert_int_eq(pn_rank(net, &left, &scores, NULL), PN_OK);
    const pn_table *const with[] = {scores, NULL};
    const pn_write_options options = {.with = with};
    PNI_FIELDS nodes = {0};
    ck_assert_int_eq(pni_fields_of_nodes(net, &options, &naming, &nodes, NULL), PN_OK);
    ck_assert_str_eq(text_of(&nodes, "strength", 0), "2.5");
    ck_assert_str_eq(text_of(&nodes, "strength", 2), "");
    pn_table_free(scores);
    pn_network_free(net);
}
END_TEST

START_TEST(ties_have_weights_and_known_years)
{
    pn_network *net = make_network();
    PNI_FIELDS ties = {0};
    ck_assert_int_eq(pni_fields_of_ties(net, &none, &naming, &ties, NULL), PN_OK);
    ck_assert_uint_eq(ties.n, 3); /* no evidence */
    ck_assert_str_eq(text_of(&ties, "weight", 1), "2.5");
    ck_assert_str_eq(text_of(&ties, "year_first", 1), "2018");
    ck_assert_str_eq(text_of(&ties, "year_last", 1), "2020");
    pn_network_free(net);
}
END_TEST

START_TEST(word_of_a_list_ignores_case_and_parts)
{
    ck_assert(pni_is_word_of("ID", "id label"));
    ck_assert(pni_is_word_of("label", "id label"));
    ck_assert(!pni_is_word_of("lab", "id label"));
    ck_assert(!pni_is_word_of("", "id label"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {node_facts_come_first,
                            given_names_that_are_taken_make_way,
                            columns_of_tables_come_last_and_skip_ranks,
                            nodes_that_no_row_is_about_have_no_score,
                            ties_have_weights_and_known_years,
                            word_of_a_list_ignores_case_and_parts};
    return RUN_TESTS("fields", tests);
}
