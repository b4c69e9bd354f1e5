/* Reads a list of ties with igraph's ncol reader; prints seconds, seconds of work,
 * nodes and ties (each row is one: the reader does not merge). */
#include <igraph/igraph.h>

#include <stdio.h>
#include <time.h>

static double seconds(clockid_t clock)
{
    struct timespec t;
    return clock_gettime(clock, &t) == 0 ? (double)t.tv_sec + (double)t.tv_nsec / 1e9
                                         : 0;
}

int main(int argc, char **argv)
{
    igraph_t graph;
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (file == NULL) {
        return 1;
    }
    igraph_set_attribute_table(&igraph_cattribute_table);
    const double start = seconds(CLOCK_MONOTONIC);
    const double start_work = seconds(CLOCK_PROCESS_CPUTIME_ID);
    if (igraph_read_graph_ncol(&graph, file, /*predefnames=*/NULL, /*names=*/1,
                               IGRAPH_ADD_WEIGHTS_NO,
                               IGRAPH_UNDIRECTED) != IGRAPH_SUCCESS) {
        return 1;
    }
    printf("%.6f %.6f %ld %ld\n", seconds(CLOCK_MONOTONIC) - start,
           seconds(CLOCK_PROCESS_CPUTIME_ID) - start_work, (long)igraph_vcount(&graph),
           (long)igraph_ecount(&graph));
    igraph_destroy(&graph);
    fclose(file);
    return 0;
}
