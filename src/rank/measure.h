/**
 * The registry of measures: a network in, one score per node out.
 *
 * A measure is one file rank_<name>.c that defines pni_measure_<name>, and one row in
 * measures.def.
 */
#ifndef PNI_MEASURE_H
#define PNI_MEASURE_H

#include "../base/error.h"
#include "../network/structure/distances.h"
#include "../network/table_build.h"

#include <partnet/analysis.h>

/** A measure: it has either `run` or `of_reach`. */
typedef struct pni_measure {
    pn_entry head;
    pn_type type;        /* of the scores that are not normalised */
    const char *unit;    /* "" if they have none */
    const char *meaning; /* of the column, one line */
    const char *note;    /* the definition in one sentence, under the table */
    bool across_sides;   /* scores of the two sides can be compared */
    bool uses_weights;   /* scores depend on the weights of ties */
    /* Greatest possible score of a node of that side; NULL: has no normalised form. */
    double (*maximum)(const pn_network *net, pn_side side);
    const char *normalized_meaning;
    /* True where random networks with the same expected degrees have, on average, the
     * same scores by construction; NULL: never. */
    bool (*kept_by_degrees)(const pn_network *net);
    /* Rough number of steps of some nanoseconds; NULL: as many as nodes and ties. */
    double (*work)(const pn_network *net);
    /* Fills score[0 .. n_nodes-1]; NaN where it is undefined, and then adds the reason
     * to the notes of `table`. */
    pn_status (*run)(const pn_network *net, const pn_run *run, double *score,
                     pn_table *table, pn_error *err);
    /* The score of a node by its distances to all others, which are found once for all
     * measures of this kind. */
    double (*of_reach)(const pn_network *net, size_t node, const pni_reach *reach);
} pni_measure;

#define PN_MEASURE(name) extern const pni_measure pni_measure_##name;
#include "measures.def"
#undef PN_MEASURE

/** The k-th measure, or NULL past the last. */
const pni_measure *pni_measure_at(size_t k);

#endif
