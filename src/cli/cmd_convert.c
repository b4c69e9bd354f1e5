#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>

static const pni_option rows[] = {
    {.name = "excel",
     .help = "CSV that spreadsheets open safely: byte order mark, no formulas",
     .kind = PNI_FLAG,
     .offset = offsetof(pni_settings, excel)},
};

static const pni_option_group own = {
    .title = "Conversion", .options = rows, .n = sizeof rows / sizeof rows[0]};

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const pni_settings *common = settings;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PN_TRY(pni_answer_begin(common, PNI_GIVES_NETWORK, &answer, err));
    PN_TRY(pni_input_read(session, common, "convert", &net, err));
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
        "was "
        "selected and nothing else. The format is that of --to, or of the extension of "
        "-o, or csv.",
    .gives = PNI_GIVES_NETWORK,
    .groups = {&pni_options_output, &own, &pni_options_input, &pni_options_selection,
               &pni_options_running},
    .examples = {{"partnet convert @southern-women",
                  "a built-in network as a CSV table"},
                 {"partnet convert --to dot @binzhou",
                  "for Graphviz and other programs that read DOT"}},
    .settings_size = sizeof(pni_settings),
    .run = run,
};
