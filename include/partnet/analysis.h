/**
 * Questions that can be put to a network.  Each answer is a table.
 *
 * All but those that say otherwise need a network of two sides: PN_EUSE for a
 * projection.  Networks without a tie, and nodes without one, have answers, too: what
 * is not defined is NaN, and a note says why.
 */
#ifndef PARTNET_ANALYSIS_H
#define PARTNET_ANALYSIS_H

#include <partnet/network.h>
#include <partnet/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The k-th measure that pn_rank knows, or NULL past the last. */
PN_API const pn_entry *pn_measures(size_t k);
/** The k-th method that pn_cluster knows, or NULL past the last. */
PN_API const pn_entry *pn_methods(size_t k);

/** Zeroed means default. */
typedef struct pn_rank_options {
    pn_side side;         /**< default PN_RIGHT */
    const char *measures; /**< comma-separated, or `all`; the first one sorts; default
                               `degree` */
    size_t top;           /**< rows of each side to keep, and those equal to the last;
                               0: all */
    bool normalized;      /**< degree and betweenness as shares of their maximum */
    bool approximate;     /**< betweenness from random sources, with intervals */
    size_t sources;       /**< how many; 0: 2000 */
    bool ranks;           /**< ranks by each measure, and how much they agree */
    bool intervals;       /**< between which ranks a node stands if rows are redrawn */
    const char
        *against;   /**< null model that scores are compared with: `bicm`, or NULL */
    size_t n_draws; /**< random networks for the last two; 0: 1000, fewer if large */
    double trust;   /**< that a tie which is not documented is real, above 0; 0: 1 */
    const pn_run *run;
} pn_rank_options;

/**
 * Nodes by centrality: `rank,name,side,<measure>…`, the highest first.
 *
 * Behind each measure stand `<measure>_rank` (ranks; the first one's is `rank`),
 * `<measure>_rank_low` and `<measure>_rank_high` (intervals), `<measure>_expected` and
 * `<measure>_z` (against); at the end `tie_group` (intervals), whose nodes cannot be
 * told apart from its first by the first measure.  Notes say what each is.
 *
 * Approximate: `rank,name,side,betweenness,betweenness_low,betweenness_high`; all true
 * values lie within at once with a confidence of 95 %.  Nodes whose intervals overlap,
 * or are joined by others that do, share a rank; `top` counts rows, not ranks.
 * Formula:  and source of each measure: pn_measures, and `partnet help measures`.
 * Output:   numbers are >= 0; closeness, clustering, redundancy and what is normalized
 *           are shares, at most 1.
 * Errors:   PN_EUSE for an unknown measure or null model, for options that have nothing
 *           to act on, or another measure than betweenness where it is approximate;
 *           PN_ELIMIT where exact betweenness would take more than run->limit_time, or
 *           draws would take hours; PN_EDATA where shortest paths are too many to be
 *           counted, or birank does not converge; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(V + E) for degree, strength and coreness, and for each of some dozens of
 *           steps of singular, pagerank and birank; O(V E) at most for closeness,
 *           harmonic and betweenness; for clustering and redundancy the sum of squared
 *           numbers of partners.  With draws, so many times that.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_rank(const pn_network *net, const pn_rank_options *options,
                         pn_table **out, pn_error *err);

/** Zeroed means default. */
typedef struct pn_cluster_options {
    const char *method; /**< default `barber` */
    double resolution;  /**< γ > 0; 0 means 1 */
    size_t starts; /**< of barber; 0: 50, fewer for more than 20,000 ties; after more
                        than one the best are improved further */
    bool test;     /**< compare with random networks of the same degrees */
    size_t draws;  /**< how many, 2 to 1,000,000; 0: 200, fewer above 20,000 ties */
    const pn_run *run;
} pn_cluster_options;

