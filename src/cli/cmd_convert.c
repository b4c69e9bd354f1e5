#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"
#include "with_columns.h"

#include <stddef.h>

/* What `convert` can be told. */
typedef struct convert_settings {
    pni_settings common;
    const char *with;
} convert_settings;

static const pni_option rows[] = {
    {.name = "with",
     .value = "LIST",
     .help = "Scores and groups that ride along as attributes of the nodes: "
             "rank:MEASURE or cluster:METHOD, with commas between",
     .kind = PNI_TEXT,
     .offset = offsetof(convert_settings, with)},
    {.name = "json",
     .help = "Short for --to json",
     .kind = PNI_ALIAS,
     .choices = "json",
     .offset = offsetof(convert_settings, common.format)},
    {.name = "excel",
     .help = "CSV that spreadsheets open safely: byte order mark, no formulas",
     .kind = PNI_FLAG,
     .offset = offsetof(convert_settings, common.excel)},
};

static const pni_option_group own = {
    .title = "Conversion", .options = rows, .n = sizeof rows / sizeof rows[0]};

static void say_note(void *context, const char *sentence)
{
    pni_session *session = context;
    if (!session->quiet) {
        pni_say(session, "%s", sentence);
    }
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const convert_settings *set = settings;
    const char *list = set->with == NULL ? "" : set->with;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_SCOPED(pni_with, pni_with_done) with = {0};
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_NETWORK, &answer, err));
    if (list[0] != '\0') {
        PN_TRY(pni_with_check(list, answer.format, err));
    }
    PN_TRY(pni_input_read(session, &set->common, "convert", &net, err));
    PN_TRY(pni_with_compute(session, list, net, &with, err));
    answer.options.with = (const pn_table *const *)with.table;
    answer.options.note = say_note;
    answer.options.context = session;
    PN_TRY(pn_network_write(net, answer.format, &answer.options,
                            pn_output_sink(answer.output), err));
    return pni_answer_end(session, &answer, err);
}

const pni_command pni_command_convert = {
    .name = "convert",
    .summary = "the network in another format",
    .operand = "FILE",
    .description =
        "Writes the network as partnet understood it: ties of one pair merged, what "
        "was selected and nothing else. The format is that of --to, or of the "
        "extension of -o, or csv. What a format cannot hold is said.",
    .gives = PNI_GIVES_NETWORK,
    .groups = {&pni_options_output, &own, &pni_options_input, &pni_options_selection,
               &pni_options_running},
    .examples = {{"partnet convert @southern-women",
                  "a built-in network as a CSV table"},
                 {"partnet convert --to dot @binzhou",
                  "for Graphviz and other programs that read DOT"},
                 {"partnet convert @binzhou -o binzhou.gexf --with "
                  "cluster:barber,rank:betweenness",
                  "for Gephi, coloured by group, as large as they connect"}},
    .settings_size = sizeof(convert_settings),
    .run = run,
};
