/* Reads a partnership list with partnet; prints seconds, seconds of work, nodes and
 * ties. */
#include <partnet/partnet.h>

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
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const double start = seconds(CLOCK_MONOTONIC);
    const double start_work = seconds(CLOCK_PROCESS_CPUTIME_ID);
    if (argc != 2 || pn_network_read(argv[1], /*options=*/NULL, &net, &err) != PN_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    printf("%.6f %.6f %zu %zu\n", seconds(CLOCK_MONOTONIC) - start,
           seconds(CLOCK_PROCESS_CPUTIME_ID) - start_work,
           pn_network_n_nodes(net, PN_BOTH), pn_network_n_ties(net));
    pn_network_free(net);
    return 0;
}
