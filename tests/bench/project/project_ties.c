/*
 * Projects one side of a network by partnet or by igraph, for compare_projections.py:
 *
 *     project_ties HOW N_LEFT N_RIGHT N_TIES left|right [THREADS]
 *
 * The network is made: every left node has a tie, the other ends fall by chance, low
 * numbers far more often.  HOW is `ties`, which writes it as lines of two numbers;
 * `stream`, the pairs some at a time (pn_project_each); `csv`, the same, written as CSV
 * to nowhere; `network`, which keeps them (pn_project_network); or `igraph`,
 * igraph_bipartite_projection with its counts.  Prints seconds, those of all
 * processors, bytes that the projection added to the peak, pairs and their sum.
 */
#include "../comparison.h"

#include <partnet/igraph.h>
#include <partnet/partnet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct result {
    size_t n_pairs;
    double sum;
    pn_sink sink; /* of CSV */
} result;

/* Four sums, so that one addition need not wait for the other. */
static pn_status add_rows(void *context, const pn_table *rows, pn_error *err)
{
    result *sums = context;
    (void)err;
    const double *count = pn_table_numbers(rows, 2);
    const size_t n = pn_table_n_rows(rows);
    double sum[4] = {0};
    for (size_t row = 0; row + 4 <= n; row += 4) {
        for (size_t k = 0; k < 4; k++) {
            sum[k] += count[row + k];
        }
    }
    for (size_t row = n - n % 4; row < n; row++) {
        sum[0] += count[row];
    }
    sums->sum += sum[0] + sum[1] + sum[2] + sum[3];
    sums->n_pairs += n;
    return PN_OK;
}

static pn_status write_rows(void *context, const pn_table *rows, pn_error *err)
{
    static const pn_write_options options = {.continued = true};
    result *sums = context;
    const pn_status status = add_rows(sums, rows, err);
    return status != PN_OK ? status
                           : pn_table_write(rows, "csv", &options, sums->sink, err);
}

static result run_stream(const pn_network *net, const pn_project_options *options)
{
    result sums = {0};
    pn_table *about = NULL;
    pn_error err = PN_ERROR_INIT;
    pnt_check(pn_project_each(net, options, add_rows, &sums, &about, &err) == PN_OK,
              err.message);
    pn_table_free(about);
    return sums;
}

static result run_csv(const pn_network *net, const pn_project_options *options)
{
    FILE *nowhere = fopen("/dev/null", "w");
    pnt_check(nowhere != NULL, "cannot open /dev/null");
    result sums = {.sink = pn_sink_file(nowhere)};
    pn_table *about = NULL;
    pn_error err = PN_ERROR_INIT;
    pnt_check(pn_project_each(net, options, write_rows, &sums, &about, &err) == PN_OK,
              err.message);
    pn_table_free(about);
    fclose(nowhere);
    return sums;
}

static result run_network(const pn_network *net, const pn_project_options *options)
{
    result sums = {0};
    pn_network *pairs = NULL;
    pn_error err = PN_ERROR_INIT;
    pnt_check(pn_project_network(net, options, &pairs, NULL, &err) == PN_OK,
              err.message);
    sums.n_pairs = pn_network_n_ties(pairs);
    for (size_t t = 0; t < sums.n_pairs; t++) {
        sums.sum += pn_network_tie(pairs, t).weight;
    }
    pn_network_free(pairs);
    return sums;
}

static result run_igraph(const pn_igraph *view, pn_side side)
{
    const bool is_left = side == PN_LEFT;
    result sums = {0};
    igraph_t pairs;
    igraph_vector_int_t shared;
    igraph_vector_int_init(&shared, 0);
    pnt_check(
        igraph_bipartite_projection(pn_igraph_graph(view), pn_igraph_types(view),
                                    is_left ? &pairs : NULL, is_left ? NULL : &pairs,
                                    is_left ? &shared : NULL, is_left ? NULL : &shared,
                                    /*probe1=*/-1) == IGRAPH_SUCCESS,
        "igraph_bipartite_projection failed");
    sums.n_pairs = (size_t)igraph_ecount(&pairs);
    sums.sum = (double)igraph_vector_int_sum(&shared);
    igraph_destroy(&pairs);
    igraph_vector_int_destroy(&shared);
    return sums;
}

static void write_ties(const pn_network *net)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        printf("%zu %zu\n", (size_t)tie.left, (size_t)tie.right - n_left);
    }
}

static result run(const char *how, const pn_network *net, const pn_igraph *view,
                  const pn_project_options *options)
{
    return view != NULL                  ? run_igraph(view, options->side)
           : strcmp(how, "network") == 0 ? run_network(net, options)
           : strcmp(how, "csv") == 0     ? run_csv(net, options)
                                         : run_stream(net, options);
}

static void measure(const char *how, const pn_network *net, pn_side side,
                    unsigned n_threads)
{
    const pn_run threads = {.n_threads = n_threads};
    const pn_project_options options = {
        .side = side, .limit_pairs = 4000000000, .run = &threads};
    pn_igraph *view = NULL;
    pnt_check(strcmp(how, "igraph") != 0 || pn_igraph_new(net, &view, NULL) == PN_OK,
              "no igraph view");
    const double before = pnt_peak();
    const double start = pnt_seconds();
    const double start_of_work = pnt_processor_seconds();
    const result sums = run(how, net, view, &options);
    const double work = pnt_processor_seconds() - start_of_work;
    const double seconds = pnt_seconds() - start;
    printf("%.6f %.6f %.0f %zu %.0f\n", seconds, work, pnt_peak() - before,
           sums.n_pairs, sums.sum);
    pn_igraph_free(view);
}

int main(int argc, char **argv)
{
    pnt_check(
        argc == 6 || argc == 7,
        "project_ties stream|csv|network|igraph|ties N_LEFT N_RIGHT N_TIES left|right "
        "[THREADS]");
    pn_network *net =
        pnt_heavy_tailed(strtoul(argv[2], NULL, 10), strtoul(argv[3], NULL, 10),
                         strtoul(argv[4], NULL, 10));
    const pn_side side = strcmp(argv[5], "left") == 0 ? PN_LEFT : PN_RIGHT;
    if (strcmp(argv[1], "ties") == 0) {
        write_ties(net);
    } else {
        measure(argv[1], net, side,
                argc == 7 ? (unsigned)strtoul(argv[6], NULL, 10) : 1);
    }
    pn_network_free(net);
    return 0;
}