/**
 * Who belongs together: one row per node, `group,name,side`, and with barber, if it
 * has several starts, `confidence,consensus`.
 *
 * Groups are numbered from 1, the largest first, then by their first name.
 * `confidence` is the share of the rest of its group that a start puts with the node,
 * on average.  `consensus` numbers, in the same way, the groups that are joined by ties
 * whose ends were in one group in more than half of the starts.
 * Facts:    `groups`, `modularity` (Barber's, whatever the method), `resolution`; with
 *           barber also `starts`, `groups_lowest`, `groups_median`, `groups_highest`
 *           (how many groups each start found), `mean_confidence`, `consensus_groups`;
 *           with `test` also `test_modularity`, `random_mean`, `random_sd`, `z`, `p`,
 *           `draws`: as many searches of barber on this and on each random network,
 *           weights left aside; p has the network itself counted in.
 * Source:   of each method: pn_methods.
 * Input:    weights count, but for components.
 * Errors:   PN_EUSE for an unknown method, a resolution, starts or a test that the
 *           method does not take or that make no sense; PN_ELIMIT for too many draws;
 *           PN_ENOMEM, PN_ECANCELLED.
 * Cost:     that of the method: about O(E) for each of some passes; barber has some
 *           dozens for each of thousands of searches in small networks, and of a few in
 *           large ones; walktrap O(V^2 log V).  With `test`, so many times that.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_cluster(const pn_network *net, const pn_cluster_options *options,
                            pn_table **out, pn_error *err);

/**
 * Do several methods find the same groups?  One row per pair of methods:
 * `a,b,adjusted_rand,nmi,groups_a,groups_b,modularity_a,modularity_b`.
 *
 * Formula:  adjusted Rand index, 1 the same, 0 as by chance; normalised mutual
 *           information 2 I(a, b) / (H(a) + H(b)), in [0, 1].
 * Source:   Hubert, Arabie 1985, doi:10.1007/BF01908075; Danon et al. 2005,
 *           doi:10.1088/1742-5468/2005/09/P09008; both by igraph.
 * Input:    `methods`, two names or more with commas between; of the options the
 *           resolution and the starts, for the methods that take them.  Modularity is
 *           that of the resolution for all.
 * Errors:   PN_EUSE, PN_ENOMEM, PN_ECANCELLED.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_cluster_compare(const pn_network *net, const char *methods,
                                    const pn_cluster_options *options, pn_table **out,
                                    pn_error *err);

/**
 * What are the groups like?  One row per group:
 * `group,left,right,hub,hub_ties,outside,typical,times`.
 *
 * `left`, `right`: nodes of each side; `hub`: the right node with the most weight
 * inside the group, and how many ties it has there; `outside`: share of the weight of
 * the group's ties that leads out of it; `typical`: the word of the ties' `field` or
 * the nodes' `sector`, `industry` or `field` that chance would least give the group (by
 * the hypergeometric test, at least twice there), and how many `times` its share in the
 * group is that in the whole network.
 * Facts:    `groups`, `modularity`.
 * Input:    of the options method, resolution, starts and run.
 * Errors:   those of pn_cluster; PN_EUSE for `test`.
 * Cost:     that of finding the groups.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_cluster_describe(const pn_network *net,
                                     const pn_cluster_options *options, pn_table **out,
                                     pn_error *err);

/**
 * How deep is the network on each side?  One row per (alpha, beta)-core:
 * `alpha,beta,left,right,ties,kind`.
 *
 * The (alpha, beta)-core is the largest part of the network where each left node has
 * alpha partners and each right node beta.  Shown are those of the diagonal, alpha =
 * beta, and the last ones (`kind`): nothing remains if more is asked of either side, so
 * these two lists bound all the others.
 * Facts:    `depth`, the last alpha of the diagonal.
 * Source:   Ding, Li, Wang and Wei 2017, doi:10.1145/3132847.3133130; that only one
 *           demand can be above the depth, so 2 depth peelings find all: Liu, Yuan,
 *           Lin, Qin, Zhang and Zhou 2019, doi:10.1145/3308558.3313522.
 * Special:  no row without ties.
 * Errors:   PN_EUSE for a network of one mode; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(depth (V + E)) time, O(V) memory; depth is at most the root of E.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_cluster_cores(const pn_network *net, const pn_run *options,
                                  pn_table **out, pn_error *err);

/** The k-th weight that pn_project knows, or NULL past the last. */
PN_API const pn_entry *pn_weightings(size_t k);
/** The k-th null model that pairs can be tested against, or NULL past the last. */
PN_API const pn_entry *pn_null_models(size_t k);
/** The k-th correction for the number of pairs tested, or NULL past the last. */
PN_API const pn_entry *pn_corrections(size_t k);

/** Zeroed means default. */
typedef struct pn_project_options {
    pn_side side;       /**< default PN_RIGHT */
    const char *weight; /**< default `count` */
    bool keep_all;      /**< tested: also pairs that do not pass, p and q undefined */
    double significant; /**< keep pairs whose q is at most this; 0: keep all */
    const char *null_model; /**< what chance is; default `bicm` */
    const char *correction; /**< makes q of p; default `bh` */
    size_t top; /**< keep pairs among so many nodes, those with the most partners; all
                     pairs are tested all the same; 0: keep all */
    size_t limit_pairs; /**< more are refused; 0: 20 million */
    const pn_run *run;
} pn_project_options;

