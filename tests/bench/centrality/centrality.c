/*
 * How fast centralities are, beside igraph's:
 *
 *     centrality [--threads N] [--budget SECONDS] [--tiny] [--thin] [FILE]...
 *
 * Without FILE, networks are made: heavy-tailed ones (10,000 x 1,000 with 40,000 ties;
 * 200,000 x 20,000 with a million), one whose ties fall evenly, dense ones of 10,000
 * nodes, small ones, and thin ones, in which most are far from each other; FILE is
 * whatever `partnet rank` reads.  --thin makes the last only, --tiny makes all of them
 * small, to try the program.
 *
 * Each line compares pn_rank, table and all, with the igraph call on a graph that
 * stands ready; they take turns, and the table shows the shortest time of each (of the
 * processor, where there is one thread).  Where igraph would need more than --budget
 * seconds (default 6) it runs from a random part of the sources only, and its time is
 * scaled up: the last column says so.  Where partnet would need minutes for
 * betweenness, it estimates, and igraph's time is scaled to as many sources.
 *
 * A second table compares two threads of partnet with one while other programs keep
 * the processors busy: two must not be slower.
 */
#include "shapes.h"

#include <partnet/igraph.h>
#include <partnet/partnet.h>

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    LONGEST = 120,     /* seconds for exact betweenness */
    N_ESTIMATE = 2000, /* sources where it takes longer */
    MAX_BUSY = 2       /* programs that keep processors busy */
};

typedef struct settings {
    unsigned n_threads;
    double budget; /* seconds for igraph */
} settings;

/* A network, and the same for igraph. */
typedef struct subject {
    const char *name;
    pn_network *net;
    pn_igraph *view;
    const igraph_t *graph;
} subject;

static void check(bool is_good, const char *what)
{
    if (!is_good) {
        fprintf(stderr, "centrality: %s\n", what);
        exit(1);
    }
}

