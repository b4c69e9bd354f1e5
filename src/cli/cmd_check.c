#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const pni_settings *common = settings;
    const char *path = NULL;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_input_path(common, "check", &path, err));
    PN_TRY(pni_answer_begin(common, PNI_GIVES_TABLE, &answer, err));
    const pn_read_options options = pni_input_options(session, common);
    PN_TRY(pn_check(path, &options, &table, err));
    PN_TRY(pni_answer_table(session, &answer, table, err));
    session->negative = pn_table_fact_named(table, "problems") > 0;
    return PN_OK;
}

const pni_command pni_command_check = {
    .name = "check",
    .summary = "what is wrong or doubtful in the input",
    .operand = "FILE",
    .description =
        "Reads the input and lists what was found in it, each with its place and a way "
        "out: problems (rows that cannot be used), suggestions (doubtful, worth a "
        "look) "
        "and remarks (how the input was understood).\n\n"
        "The exit status is 1 where there are problems, 0 where there are none.",
    .gives = PNI_GIVES_TABLE,
    .groups = {&pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .examples = {{"partnet check @binzhou", "look at the built-in example"},
                 {"partnet check --lenient --json partnerships.csv",
                  "every finding of your own table, for a script"}},
    .settings_size = sizeof(pni_settings),
    .run = run,
};
