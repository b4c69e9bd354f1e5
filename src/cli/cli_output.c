#include "cli_output.h"

#include "cli_scope.h"
#include "format_choice.h"
#include "interrupt.h"
#include "terminal_width.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool goes_to_terminal(const pni_settings *settings)
{
    const bool is_standard =
        settings->output == NULL || strcmp(settings->output, "-") == 0;
    return is_standard && isatty(STDOUT_FILENO) == 1;
}

static bool wants_color(const pni_settings *settings, bool terminal)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    if (settings->color != PNI_AUTO) {
        return settings->color == PNI_ALWAYS;
    }
    return terminal && (no_color == NULL || no_color[0] == '\0') && term != NULL &&
           strcmp(term, "dumb") != 0;
}

pn_status pni_answer_begin(const pni_settings *settings, pni_gives gives,
                           pni_answer *out, pn_error *err)
{
    const pn_format *format = NULL;
    const bool terminal = goes_to_terminal(settings);
    PN_TRY(pni_format_choose(settings, gives, &format, err));
    out->format = format->name;
    out->holds_table = format->table;
    out->holds_rows = format->rows;
    out->holds_notes = format->notes;
    if (terminal && format->binary) {
        return pni_refuse(err, PN_EUSE,
                          "a terminal cannot show %s: write it to a file with -o x.%s",
                          format->name, format->name);
    }
    out->options = (pn_write_options){.digits = (int)settings->digits,
                                      .excel = settings->excel,
                                      .color = wants_color(settings, terminal),
                                      .terminal = terminal,
                                      .width = terminal ? pni_terminal_width() : 0};
    const char *path = settings->output == NULL ? "-" : settings->output;
    PN_TRY(pn_output_open(path, settings->no_clobber, &out->output, err));
    pni_interrupt_remember(pn_output_temporary(out->output));
    return PN_OK;
}

pn_status pni_answer_end(pni_session *session, pni_answer *answer, pn_error *err)
{
    if (*session->run.cancel != 0) {
        return pni_refuse(err, PN_ECANCELLED, "interrupted");
    }
    return pn_output_commit(answer->output, err);
}

void pni_answer_done(pni_answer *answer)
{
    pn_output_free(answer->output);
    answer->output = NULL;
    pni_interrupt_remember(NULL);
}

static double find_network_fact(const pn_table *table, const char *name)
{
    pn_fact fact;
    for (size_t k = 0; pn_table_network_fact(table, k, &fact); k++) {
        if (strcmp(fact.name, name) == 0) {
            return fact.value;
        }
    }
    return 0;
}

/* Bare rows cannot hold the notes.  Whoever asks hears them all; that ties are not
 * documented is said to everyone. */
static void say_notes(pni_session *session, const pn_table *table)
{
    const char *note = NULL;
    for (size_t k = 0; session->verbose && (note = pn_table_note(table, k)) != NULL;
         k++) {
        pni_say(session, "%s", note);
    }
    const double ties = find_network_fact(table, "ties");
    const double documented = find_network_fact(table, "documented");
    if (!session->quiet && !session->verbose && documented < ties) {
        pni_say(session,
                "%.0f of %.0f ties are documented, %.0f implied, %.0f illustrative "
                "(made up)",
                documented, ties, find_network_fact(table, "implied"),
                find_network_fact(table, "illustrative"));
    }
}

void pni_answer_notes(pni_session *session, const pni_answer *answer,
                      const pn_table *table)
{
    if (!answer->holds_notes) {
        say_notes(session, table);
    }
}

pn_status pni_answer_table(pni_session *session, pni_answer *answer,
                           const pn_table *table, pn_error *err)
{
    const pn_sink sink = pn_output_sink(answer->output);
    PN_TRY(pn_table_write(table, answer->format, &answer->options, sink, err));
    PN_TRY(pni_answer_end(session, answer, err));
    pni_answer_notes(session, answer, table);
    return PN_OK;
}
