/**
 * A look at DOT before cgraph's parser gets it.
 *
 * cgraph 2.42 says on which line it stumbled, not where a quote was opened; it splits
 * `1a` into two nodes, loses ids that start with `%`, and makes any number of ties of
 * a few bytes such as `{a b c} -- {d e f}`.
 */
#ifndef PNI_DOT_SCAN_H
#define PNI_DOT_SCAN_H

#include "../reading.h"

/**
 * Checks the words of a DOT text, not its grammar.
 *
 * Errors:   PN_EDATA with a position for what has no end and for ids that would be
 *           lost; PN_ELIMIT for texts longer than a field may be, for groups that nest
 *           too deeply and for texts that would grow too much.
 * Cost:     O(bytes) time, the distinct names of attributes in memory.
 */
pn_status pni_dot_scan(const pni_reading *reading, const char *source, pni_slice text,
                       pn_error *err);

#endif
