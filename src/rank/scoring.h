/**
 * Scores of several measures on one network: what they share is computed once.
 */
#ifndef PNI_SCORING_H
#define PNI_SCORING_H

#include "measure.h"

#include "../base/scope.h"

/** `PNI_SCORING scoring = {.net = net, .run = run, .table = table};` */
typedef struct pni_scoring {
    const pn_network *net;
    const pn_run *run;
    pn_table *table;  /* takes the notes about undefined scores */
    pni_reach *reach; /* [n_nodes], or NULL: no measure needed it yet */
} pni_scoring;

#define PNI_SCORING PNI_SCOPED(pni_scoring, pni_scoring_done)

/** Fills score[0 .. n_nodes-1]; NaN where the measure is undefined. */
pn_status pni_scoring_run(pni_scoring *scoring, const pni_measure *measure,
                          double *score, pn_error *err);
/** Divides scores by the greatest possible on their side; 0 where that is 0. */
void pni_scoring_normalize(const pn_network *net, const pni_measure *measure,
                           double *score);
void pni_scoring_done(pni_scoring *scoring);

#endif
