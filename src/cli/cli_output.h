/**
 * Where an answer goes, and in which format.
 */
#ifndef PNI_CLI_OUTPUT_H
#define PNI_CLI_OUTPUT_H

#include "command.h"
#include "settings.h"

/** An output that was begun; pni_answer_done throws away what was not ended. */
typedef struct pni_answer {
    pn_output *output;
    const char *format;
    bool holds_table; /* the format does */
    bool holds_rows;  /* some at a time */
    bool holds_notes;
    pn_write_options options;
} pni_answer;

/**
 * Chooses the format and opens the output, before any work is done.
 *
 * Errors:   PN_EUSE for a format that is unknown or does not fit, PN_EWRITE.
 */
pn_status pni_answer_begin(const pni_settings *settings, pni_gives gives,
                           pni_answer *out, pn_error *err);
/** Makes the output final. */
pn_status pni_answer_end(pni_session *session, pni_answer *answer, pn_error *err);
/** Closes the output. */
void pni_answer_done(pni_answer *answer);

/** Says the notes of a table where the format has no place for them. */
void pni_answer_notes(pni_session *session, const pni_answer *answer,
                      const pn_table *table);
/** Writes a table and ends the answer; notes that the format cannot hold are said. */
pn_status pni_answer_table(pni_session *session, pni_answer *answer,
                           const pn_table *table, pn_error *err);

#endif
