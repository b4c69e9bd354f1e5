/* Reads a partnership list with partnet; prints seconds, nodes and ties. */
#include <partnet/partnet.h>

#include <stdio.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    return clock_gettime(CLOCK_MONOTONIC, &t) == 0
               ? (double)t.tv_sec + (double)t.tv_nsec / 1e9
               : 0;
}

int main(int argc, char **argv)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const double start = now();
    if (argc != 2 || pn_network_read(argv[1], /*options=*/NULL, &net, &err) != PN_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    printf("%.6f %zu %zu\n", now() - start, pn_network_n_nodes(net, PN_BOTH),
           pn_network_n_ties(net));
    pn_network_free(net);
    return 0;
}
