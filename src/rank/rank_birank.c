/* BiRank: tied to those who rank high, ties of the busy counting less. */
#include "measure.h"

#include "../network/network_data.h"

#include <math.h>

/* Each step leaves at most 0.85 of the error: 0.85^240 < 1e-16. */
enum { MAX_STEPS = 300 };

static const double follow = 0.85;   /* alpha and beta */
static const double settled = 1e-12; /* of the sum of a side */

typedef struct walk {
    const pn_network *net;
    double *score; /* [n_nodes] */
    double *share; /* [n_nodes] score / root */
    double *root;  /* [n_nodes] square root of the strength; 1 if isolated */
} walk;

static void find_roots(walk *w)
{
    const pn_network *net = w->net;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        double sum = 0;
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            sum += pni_weight(net, pni_row_tie(net, row));
        }
        w->root[i] = sum > 0 ? sqrt(sum) : 1;
    }
}

/* Renews the scores begin ... end-1 from those of the other side; returns by how much
 * they changed, as a share of their sum. */
static double renew_side(walk *w, size_t begin, size_t end)
{
    const pn_network *net = w->net;
    const double prior = 1 / (double)(end - begin);
    double change = 0;
    double total = 0;
    for (size_t i = begin; i < end; i++) {
        double sum = 0;
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            const double weight = pni_weight(net, pni_row_tie(net, row));
            sum += weight / w->root[i] * w->share[net->partner[row]];
        }
        const double score = follow * sum + (1 - follow) * prior;
        change += fabs(score - w->score[i]);
        total += score;
        w->score[i] = score;
        w->share[i] = score / w->root[i];
    }
    return total > 0 ? change / total : 0;
}

static void scale_side(double *score, size_t begin, size_t end)
{
    double sum = 0;
    for (size_t i = begin; i < end; i++) {
        sum += score[i];
    }
    for (size_t i = begin; i < end; i++) {
        score[i] /= sum;
    }
}

static pn_status iterate(walk *w, const pn_run *options, pn_error *err)
{
    const size_t n_left = w->net->n_left;
    const size_t n = pni_n_nodes(w->net);
    for (int k = 0; k < MAX_STEPS; k++) {
        PN_TRY(pni_tick(options, "birank", (double)k / MAX_STEPS, err));
        const double left = renew_side(w, 0, n_left);
        const double right = renew_side(w, n_left, n);
        if (left <= settled && right <= settled) {
            return PN_OK;
        }
    }
    return pni_fail(err, PN_EDATA,
                    "birank did not settle to 1e-12 in %d steps; rank by pagerank or "
                    "strength",
                    MAX_STEPS);
}

static double work(const pn_network *net)
{
    return 2.0 * 80 * (double)net->n_ties;
}

/**
 * Is it tied to those who rank high themselves, where a tie to a busy partner counts
 * less than a tie to one that has few?
 *
 * Formula:  p = a S q + (1 - a) p0,  q = b S^T p + (1 - b) q0,
 *           S = D_l^(-1/2) W D_r^(-1/2), D the strengths, a = b = 0.85, p0 = 1/n_left,
 *           q0 = 1/n_right; each side is then divided by its sum
 * Source:   He, Gao, Kan and Wang 2017, doi:10.1109/TKDE.2016.2611584, equations 6 and
 *           7; the division by the sum is ours, so that scores are shares.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in (0, 1), sums to 1 on each side; sides are not
 *           comparable.
 * Special:  an isolated node keeps its prior, 0.15 of an even share before scaling.
 * Params:   a = b = 0.85, fixed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED; PN_EDATA when a step still changes more than
 *           1e-12 of the sum after 300 steps.
 * Cost:     O(E) time for each of about 80 steps, O(V) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)table;
    const size_t n = pni_n_nodes(net);
    PNI_FREE double *room = calloc(2 * n + 1, sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    walk w = {net, score, room, room + n};
    find_roots(&w);
    for (size_t i = 0; i < n; i++) {
        const size_t own = i < net->n_left ? net->n_left : net->n_right;
        score[i] = 1 / (double)own;
        w.share[i] = score[i] / w.root[i];
    }
    PN_TRY(iterate(&w, options, err));
    scale_side(score, 0, net->n_left);
    scale_side(score, net->n_left, n);
    return PN_OK;
}

const pni_measure pni_measure_birank = {
    .head = {.name = "birank",
             .summary = "ties to partners that rank high, busy partners counting less",
             .reference = "He, Gao, Kan and Wang 2017, doi:10.1109/TKDE.2016.2611584",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "share of its side's BiRank, whose steps follow ties with weight 0.85",
    .uses_weights = true,
    .note = "birank is high where partners rank high: a tie counts by its weight over "
            "the square roots of both ends' strengths, 0.85 of each score comes from "
            "partners and 0.15 from an even share; each side sums to 1",
    .work = work,
    .run = run,
};
