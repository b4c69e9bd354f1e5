#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/border/igraph_view.h"

#include <partnet/igraph.h>
#include <partnet/partnet.h>

#include <math.h>
#include <pthread.h>
#include <string.h>

START_TEST(igraph_zeroed_types_can_be_destroyed)
{
    igraph_vector_t vector = {0};
    igraph_vector_int_t vector_int = {0};
    igraph_vector_bool_t vector_bool = {0};
    igraph_matrix_t matrix = {0};
    igraph_matrix_int_t matrix_int = {0};
    igraph_t graph = {0};
    igraph_vector_destroy(&vector);
    igraph_vector_int_destroy(&vector_int);
    igraph_vector_bool_destroy(&vector_bool);
    igraph_matrix_destroy(&matrix);
    igraph_matrix_int_destroy(&matrix_int);
    igraph_destroy(&graph);
}
END_TEST

START_TEST(igraph_version_is_that_of_the_library)
{
    ck_assert_ptr_nonnull(strchr(pn_igraph_version(), '.'));
}
END_TEST

static igraph_error_t their_interruption(void *data)
{
    (void)data;
    return IGRAPH_SUCCESS;
}

static igraph_error_t their_progress(const char *message, igraph_real_t percent,
                                     void *data)
{
    (void)message;
    (void)percent;
    (void)data;
    return IGRAPH_SUCCESS;
}

/* igraph hands out the old handler only when a new one is set. */
START_TEST(guard_leaving_restores_what_was_there)
{
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
    igraph_set_interruption_handler(their_interruption);
    igraph_set_progress_handler(their_progress);
    {
        PNI_GUARD guard = {0};
        ck_assert_int_eq(pni_guard_enter(&guard, NULL, NULL), PN_OK);
    }
    ck_assert(igraph_set_error_handler(NULL) == igraph_error_handler_ignore);
    ck_assert(igraph_set_warning_handler(NULL) == igraph_warning_handler_ignore);
    ck_assert(igraph_set_interruption_handler(NULL) == their_interruption);
    ck_assert(igraph_set_progress_handler(NULL) == their_progress);
}
END_TEST

/* The second of two draws of the program's own generator, ours in between or not. */
static double second_draw(bool guarded)
{
    igraph_rng_seed(igraph_rng_default(), 42);
    igraph_rng_get_unif01(igraph_rng_default());
    if (guarded) {
        PNI_GUARD guard = {0};
        ck_assert_int_eq(pni_guard_enter(&guard, NULL, NULL), PN_OK);
        igraph_rng_get_unif01(igraph_rng_default());
    }
    return igraph_rng_get_unif01(igraph_rng_default());
}

START_TEST(guard_leaves_the_programs_generator_as_it_was)
{
    ck_assert_double_eq(second_draw(true), second_draw(false));
}
END_TEST

static double first_draw(uint64_t seed)
{
    const pn_run run = {.seed = seed};
    PNI_GUARD guard = {0};
    ck_assert_int_eq(pni_guard_enter(&guard, &run, NULL), PN_OK);
    return igraph_rng_get_unif01(igraph_rng_default());
}

START_TEST(guard_seed_decides_the_draws)
{
    ck_assert_double_eq(first_draw(5), first_draw(5));
    ck_assert_double_ne(first_draw(5), first_draw(6));
    ck_assert_double_eq(first_draw(0), first_draw(1)); /* the default */
}
END_TEST

static pn_status add_bad_edge(pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_IGRAPH(igraph_empty(&graph, 2, /*directed=*/false), err);
    PN_IGRAPH(igraph_add_edge(&graph, 0, 7), err);
    return PN_OK;
}

START_TEST(guard_igraph_error_becomes_a_status_with_words)
{
    for (int k = 0; k < 2; k++) { /* igraph stays usable */
        pn_error err = PN_ERROR_INIT;
        ck_assert_int_eq(add_bad_edge(&err), PN_EINTERNAL);
        ck_assert_ptr_nonnull(strstr(err.message, "igraph: "));
        ck_assert_uint_gt(strlen(err.message), strlen("igraph: "));
    }
}
END_TEST

