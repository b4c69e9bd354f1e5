/**
 * The registry of weightings: what a tie of a projection weighs.
 *
 * A weighting is one file project_<name>.c that defines pni_weighting_<name>, and one
 * row in weightings.def.  A weight is made in two steps: parts are added up over the
 * shared partners, and the sum is set against what the two ends have.
 */
#ifndef PNI_WEIGHTING_H
#define PNI_WEIGHTING_H

#include "../network/network_data.h"

#include <partnet/analysis.h>

/** One partner of a node, and the later nodes of the side that share it. */
typedef struct pni_tail {
    const pn_network *net;
    size_t first;          /* node of the network that sums start with */
    uint64_t row;          /* of the first later node in partner[] */
    size_t n;              /* later nodes */
    size_t degree;         /* of the partner */
    double weight;         /* of the tie to the partner */
    double length;         /* of the row that is made, if needs_lengths */
    const double *lengths; /* of the rows of the side, the same */
} pni_tail;

/** What the two ends of a pair have. */
typedef struct pni_ends {
    double degree_a;
    double degree_b;
} pni_ends;

/** A weighting. */
typedef struct pni_weighting {
    pn_entry head;
    pn_type type;        /* PN_INTEGER or PN_NUMBER */
    const char *meaning; /* of the column, one line */
    bool needs_lengths;  /* of the rows: see pni_tail */
    /* Adds the part of one shared partner to each node of the tail; NULL: the sum is
     * the number of shared partners. */
    void (*add)(const pni_tail *tail, double *sum);
    /* The weight of a pair; NULL: the sum itself. */
    double (*weigh)(const pni_ends *ends, double sum);
} pni_weighting;

#define PN_WEIGHTING(name) extern const pni_weighting pni_weighting_##name;
#include "weightings.def"
#undef PN_WEIGHTING

/** The k-th weighting, or NULL past the last. */
const pni_weighting *pni_weighting_at(size_t k);

#endif
