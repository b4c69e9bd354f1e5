#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>
#include <string.h>
#include <unistd.h>

/* What `check` can be told. */
typedef struct check_settings {
    pni_settings common;
    const char *write_aliases;
    bool names;
    bool merges;
} check_settings;

static const pni_option rows[] = {
    {.name = "names",
     .help = "List all names that are probably one organisation, instead of the "
             "findings",
     .kind = PNI_FLAG,
     .offset = offsetof(check_settings, names)},
    {.name = "write-aliases",
     .value = "FILE",
     .help = "Draft a table of aliases from these names: fill in 'accept' and give it "
             "to --aliases; a file that exists is not replaced",
     .kind = PNI_TEXT,
     .offset = offsetof(check_settings, write_aliases)},
    {.name = "merges",
     .help = "List what --aliases merged: which name became which, in how many rows, "
             "by which line",
     .kind = PNI_FLAG,
     .offset = offsetof(check_settings, merges)},
};

static const pni_option_group own = {
    .title = "Names", .options = rows, .n = sizeof rows / sizeof rows[0]};

/* Writes the draft as a table for spreadsheets.  A file that exists may hold what a
 * person decided: it is never replaced. */
static pn_status write_draft(pni_session *session, const check_settings *set,
                             const char *path, const pn_read_options *options,
                             pn_error *err)
{
    pni_settings file = {.output = set->write_aliases,
                         .format = "csv",
                         .excel = true,
                         .no_clobber = true};
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pn_alike_names(path, options, &table, err));
    PN_TRY(pni_answer_begin(&file, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(pn_table_write(table, answer.format, &answer.options,
                          pn_output_sink(answer.output), err));
    PN_TRY(pni_answer_end(session, &answer, err));
    const size_t n = pn_table_n_rows(table);
    if (!session->quiet && strcmp(set->write_aliases, "-") != 0) {
        pni_say(session,
                "'%s' holds %zu pair%s of names, %.0f certain and accepted: write yes "
                "or no under 'accept', then use --aliases %s",
                set->write_aliases, n, n == 1 ? "" : "s",
                pn_table_fact_named(table, "certain"), set->write_aliases);
    }
    return PN_OK;
}

static pn_status find_answer(const check_settings *set, const char *path,
                             const pn_read_options *options, pn_table **out,
                             pn_error *err)
{
    if (set->names) {
        return pn_alike_names(path, options, out, err);
    }
    return set->merges ? pn_merges(path, options, out, err)
                       : pn_check(path, options, out, err);
}

/* Wrong use, and a draft that would replace decisions. */
static pn_status refuse_mistakes(const check_settings *set, pn_error *err)
{
    const int n = set->names + set->merges + (set->write_aliases != NULL);
    if (n > 1) {
        return pni_refuse(err, PN_EUSE,
                          "--names, --merges and --write-aliases answer different "
                          "questions: give one of them");
    }
    if (set->write_aliases != NULL && set->common.output != NULL) {
        return pni_refuse(err, PN_EUSE,
                          "--write-aliases names the file that is written: leave "
                          "-o away");
    }
    if (set->write_aliases != NULL && strcmp(set->write_aliases, "-") != 0 &&
        access(set->write_aliases, F_OK) == 0) {
        return pni_refuse(err, PN_EWRITE,
                          "'%s' exists and may hold what somebody decided: name "
                          "another file, or remove it",
                          set->write_aliases);
    }
    return PN_OK;
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const check_settings *set = settings;
    const char *path = NULL;
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(refuse_mistakes(set, err));
    PN_TRY(pni_input_path(&set->common, "check", &path, err));
    const pn_read_options options = pni_input_options(session, &set->common);
    if (set->write_aliases != NULL) {
        return write_draft(session, set, path, &options, err);
    }
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(find_answer(set, path, &options, &table, err));
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
        "Names of one side that are probably one organisation are suggested, each pair "
        "with its reason and how sure that is: certain (the same letters and digits), "
        "likely, or possible. Nothing is merged until a table of aliases says so: "
        "--write-aliases drafts one, a person writes yes or no under 'accept', and "
        "--aliases, which every command knows, merges what is accepted. What was "
        "refused is not suggested again. A folder's aliases.csv is taken by itself.\n\n"
        "The exit status is 1 where there are problems, 0 where there are none.",
    .gives = PNI_GIVES_TABLE,
    .groups = {&own, &pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .examples = {{"partnet check @binzhou", "look at the built-in example"},
                 {"partnet check --lenient --json partnerships.csv",
                  "every finding of your own table, for a script"},
                 {"partnet check --write-aliases aliases.csv partnerships.csv",
                  "draft a table of names that are probably one organisation"},
                 {"partnet check --merges --aliases aliases.csv partnerships.csv",
                  "what became what, once the table was edited"}},
    .settings_size = sizeof(check_settings),
    .run = run,
};
