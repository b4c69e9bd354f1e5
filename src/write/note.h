/**
 * Sentences about what a format could not hold.
 */
#ifndef PNI_NOTE_H
#define PNI_NOTE_H

#include "../base/error.h"

#include <partnet/export.h>

/** Hands a sentence to whoever asked for such in the options. */
pn_status pni_note(const pn_write_options *options, pn_error *err, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));

/**
 * Notes what is known of the network that a format with names, sides and weights only
 * leaves out: evidence, years, texts of nodes and ties.
 */
pn_status pni_note_left_out(const pn_network *net, const pn_write_options *options,
                            const char *format, pn_error *err);

/** Notes what a table of ties leaves out: texts of nodes, nodes without a tie. */
pn_status pni_note_nodes(const pn_network *net, const pn_write_options *options,
                         pn_error *err);

/** Notes how many names both sides share, and what comes of it. */
pn_status pni_note_shared(const pn_network *net, const pn_write_options *options,
                          const char *consequence, pn_error *err);

#endif