static pn_status translate(igraph_error_t code)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, NULL));
    return pni_from_igraph(code, NULL);
}

START_TEST(guard_igraph_codes_have_their_statuses)
{
    ck_assert_int_eq(translate(IGRAPH_ENOMEM), PN_ENOMEM);
    ck_assert_int_eq(translate(IGRAPH_INTERRUPTED), PN_ECANCELLED);
    ck_assert_int_eq(translate(IGRAPH_DIVERGED), PN_EDATA);
    ck_assert_int_eq(translate(IGRAPH_EINVAL), PN_EINTERNAL);
}
END_TEST

static pn_status overlook_error(pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    igraph_empty(&graph, -1, /*directed=*/false);
    PN_IGRAPH(igraph_empty(&graph, 1, /*directed=*/false), err);
    return PN_OK;
}

/* igraph's multilevel method goes on after a failure below it. */
START_TEST(guard_error_that_igraph_overlooked_is_told)
{
    ck_assert_int_eq(overlook_error(NULL), PN_EINTERNAL);
}
END_TEST

START_TEST(guard_raised_flag_interrupts_igraph)
{
    const volatile sig_atomic_t raised = 1;
    const pn_run run = {.cancel = &raised};
    pn_network *net = pnt_net_random(60, 40, .1, 1, 1);
    pn_error err = PN_ERROR_INIT;
    pn_table *table = NULL;
    const pn_cluster_options options = {.method = "walktrap", .run = &run};
    ck_assert_int_eq(pn_cluster(net, &options, &table, &err), PN_ECANCELLED);
    ck_assert_str_eq(err.message, "cancelled");
    ck_assert_ptr_null(table);
    pn_network_free(net);
}
END_TEST

static void count_calls(void *context, const char *what, double share)
{
    int *n = context;
    ck_assert_ptr_nonnull(what);
    ck_assert_double_le(share, 1);
    ++*n;
}

START_TEST(guard_progress_of_igraph_is_passed_on)
{
    int n_calls = 0;
    const pn_run run = {.progress = count_calls, .context = &n_calls};
    PNI_GUARD guard = {0};
    ck_assert_int_eq(pni_guard_enter(&guard, &run, NULL), PN_OK);
    ck_assert_int_eq(igraph_progress("work", 50, NULL), IGRAPH_SUCCESS);
    ck_assert_int_eq(n_calls, 1);
}
END_TEST

static void *cluster_often(void *context)
{
    const pn_network *net = context;
    pn_table *table = NULL;
    for (int k = 0; k < 50; k++) {
        pn_table_free(table);
        table = NULL;
        if (pn_cluster(net, NULL, &table, NULL) != PN_OK) {
            return NULL;
        }
    }
    return table;
}

START_TEST(guard_threads_take_turns)
{
    pn_network *net = pnt_net_random(30, 20, .1, 3, 1);
    pthread_t thread;
    void *theirs = NULL;
    ck_assert_int_eq(pthread_create(&thread, NULL, cluster_often, net), 0);
    pn_table *ours = cluster_often(net);
    ck_assert_int_eq(pthread_join(thread, &theirs), 0);
    ck_assert_ptr_nonnull(ours);
    ck_assert_ptr_nonnull(theirs);
    ck_assert(pnt_same_tables(ours, theirs));
    pn_table_free(ours);
    pn_table_free(theirs);
    pn_network_free(net);
}
END_TEST

START_TEST(bridge_view_has_same_vertices_and_edges)
{
    pn_network *net = pnt_net("a-X:2 a-Y:0.5 b-Y c-");
    pn_igraph *view = NULL;
    ck_assert_int_eq(pn_igraph_new(net, &view, NULL), PN_OK);
    const igraph_t *graph = pn_igraph_graph(view);
    ck_assert_int_eq(igraph_vcount(graph), 5);
    ck_assert_int_eq(igraph_ecount(graph), 3);
    for (size_t t = 0; t < 3; t++) {
        const pn_tie tie = pn_network_tie(net, t);
        const igraph_integer_t e = (igraph_integer_t)t;
        ck_assert_uint_eq((size_t)IGRAPH_FROM(graph, e) + (size_t)IGRAPH_TO(graph, e),
                          tie.left + tie.right);
        ck_assert_double_eq(VECTOR(*pn_igraph_weights(view))[t], tie.weight);
    }
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(VECTOR(*pn_igraph_types(view))[i],
                         pn_network_side(net, i) == PN_RIGHT);
    }
    pn_igraph_free(view);
    pn_network_free(net);
}
END_TEST

