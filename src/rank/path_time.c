#include "path_time.h"

#include "ring_paths.h"

#include <math.h>
#include <stdio.h>

static const double default_limit = 3600;

/* Ties looked at in a second, one source each, on one thread: about what a processor of
 * 2020 does where the network is larger than its caches. */
static const double ties_per_second = 3e8;

double pni_path_steps(const pni_path_classes *classes)
{
    const pni_walk *walk = &classes->walk;
    double steps = 0;
    for (uint32_t c = 0; c < walk->n_components; c++) {
        double n = 0;
        double n_ties = 0;
        for (unsigned side = 0; side < 2; side++) {
            const uint32_t *first = walk->first[side] + c;
            n += first[1] - first[0];
            n_ties += (double)(walk->rows.start[first[1]] - walk->rows.start[first[0]]);
        }
        steps += pni_ring_paths_fit(classes, c) ? n : n * n_ties;
    }
    return steps;
}

static double count_nodes(const pni_path_classes *classes)
{
    double n_nodes = 0;
    for (size_t k = 0; k < classes->walk.rows.n; k++) {
        n_nodes += classes->stands_for[k];
    }
    return n_nodes;
}

/* `a second`, `40 minutes`, `3 hours`, `12 days` */
static void write_time(double seconds, char text[32])
{
    static const struct {
        double seconds;
        const char *name;
    } unit[] = {{86400, "days"}, {3600, "hours"}, {60, "minutes"}, {1, "seconds"}};
    for (size_t k = 0; k < sizeof unit / sizeof *unit; k++) {
        if (seconds >= 2 * unit[k].seconds) {
            snprintf(text, 32, "%.0f %s", seconds / unit[k].seconds, unit[k].name);
            return;
        }
    }
    snprintf(text, 32, "a second");
}

static pn_status refuse(double n_nodes, double seconds, pn_error *err)
{
    char text[32];
    write_time(seconds, text);
    return pni_fail(err, PN_ELIMIT,
                    "exact betweenness of %.0f nodes would take about %s on one "
                    "thread: estimate it with 'partnet rank --approximate', or wait "
                    "for it with 'partnet rank --limit-time %.0f'",
                    n_nodes, text, ceil(seconds));
}

pn_status pni_path_time_check(const pni_path_classes *classes, const pn_run *run,
                              pn_error *err)
{
    const double seconds = pni_path_steps(classes) / ties_per_second;
    const double limit =
        run == NULL || run->limit_time <= 0 ? default_limit : run->limit_time;
    return seconds <= limit ? PN_OK : refuse(count_nodes(classes), seconds, err);
}
