#include "null_model.h"

#include "hypergeometric.h"

struct pni_fitted {
    pni_degrees degrees;
    double n_other; /* nodes of the other side */
};

static void close_fitted(pni_fitted *fitted)
{
    if (fitted != NULL) {
        pni_degrees_done(&fitted->degrees);
        free(fitted);
    }
}
PNI_DEFINE_OWNED(pni_fitted, close_fitted);

static pn_status open_fitted(const pn_network *net, pn_side side, const pn_run *run,
                             pni_fitted **out, pn_error *err)
{
    (void)run;
    PNI_OWNED(pni_fitted, close_fitted) fitted = calloc(1, sizeof *fitted);
    if (fitted == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_degrees_find(net, side, &fitted->degrees, err));
    const pn_side other = side == PN_LEFT ? PN_RIGHT : PN_LEFT;
    fitted->n_other = (double)pn_network_n_nodes(net, other);
    *out = PN_STEAL(fitted);
    return PN_OK;
}

static pni_draws_of_two draws(const pni_fitted *fitted, pni_class_pair pair)
{
    return (pni_draws_of_two){.n = fitted->n_other,
                              .a = fitted->degrees.degree[pair.a],
                              .b = fitted->degrees.degree[pair.b]};
}

/* The number shared has the distribution of successes in independent trials (Vatutin,
 * Mikhailov 1982, doi:10.1137/1127081), whose spread is mean - variance. */
static pni_moments moments(const pni_fitted *fitted, pni_class_pair pair)
{
    const pni_draws_of_two d = draws(fitted, pair);
    const double mean = d.n > 0 ? d.a * d.b / d.n : 0;
    const double variance =
        d.n > 1 ? mean * (d.n - d.a) / d.n * (d.n - d.b) / (d.n - 1) : 0;
    return (pni_moments){.mean = mean, .spread = mean - variance};
}

static pn_status tails(const pni_fitted *fitted, pni_class_pair pair,
                       pni_tail_range range, pni_bernoulli_room *room, double *tail,
                       pn_error *err)
{
    (void)room;
    (void)err;
    const pni_draws_of_two d = draws(fitted, pair);
    pni_hypergeometric(&d, range, tail);
    return PN_OK;
}

const pni_null_model pni_null_hypergeometric = {
    .head = {.name = "hypergeometric",
             .summary = "each node draws as many partners as it has, all as likely",
             .reference = "Tumminello et al. 2011, doi:10.1371/journal.pone.0017994"},
    .open = open_fitted,
    .close = close_fitted,
    .moments = moments,
    .tails = tails,
};
