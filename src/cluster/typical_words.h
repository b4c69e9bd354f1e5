/**
 * Which word of a column is over-represented in each group?
 */
#ifndef PNI_TYPICAL_WORDS_H
#define PNI_TYPICAL_WORDS_H

#include "../base/text.h"
#include "grouping.h"

/** The most typical word of a group; zeroed is none. */
typedef struct pni_typical {
    pni_slice word; /* of the network's texts */
    double times;   /* its share in the group by its share in all, above 1 */
    double log_p;   /* of the hypergeometric test */
} pni_typical;

/**
 * The word of each group that chance would least give, among the fields of its ties and
 * the sectors of its nodes.
 *
 * Formula:  least P(X >= k), X hypergeometric: n of N words drawn, of which K are this
 *           one; N all words of the column, n those of the group, k this one among
 *           them; k >= 2 and k/n > K/N.
 * Source:   Rivals et al. 2007, doi:10.1093/bioinformatics/btl633.
 * Input:    columns `field` of ties (of a group if both ends are), `sector`, `industry`
 *           and `field` of nodes; cells of several words, parted by , ; or their
 *           Chinese forms, count once for each.
 * Output:   typical[0 .. n_groups-1].
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(W log W) comparisons of the W words of a column.
 */
pn_status pni_typical_words(const pni_grouping *groups, const pn_run *run,
                            pni_typical *typical, pn_error *err);

#endif