/* With one thread the processor's time, which others on the machine hardly change. */
static double now(const settings *set)
{
    struct timespec t;
    clock_gettime(set->n_threads == 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* A number in [0, n), low ones far more often: numbers of ties have a heavy tail with
 * exponent 2.5. */
static igraph_integer_t draw(uint64_t *state, igraph_integer_t n, bool is_heavy)
{
    const double u = uniform(state);
    return (igraph_integer_t)((double)n * (is_heavy ? u * u * u : u));
}

/* What is to be made. */
typedef struct recipe {
    const char *name;
    igraph_integer_t n_left;
    igraph_integer_t n_right;
    igraph_integer_t n_ties;
    bool is_heavy;
} recipe;

/* Destroys the graph; `types` stays the caller's. */
static subject take(const char *name, igraph_t *graph,
                    const igraph_vector_bool_t *types)
{
    subject s = {.name = name};
    pn_error err = PN_ERROR_INIT;
    check(pn_network_from_igraph(graph, types, NULL, NULL, &s.net, &err) == PN_OK,
          err.message);
    igraph_destroy(graph);
    return s;
}

/* Every left node has a tie; the others fall by chance. */
static subject make(const recipe *of)
{
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_vector_bool_t types;
    uint64_t state = 1;
    const igraph_integer_t n = of->n_left + of->n_right;
    igraph_vector_int_init(&edges, 2 * of->n_ties);
    igraph_vector_bool_init(&types, n);
    for (igraph_integer_t k = 0; k < of->n_ties; k++) {
        VECTOR(edges)
        [2 * k] = k < of->n_left ? k : draw(&state, of->n_left, of->is_heavy);
        VECTOR(edges)[2 * k + 1] = of->n_left + draw(&state, of->n_right, of->is_heavy);
    }
    for (igraph_integer_t i = of->n_left; i < n; i++) {
        VECTOR(types)[i] = true;
    }
    igraph_create(&graph, &edges, n, IGRAPH_UNDIRECTED);
    const subject s = take(of->name, &graph, &types);
    igraph_vector_int_destroy(&edges);
    igraph_vector_bool_destroy(&types);
    return s;
}

/* Sides are those of the distances from the first node, odd or even. */
static subject make_thin(const shape *of)
{
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_vector_bool_t types;
    igraph_bool_t has_sides = false;
    igraph_vector_int_init(&edges, 0);
    igraph_vector_bool_init(&types, 0);
    of->tie(of, &edges);
    igraph_create(&graph, &edges, of->n_nodes, IGRAPH_UNDIRECTED);
    igraph_is_bipartite(&graph, &has_sides, &types);
    check(has_sides, "a shape has no two sides");
    const subject s = take(of->name, &graph, &types);
    igraph_vector_int_destroy(&edges);
    igraph_vector_bool_destroy(&types);
    return s;
}

static subject read_file(const char *path)
{
    subject s = {.name = path};
    pn_error err = PN_ERROR_INIT;
    check(pn_network_read(path, NULL, &s.net, &err) == PN_OK, err.message);
    return s;
}

static pn_status rank(const subject *s, const char *measures, unsigned n_threads,
                      bool is_estimate, pn_error *err)
{
    const pn_run run = {.n_threads = n_threads, .limit_time = LONGEST};
    const pn_rank_options options = {.side = PN_BOTH,
                                     .measures = measures,
                                     .approximate = is_estimate,
                                     .sources = is_estimate ? N_ESTIMATE : 0,
                                     .run = &run};
    pn_table *table = NULL;
    const pn_status status = pn_rank(s->net, &options, &table, err);
    pn_table_free(table);
    return status;
}

/* Where exact betweenness is refused, it is estimated, now and later. */
static double time_partnet(const subject *s, const char *measures, const settings *set,
                           bool *is_estimate)
{
    pn_error err = PN_ERROR_INIT;
    double start = now(set);
    pn_status status = rank(s, measures, set->n_threads, *is_estimate, &err);
    if (status == PN_ELIMIT && !*is_estimate) {
        *is_estimate = true;
        err = (pn_error)PN_ERROR_INIT;
        start = now(set);
        status = rank(s, measures, set->n_threads, *is_estimate, &err);
    }
    check(status == PN_OK, err.message);
    return now(set) - start;
}

typedef void igraph_measure(const igraph_t *graph, igraph_vs_t sources,
                            igraph_vector_t *score);

static void run_closeness(const igraph_t *graph, igraph_vs_t sources,
                          igraph_vector_t *score)
{
    check(igraph_closeness(graph, score, NULL, NULL, sources, IGRAPH_ALL, NULL, true) ==
              IGRAPH_SUCCESS,
          "igraph_closeness failed");
}

static void run_harmonic(const igraph_t *graph, igraph_vs_t sources,
                         igraph_vector_t *score)
{
    check(igraph_harmonic_centrality(graph, score, sources, IGRAPH_ALL, NULL, true) ==
              IGRAPH_SUCCESS,
          "igraph_harmonic_centrality failed");
}

static void run_betweenness(const igraph_t *graph, igraph_vs_t sources,
                            igraph_vector_t *score)
{
    if (igraph_vs_is_all(&sources)) {
        check(igraph_betweenness(graph, score, sources, /*directed=*/false, NULL) ==
                  IGRAPH_SUCCESS,
              "igraph_betweenness failed");
        return;
    }
    check(igraph_betweenness_subset(graph, score, igraph_vss_all(), /*directed=*/false,
                                    sources, igraph_vss_all(), NULL) == IGRAPH_SUCCESS,
          "igraph_betweenness_subset failed");
}

/* Seconds from all sources, or from n random ones. */
static double time_igraph(const subject *s, igraph_measure *measure, igraph_integer_t n,
                          const settings *set)
{
    igraph_vector_t score;
    igraph_vector_int_t sources;
    const igraph_integer_t n_nodes = igraph_vcount(s->graph);
    igraph_vector_init(&score, 0);
    igraph_vector_int_init(&sources, n);
    uint64_t state = 7;
    for (igraph_integer_t k = 0; k < n; k++) {
        VECTOR(sources)[k] = draw(&state, n_nodes, false);
    }
    const double start = now(set);
    measure(s->graph, n < n_nodes ? igraph_vss_vector(&sources) : igraph_vss_all(),
            &score);
    const double seconds = now(set) - start;
    igraph_vector_destroy(&score);
    igraph_vector_int_destroy(&sources);
    return seconds;
}

/* Sources whose search takes about the budget; all if they take less. */
static igraph_integer_t plan_sources(const subject *s, igraph_measure *measure,
                                     const settings *set)
{
    const igraph_integer_t n_nodes = igraph_vcount(s->graph);
    igraph_integer_t n = 32;
    while (n < n_nodes) {
        const double seconds = time_igraph(s, measure, n, set);
        if (seconds > set->budget / 8) {
            const double wanted = (double)n * set->budget / seconds;
            return wanted < (double)n_nodes ? (igraph_integer_t)wanted : n_nodes;
        }
        n *= 4;
    }
    return n_nodes;
}

typedef struct line {
    const char *what;
    const char *measures; /* for pn_rank */
    igraph_measure *igraph[2];
} line;

static double shorter(double a, double b)
{
    return a < b ? a : b;
}

static void compare(const subject *s, const line *on, const settings *set)
{
    const igraph_integer_t n_nodes = igraph_vcount(s->graph);
    double theirs = 0;
    double ours = INFINITY;
    igraph_integer_t n_used = n_nodes;
    bool is_estimate = false;
    for (size_t m = 0; m < 2 && on->igraph[m] != NULL; m++) {
        const igraph_integer_t n = plan_sources(s, on->igraph[m], set);
        double best = INFINITY;
        double spent = 0;
        for (int round = 0; round < 100 && spent < set->budget; round++) {
            const double seconds = time_igraph(s, on->igraph[m], n, set);
            best = shorter(best, seconds);
            spent += seconds;
            if (round < 3 || ours < 0.1) {
                ours = shorter(ours, time_partnet(s, on->measures, set, &is_estimate));
            }
        }
        theirs += best * (double)(is_estimate ? N_ESTIMATE : n_nodes) / (double)n;
        n_used = n < n_used ? n : n_used;
    }
    printf("%-26s %8zu %8zu  %-21s %10.3g %10.3g %8.1f", s->name,
           pn_network_n_nodes(s->net, PN_BOTH), pn_network_n_ties(s->net), on->what,
           ours, theirs, theirs / ours);
    if (n_used < n_nodes) {
        printf("  igraph scaled from %lld random sources", (long long)n_used);
    }
    if (is_estimate) {
        printf("; both for %d sources, exact is out of reach", N_ESTIMATE);
    }
    putchar('\n');
    fflush(stdout);
}

static void compare_all(subject s, const settings *set)
{
    static const line lines[] = {
        {"closeness", "closeness", {run_closeness}},
        {"closeness, harmonic", "closeness,harmonic", {run_closeness, run_harmonic}},
        {"betweenness", "betweenness", {run_betweenness}},
    };
    pn_error err = PN_ERROR_INIT;
    check(pn_igraph_new(s.net, &s.view, &err) == PN_OK, err.message);
    s.graph = pn_igraph_graph(s.view);
    for (size_t k = 0; k < sizeof lines / sizeof *lines; k++) {
        compare(&s, &lines[k], set);
    }
    pn_igraph_free(s.view);
    pn_network_free(s.net);
}

/* Starts a program that does nothing but spin. */
static pid_t spin(void)
{
    const pid_t child = fork();
    check(child >= 0, "cannot start a program");
    if (child == 0) {
        for (volatile unsigned turn = 0;; turn++) {
        }
    }
    return child;
}

static void compare_threads(const subject *s, const char *measures, int n_busy,
                            double budget)
{
    const settings clock = {.n_threads = 0}; /* what a user waits */
    double best[2] = {INFINITY, INFINITY};
    double spent = 0;
    pid_t busy[MAX_BUSY];
    for (int k = 0; k < n_busy; k++) {
        busy[k] = spin();
    }
    for (int round = 0; round < 5 && (round == 0 || spent < budget); round++) {
        for (unsigned n = 1; n <= 2; n++) {
            pn_error err = PN_ERROR_INIT;
            const double start = now(&clock);
            check(rank(s, measures, n, /*is_estimate=*/false, &err) == PN_OK,
                  err.message);
            const double seconds = now(&clock) - start;
            best[n - 1] = shorter(best[n - 1], seconds);
            spent += seconds;
        }
    }
    for (int k = 0; k < n_busy; k++) {
        kill(busy[k], SIGKILL);
        waitpid(busy[k], NULL, 0);
    }
    printf("%-26s %-21s %4d %12.3g %12.3g %8.2f\n", s->name, measures, n_busy, best[0],
           best[1], best[0] / best[1]);
    fflush(stdout);
}

/* Seconds by the clock, on the network of the recipe. */
static void compare_all_threads(const recipe *of, const settings *set)
{
    const subject s = make(of);
    printf("\n%-26s %-21s %4s %12s %12s %8s\n", "network", "measure", "busy",
           "1 thread s", "2 threads s", "ratio");
    for (int n_busy = 0; n_busy <= MAX_BUSY; n_busy++) {
        compare_threads(&s, "closeness,harmonic", n_busy, set->budget);
        compare_threads(&s, "betweenness", n_busy, set->budget);
    }
    pn_network_free(s.net);
}

static void compare_thin(const settings *set, igraph_integer_t shrink)
{
    for (size_t k = 0; shape_at(k) != NULL; k++) {
        shape of = *shape_at(k);
        of.n_nodes = shrink > 1 ? 30 : of.n_nodes;
        of.width = shrink > 1 && of.width > 5 ? 5 : of.width;
        compare_all(make_thin(&of), set);
    }
}

static void compare_made(const settings *set, igraph_integer_t shrink)
{
    static const recipe recipes[] = {
        {"tiny", 12, 8, 30, false},
        {"small", 60, 40, 250, true},
        {"medium", 300, 60, 900, true},
        {"thousand", 800, 200, 2500, false},
        {"heavy-tailed", 10000, 1000, 40000, true},
        {"even", 7000, 4000, 40000, false},
        {"dense, even", 9000, 1000, 500000, false},
        {"dense, heavy-tailed", 9000, 1000, 500000, true},
        {"heavy-tailed, large", 200000, 20000, 1000000, true},
    };
    for (size_t k = 0; k < sizeof recipes / sizeof *recipes; k++) {
        recipe r = recipes[k];
        r.n_left = 1 + r.n_left / shrink;
        r.n_right = 1 + r.n_right / shrink;
        r.n_ties = r.n_left + r.n_ties / shrink;
        compare_all(make(shrink > 1 ? &r : &recipes[k]), set);
    }
    compare_thin(set, shrink);
    const recipe busy = {"even", 1 + 7000 / shrink, 1 + 4000 / shrink,
                         1 + 40000 / shrink, false};
    compare_all_threads(&busy, set);
}

int main(int argc, char **argv)
{
    settings set = {.n_threads = 1, .budget = 6};
    igraph_integer_t shrink = 1;
    bool is_made = true;
    printf("%-26s %8s %8s  %-21s %10s %10s %8s\n", "network", "nodes", "ties",
           "measure", "partnet s", "igraph s", "ratio");
    for (int k = 1; k < argc; k++) {
        if (strcmp(argv[k], "--threads") == 0 && k + 1 < argc) {
            set.n_threads = (unsigned)strtoul(argv[++k], NULL, 10);
        } else if (strcmp(argv[k], "--budget") == 0 && k + 1 < argc) {
            set.budget = strtod(argv[++k], NULL);
        } else if (strcmp(argv[k], "--thin") == 0) {
            compare_thin(&set, shrink);
            is_made = false;
        } else if (strcmp(argv[k], "--tiny") == 0) {
            shrink = 1000;
            set.budget = 0.01;
        } else {
            compare_all(read_file(argv[k]), &set);
            is_made = false;
        }
    }
    if (is_made) {
        compare_made(&set, shrink);
    }
    return 0;
}
