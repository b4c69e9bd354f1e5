#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>

/* What `summary` can be told. */
typedef struct summary_settings {
    pni_settings common;
    double limit_time;
} summary_settings;

static const pni_option rows[] = {
    {.name = "limit-time",
     .value = "SECONDS",
     .help = "Estimate the mean distance where the exact one takes longer on one "
             "thread, by the number of its steps (default 5)",
     .kind = PNI_POSITIVE,
     .offset = offsetof(summary_settings, limit_time)},
};

static const pni_option_group own = {
    .title = "Summary", .options = rows, .n = sizeof rows / sizeof rows[0]};

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const summary_settings *set = settings;
    const pni_settings *common = &set->common;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_answer_begin(common, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(pni_input_read(session, common, "summary", &net, err));
    session->run.limit_time = set->limit_time;
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
    .groups = {&own, &pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .examples = {{"partnet summary @binzhou", "the built-in example in numbers"},
                 {"partnet summary --evidence documented @binzhou",
                  "only the ties that a source states"}},
    .settings_size = sizeof(summary_settings),
    .run = run,
};
