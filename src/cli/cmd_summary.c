#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const pni_settings *common = settings;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_answer_begin(common, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(pni_input_read(session, common, "summary", &net, err));
    const pn_summary_options options = {.run = &session->run};
    PN_TRY(pn_summary(net, &options, &table, err));
    return pni_answer_table(session, &answer, table, err);
}

const pni_command pni_command_summary = {
    .name = "summary",
    .summary = "the whole network in numbers",
    .operand = "FILE",
    .description = "Counts what there is, and measures the network as a whole: one row "
                   "per quantity, with its value and its meaning.",
    .gives = PNI_GIVES_TABLE,
    .groups = {&pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .examples = {{"partnet summary @binzhou", "the built-in example in numbers"},
                 {"partnet summary --evidence documented @binzhou",
                  "only the ties that a source states"}},
    .settings_size = sizeof(pni_settings),
    .run = run,
};