/* 0 - 1 (twice), 2 - 1, vertex 3 alone; 1 is on the right side. */
static pn_status bring_back(const double *weights, const char *name, bool bad_side,
                            pn_network **out, pn_error *err)
{
    igraph_t graph;
    igraph_vector_bool_t types;
    igraph_vector_t weight;
    igraph_strvector_t names;
    igraph_small(&graph, 4, IGRAPH_DIRECTED, 0, 1, 1, 0, 2, 1, -1);
    igraph_vector_bool_init(&types, 4);
    VECTOR(types)[1] = true;
    VECTOR(types)[2] = bad_side;
    igraph_vector_init_array(&weight, weights, 3);
    igraph_strvector_init(&names, 4);
    const char *const known[] = {"a", "X", "b", name};
    for (igraph_integer_t i = 0; i < 4; i++) {
        igraph_strvector_set(&names, i, known[i]);
    }
    const pn_status status = pn_network_from_igraph(
        &graph, &types, &weight, name == NULL ? NULL : &names, out, err);
    igraph_strvector_destroy(&names);
    igraph_vector_destroy(&weight);
    igraph_vector_bool_destroy(&types);
    igraph_destroy(&graph);
    return status;
}

START_TEST(bridge_from_igraph_merges_parallel_edges)
{
    const double weights[] = {1, 2, 5};
    pn_network *net = NULL;
    ck_assert_int_eq(bring_back(weights, "c", false, &net, NULL), PN_OK);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_LEFT), 3);
    ck_assert_uint_eq(pn_network_n_nodes(net, PN_RIGHT), 1);
    ck_assert_uint_eq(pn_network_n_ties(net), 2);
    ck_assert_double_eq(pn_network_tie(net, 0).weight, 3);
    ck_assert_uint_ne(pn_network_find(net, PN_LEFT, "c"), SIZE_MAX);
    pn_network_free(net);
}
END_TEST

START_TEST(bridge_from_igraph_refuses_what_is_no_network)
{
    const double good[] = {1, 1, 1};
    const double negative[] = {1, -1, 1};
    const double nan[] = {1, 1, NAN};
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(bring_back(good, "c", true, &net, &err), PN_EDATA);
    ck_assert_str_eq(err.message, "edge 2 joins two vertices of one side");
    ck_assert_int_eq(bring_back(negative, "c", false, &net, NULL), PN_EDATA);
    ck_assert_int_eq(bring_back(nan, "c", false, &net, NULL), PN_EDATA);
    ck_assert_int_eq(bring_back(good, "a", false, &net, NULL), PN_EDATA);
    ck_assert_int_eq(bring_back(good, "", false, &net, NULL), PN_EDATA);
    ck_assert_ptr_null(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        igraph_zeroed_types_can_be_destroyed,
        igraph_version_is_that_of_the_library,
        guard_leaving_restores_what_was_there,
        guard_leaves_the_programs_generator_as_it_was,
        guard_seed_decides_the_draws,
        guard_igraph_error_becomes_a_status_with_words,
        guard_igraph_codes_have_their_statuses,
        guard_error_that_igraph_overlooked_is_told,
        guard_raised_flag_interrupts_igraph,
        guard_progress_of_igraph_is_passed_on,
        guard_threads_take_turns,
        bridge_view_has_same_vertices_and_edges,
        bridge_from_igraph_merges_parallel_edges,
        bridge_from_igraph_refuses_what_is_no_network,
    };
    return RUN_TESTS("igraph view", tests);
}
