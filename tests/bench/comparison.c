#include "comparison.h"

#include "../support/uniform.h"

#include <partnet/igraph.h>

#include <sys/resource.h>
#include <time.h>

static double seconds_of(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double pnt_seconds(void)
{
    return seconds_of(CLOCK_MONOTONIC);
}

double pnt_processor_seconds(void)
{
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

double pnt_peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

/* Numbers of ties have a heavy tail with exponent 2.5. */
static igraph_integer_t draw(uint64_t *state, size_t n)
{
    const double u = pnt_uniform(state);
    return (igraph_integer_t)((double)n * u * u * u);
}

pn_network *pnt_heavy_tailed(size_t n_left, size_t n_right, size_t n_ties)
{
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_vector_bool_t types;
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    uint64_t state = 1;
    const igraph_integer_t left = (igraph_integer_t)n_left;
    const igraph_integer_t n = left + (igraph_integer_t)n_right;
    igraph_vector_int_init(&edges, 2 * (igraph_integer_t)n_ties);
    igraph_vector_bool_init(&types, n);
    for (igraph_integer_t k = 0; k < (igraph_integer_t)n_ties; k++) {
        VECTOR(edges)[2 * k] = k < left ? k : draw(&state, n_left);
        VECTOR(edges)[2 * k + 1] = left + draw(&state, n_right);
    }
    for (igraph_integer_t i = left; i < n; i++) {
        VECTOR(types)[i] = true;
    }
    igraph_create(&graph, &edges, n, IGRAPH_UNDIRECTED);
    pnt_check(pn_network_from_igraph(&graph, &types, NULL, NULL, &net, &err) == PN_OK,
              err.message);
    igraph_destroy(&graph);
    igraph_vector_int_destroy(&edges);
    igraph_vector_bool_destroy(&types);
    return net;
}
