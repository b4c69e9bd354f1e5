/* What tables and networks say of what is not there, and other odd questions. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <partnet/partnet.h>

#include <math.h>

START_TEST(table_beyond_its_cells_there_is_nothing)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, NULL, &table, NULL), PN_OK);
    const size_t n_rows = pn_table_n_rows(table);
    const size_t n_columns = pn_table_n_columns(table);
    const size_t none = pn_table_find_column(table, "fame");
    ck_assert_uint_eq(none, SIZE_MAX);
    ck_assert_ptr_null(pn_table_numbers(table, none));
    ck_assert_ptr_null(pn_table_numbers(table, n_columns));
    ck_assert_ptr_null(pn_table_text(table, 0, none));
    ck_assert_ptr_null(pn_table_text(table, n_rows, 1));
    ck_assert_ptr_null(pn_table_column(table, n_columns).name);
    ck_assert(!pn_table_is_shared(table, n_rows, 0));
    ck_assert(!pn_table_is_shared(table, 0, none));
    ck_assert_uint_eq(pn_table_node(table, n_rows), SIZE_MAX);
    ck_assert(isnan(pn_table_fact_named(table, "fame")));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(table_cells_are_numbers_or_texts)
{
    pn_network *net = pnt_southern_women();
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, NULL, &table, NULL), PN_OK);
    const size_t name = pn_table_find_column(table, "name");
    const size_t degree = pn_table_find_column(table, "degree");
    ck_assert_ptr_null(pn_table_numbers(table, name));
    ck_assert_ptr_null(pn_table_text(table, 0, degree));
    ck_assert_str_eq(pn_table_text(table, 0, name), "E8");
    ck_assert_double_eq(pn_table_numbers(table, degree)[0], 14);
    ck_assert_str_eq(pn_network_name(net, pn_table_node(table, 0)), "E8");
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* What pn_network_find says of a name that is not there is safe to ask about. */
START_TEST(network_beyond_its_nodes_there_is_nothing)
{
    pn_network *net = pnt_southern_women();
    size_t n = 9;
    ck_assert_ptr_null(pn_network_name(net, 32));
    ck_assert_ptr_null(pn_network_name(net, SIZE_MAX));
    ck_assert_ptr_null(pn_network_partners(net, SIZE_MAX, &n));
    ck_assert_uint_eq(n, 0);
    pn_network_free(net);
}
END_TEST

START_TEST(test_of_more_networks_than_memory_holds_is_refused)
{
    const pn_cluster_options options = {.test = true, .draws = SIZE_MAX};
    pn_network *net = pnt_southern_women();
    pn_table *table = NULL;
    ck_assert_int_eq(pn_cluster(net, &options, &table, NULL), PN_ELIMIT);
    ck_assert_ptr_null(table);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {table_beyond_its_cells_there_is_nothing,
                            table_cells_are_numbers_or_texts,
                            network_beyond_its_nodes_there_is_nothing,
                            test_of_more_networks_than_memory_holds_is_refused};
    return RUN_TESTS("table", tests);
}