/**
 * Pairs of nodes of one side that share partners: `a,b,<weight>`, where pairs are
 * tested also `p,q`; a stands before b in the order of names, and so do the rows.
 *
 * `p` is P(X >= shared partners) under the null model, exact; `q` is p, corrected for
 * all n (n - 1) / 2 pairs of the side, also those that share nothing.  Where no pair
 * could pass, whatever it shared, a note says so and names what could help.
 * Facts:    `nodes`, `pairs`; tested: `tested_pairs`, `level`, `smallest_p` (undefined
 *           where no pair shares a partner), with keep_all also `passing_pairs`.
 * Errors:   PN_EUSE for an unknown weight, null model or correction, PN_ELIMIT for more
 *           pairs than `limit_pairs`, which are counted before any are made; PN_ENOMEM,
 *           PN_ECANCELLED.
 * Cost:     one addition for each two ties that meet at a partner, twice; memory for
 *           the pairs.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_project(const pn_network *net, const pn_project_options *options,
                            pn_table **out, pn_error *err);

/**
 * The same, some rows at a time, so that memory does not grow with their number.
 *
 * Input:    `rows` is called with tables that hold the next rows and nothing else;
 *           what it does not return as PN_OK ends the call.  Pairs are counted before
 *           any are made only where `limit_pairs` is not 0.
 * Output:   *out has no rows, but the columns, facts and notes of all.
 * Errors:   those of pn_project; what `rows` returns.
 * Cost:     that of pn_project, but memory for the nodes and some rows.
 * Owner:    the tables given to `rows` are borrowed until it returns; the caller frees
 *           *out with pn_table_free.
 */
PN_API pn_status pn_project_each(const pn_network *net,
                                 const pn_project_options *options,
                                 pn_status (*rows)(void *context, const pn_table *rows,
                                                   pn_error *err),
                                 void *context, pn_table **out, pn_error *err);

/**
 * The same pairs as a network of one mode: all nodes of the side, also those without a
 * tie, with what is known of them; ties with the weight, and with the numbers `shared`
 * (partners) and, where pairs are tested, `p` and `q`.
 *
 * Output:   *about, unless NULL is given: as *out of pn_project_each.
 * Errors:   those of pn_project.
 * Cost:     that of pn_project.
 * Owner:    the caller frees *out with pn_network_free and *about with pn_table_free.
 */
PN_API pn_status pn_project_network(const pn_network *net,
                                    const pn_project_options *options, pn_network **out,
                                    pn_table **about, pn_error *err);

/** An upper bound of the number of pairs of a side (default PN_RIGHT) that share a
 * partner, without making them; 0 for a projection.  O(V + E). */
PN_API double pn_project_bound(const pn_network *net, pn_side side);

/** Zeroed means default. */
typedef struct pn_summary_options {
    const pn_run *run;
} pn_summary_options;

/**
 * The whole network in numbers: `quantity,value,meaning`, one row per quantity, from
 * the number of nodes to nestedness.  `meaning` says what it counts, and its range.
 *
 * Source:   assortativity: Newman 2002, doi:10.1103/PhysRevLett.89.208701; clustering:
 *           Robins and Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0;
 *           nestedness: Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(V E) at most for distances, which are estimated where exact ones would
 *           take longer than run->limit_time; the sum of squared degrees for the rest.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_summary(const pn_network *net, const pn_summary_options *options,
                            pn_table **out, pn_error *err);

/**
 * What is wrong or doubtful in an input: `level,file,line,column,finding,way_out`;
 * facts `problems` and `suggestions`.
 *
 * Reads as pn_network_read does with `lenient`; what ends the reading is a problem,
 * too, and names that are probably one organisation are suggestions.
 * Errors:   PN_EREAD, PN_EUSE where pn_network_read could not even start; PN_ENOMEM,
 *           PN_ECANCELLED.
 * Cost:     that of reading, and of pn_alike_names.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_check(const char *path, const pn_read_options *options,
                          pn_table **out, pn_error *err);

/**
 * Names that are probably one organisation: `side,name,same_as,reason,sure,accept`;
 * facts `certain`, `likely` and `possible`.
 *
 * Written as CSV it is the draft of a table of aliases: `accept` says yes where it is
 * certain, a person fills in the rest, and `pn_read_options.aliases` takes the file.
 * What such a table already accepts or refuses is left out.
 * Errors:   those of pn_network_read.
 * Cost:     about O(names x length); names that share a word are compared.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_alike_names(const char *path, const pn_read_options *options,
                                pn_table **out, pn_error *err);

/**
 * Names that a table of aliases merged: `side,name,became,rows,file,line`; facts
 * `merged` and `rows`.
 *
 * Errors:   those of pn_network_read.
 * Cost:     that of reading.
 * Owner:    the caller frees *out with pn_table_free.
 */
PN_API pn_status pn_merges(const char *path, const pn_read_options *options,
                           pn_table **out, pn_error *err);

#ifdef __cplusplus
}
#endif

#endif
