/**
 * Random networks with exactly the degrees of a network.
 *
 * A matrix of who is tied to whom is held row by row; two rows trade what only one of
 * them has:
 *
 *     row a   1 2   5   8        only in a: 1 8, only in b: 3 7 9, in both: 2 5
 *     row b     2 3 5 7   9      a gets any two of 1 3 7 8 9, b the other three
 *
 * Rows keep their lengths, so the arrays never move.
 */
#ifndef PNI_CURVEBALL_H
#define PNI_CURVEBALL_H

#include "../base/error.h"
#include "../base/random.h"
#include "../base/scope.h"

#include <partnet/network.h>

#include <stdbool.h>

/** Zeroed is empty. */
typedef struct pni_curveball {
    size_t n_rows;
    bool rows_are_left;
    size_t *start;    /* [n_rows + 1] of column[] */
    uint32_t *column; /* [n_ties] nodes of the other side, ascending in each row */
    uint32_t *room;   /* [two longest rows] */
} pni_curveball;

/** A chain that releases itself: `PNI_CURVEBALL chain = {0};` */
#define PNI_CURVEBALL PNI_SCOPED(pni_curveball, pni_curveball_done)

/** Starts a chain at the network itself; its rows are the smaller side.
 *
 * Owner:    the caller, who releases it with pni_curveball_done. */
pn_status pni_curveball_begin(const pn_network *net, pni_curveball *out, pn_error *err);
void pni_curveball_done(pni_curveball *chain);

/**
 * Trades between two random rows, n_trades times.
 *
 * Formula:  of the columns that only one of two rows has, each subset of the right size
 *           is as likely to go to the first row.
 * Source:   Strona, Nappo, Boccacci, Fattorini, San-Miguel-Ayanz 2014,
 *           doi:10.1038/ncomms5114 (the trade); Carstens 2015,
 *           doi:10.1103/PhysRevE.91.042812 (in the long run every network with these
 *           degrees is as likely); Godard, Neal 2022, doi:10.1093/comnet/cnac049
 *           (trades on sorted rows).
 * Special:  one row: nothing to trade, and no other network either.
 * Cost:     O(length of the two rows) for each trade.
 */
void pni_curveball_trade(pni_curveball *chain, pni_random *random, size_t n_trades);

/** Trades after which a draw no longer remembers where it started: ten for each row,
 * at least 200; Strona et al. 2014 find five for each row to be enough. */
size_t pni_curveball_enough(const pni_curveball *chain);

#endif
