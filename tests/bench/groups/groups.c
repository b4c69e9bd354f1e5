/*
 * How good and how fast groups are, beside igraph's:
 *
 *     groups [--threads N] [--starts N] [--tiny] [FILE]...
 *
 * Without FILE, two heavy-tailed networks are made: 10,000 x 1,000 with 40,000 ties and
 * 200,000 x 20,000 with a million; FILE is whatever `partnet cluster` reads.  --tiny
 * makes both small, to try the program.  Each method finds groups in a process of its
 * own, in which the network stands ready: seconds are those of the search alone (CPU:
 * of all threads), memory is the highest that the process took beyond that of the
 * network.  All groups are scored alike, by Barber's modularity.  igraph knows no
 * two-mode null model, so its methods look for Newman's modularity; its Leiden goes on
 * until nothing changes.
 */
#include "../comparison.h"

#include <partnet/igraph.h>
#include <partnet/partnet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct settings {
    unsigned n_threads;
    size_t n_starts;
} settings;

/* A network, and the same for igraph. */
typedef struct subject {
    pn_network *net;
    const igraph_t *graph;
    const igraph_vector_t *weights;
    igraph_vector_t strengths;
} subject;

/* Barber's modularity of any groups, from its formula. */
static double quality(const pn_network *net, const igraph_vector_int_t *group)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    double *strength = calloc(2 * n + 1, sizeof *strength); /* of groups, by side */
    double inside = 0;
    double total = 0;
    double expected = 0;
    pnt_check(strength != NULL, "out of memory");
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        const size_t a = (size_t)VECTOR(*group)[tie.left];
        const size_t b = (size_t)VECTOR(*group)[tie.right];
        strength[2 * a] += tie.weight;
        strength[2 * b + 1] += tie.weight;
        inside += a == b ? tie.weight : 0;
        total += tie.weight;
    }
    for (size_t g = 0; g < n; g++) {
        expected += strength[2 * g] / total * (strength[2 * g + 1] / total);
    }
    free(strength);
    return inside / total - expected;
}

/* Fills the groups of a subject, numbers below n_nodes. */
typedef void find_groups(const subject *s, const settings *set,
                         igraph_vector_int_t *group);

static void run_barber(const subject *s, size_t n_starts, unsigned n_threads,
                       igraph_vector_int_t *group)
{
    const pn_run run = {.n_threads = n_threads};
    const pn_cluster_options options = {.starts = n_starts, .run = &run};
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    pnt_check(pn_cluster(s->net, &options, &table, &err) == PN_OK, err.message);
    igraph_vector_int_resize(group, igraph_vcount(s->graph));
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        VECTOR(*group)
        [pn_table_node(table, row)] =
            (igraph_integer_t)pn_table_numbers(table, 0)[row] - 1;
    }
    pn_table_free(table);
}

static void one_start(const subject *s, const settings *set, igraph_vector_int_t *group)
{
    run_barber(s, 1, set->n_threads, group);
}

static void default_call(const subject *s, const settings *set,
                         igraph_vector_int_t *group)
{
    run_barber(s, set->n_starts, set->n_threads, group);
}

static void leiden(const subject *s, const settings *set, igraph_vector_int_t *group)
{
    (void)set;
    const double total = igraph_vector_sum(s->weights);
    pnt_check(igraph_community_leiden(s->graph, s->weights, &s->strengths,
                                      1 / (2 * total), 0.01, /*start=*/false,
                                      /*n_iterations=*/-1, group, NULL,
                                      NULL) == IGRAPH_SUCCESS,
              "igraph_community_leiden failed");
}

static void multilevel(const subject *s, const settings *set,
                       igraph_vector_int_t *group)
{
    (void)set;
    pnt_check(igraph_community_multilevel(s->graph, s->weights, 1, group, NULL, NULL) ==
                  IGRAPH_SUCCESS,
              "igraph_community_multilevel failed");
}

typedef struct method {
    const char *name;
    find_groups *find;
} method;

static void measure(const char *name, const subject *s, const method *of,
                    const settings *set)
{
    igraph_vector_int_t group;
    igraph_vector_int_init(&group, 0);
    const double memory_before = pnt_peak();
    const double start = pnt_seconds();
    const double work = pnt_processor_seconds();
    of->find(s, set, &group);
    const double cpu_seconds = pnt_processor_seconds() - work;
    const double seconds = pnt_seconds() - start;
    const double taken = (pnt_peak() - memory_before) / (1 << 20);
    printf("%-22s %8zu %8zu  %-20s %9.3f %9.3f %8.1f %8lld  %.6f\n", name,
           pn_network_n_nodes(s->net, PN_BOTH), pn_network_n_ties(s->net), of->name,
           seconds, cpu_seconds, taken, (long long)igraph_vector_int_max(&group) + 1,
           quality(s->net, &group));
    fflush(stdout);
    igraph_vector_int_destroy(&group);
}

static void in_own_process(const char *name, const subject *s, const method *of,
                           const settings *set)
{
    int status = 0;
    fflush(stdout);
    const pid_t child = fork();
    pnt_check(child >= 0, "no new process");
    if (child == 0) {
        measure(name, s, of, set);
        _exit(0);
    }
    pnt_check(waitpid(child, &status, 0) == child && status == 0, "a method failed");
}

static void compare(const char *name, pn_network *net, const settings *set)
{
    static const method methods[] = {{"partnet, one start", one_start},
                                     {"partnet", default_call},
                                     {"igraph leiden", leiden},
                                     {"igraph multilevel", multilevel}};
    pn_igraph *view = NULL;
    pn_error err = PN_ERROR_INIT;
    pnt_check(pn_igraph_new(net, &view, &err) == PN_OK, err.message);
    subject s = {
        .net = net, .graph = pn_igraph_graph(view), .weights = pn_igraph_weights(view)};
    igraph_vector_init(&s.strengths, 0);
    pnt_check(igraph_strength(s.graph, &s.strengths, igraph_vss_all(), IGRAPH_ALL, true,
                              s.weights) == IGRAPH_SUCCESS,
              "igraph_strength failed");
    for (size_t k = 0; k < sizeof methods / sizeof *methods; k++) {
        in_own_process(name, &s, &methods[k], set);
    }
    igraph_vector_destroy(&s.strengths);
    pn_igraph_free(view);
    pn_network_free(net);
}

int main(int argc, char **argv)
{
    settings set = {.n_threads = 1};
    size_t shrink = 1;
    int n_files = 0;
    printf("%-22s %8s %8s  %-20s %9s %9s %8s %8s  %s\n", "network", "nodes", "ties",
           "method", "seconds", "CPU s", "MB", "groups", "Barber's Q");
    for (int k = 1; k < argc; k++) {
        if (strcmp(argv[k], "--threads") == 0 && k + 1 < argc) {
            set.n_threads = (unsigned)strtoul(argv[++k], NULL, 10);
        } else if (strcmp(argv[k], "--starts") == 0 && k + 1 < argc) {
            set.n_starts = strtoul(argv[++k], NULL, 10);
        } else if (strcmp(argv[k], "--tiny") == 0) {
            shrink = 1000;
        } else {
            pn_network *net = NULL;
            pn_error err = PN_ERROR_INIT;
            pnt_check(pn_network_read(argv[k], NULL, &net, &err) == PN_OK, err.message);
            compare(argv[k], net, &set);
            n_files++;
        }
    }
    if (n_files == 0) {
        compare("heavy-tailed",
                pnt_heavy_tailed(10000 / shrink, 1 + 1000 / shrink, 40000 / shrink),
                &set);
        compare("heavy-tailed, large",
                pnt_heavy_tailed(200000 / shrink, 20000 / shrink, 1000000 / shrink),
                &set);
    }
    return 0;
}
