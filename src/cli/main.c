/* The program: finds the command, fills its settings, runs it, tells the exit code. */
#include "cli_scope.h"
#include "command.h"
#include "interrupt.h"
#include "manual.h"
#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pn_status print_version(pn_error *err)
{
    const char *build = PARTNET_BUILD_TYPE;
    const char *sanitizers = PARTNET_SANITIZERS;
    PNI_SCOPED(pni_page, pni_page_done) page = {0};
    pni_page_format(&page,
                    "partnet %s\nigraph %s\nGraphviz %s (libcgraph)\n"
                    "build %s, sanitizers: %s\n",
                    pn_version(), pn_igraph_version(), pn_graphviz_version(),
                    build[0] == '\0' ? "plain" : build,
                    sanitizers[0] == '\0' ? "none" : sanitizers);
    return pni_page_write(&page, "-", /*no_clobber=*/false, err);
}

static pn_status print_help(const pni_command *command, pn_error *err)
{
    PNI_SCOPED(pni_page, pni_page_done) page = {0};
    if (command == NULL) {
        pni_manual_program(&page, &pni_style_text, /*complete=*/false);
    } else {
        pni_manual_command(&page, &pni_style_text, command, /*complete=*/false);
    }
    return pni_page_write(&page, "-", /*no_clobber=*/false, err);
}

static pn_status print_list(const pni_option *option, pn_error *err)
{
    char title[64];
    PNI_SCOPED(pni_page, pni_page_done) page = {0};
    snprintf(title, sizeof title, "Values of --%s", option->name);
    pni_manual_entries(&page, &pni_style_text, title, option->entries);
    return pni_page_write(&page, "-", /*no_clobber=*/false, err);
}

static void start_session(pni_session *session, const pni_settings *settings)
{
    session->quiet = settings->quiet;
    session->verbose = settings->verbose && !settings->quiet;
    pni_progress_start(&session->progress,
                       settings->quiet ? PNI_NEVER : settings->progress);
    session->run = (pn_run){.seed = settings->seed,
                            .n_threads = (unsigned)settings->threads,
                            .progress = pni_progress_show,
                            .rows = pni_progress_rows,
                            .context = &session->progress,
                            .cancel = pni_interrupt_flag()};
}

static pn_status run_parsed(pni_session *session, const pni_command *command,
                            const void *settings, pn_error *err)
{
    const pni_settings *common = settings;
    if (common->help) {
        return print_help(command, err);
    }
    if (common->listed != NULL) {
        return print_list(common->listed, err);
    }
    start_session(session, common);
    return command->run(session, settings, err);
}

static pn_status run_command(pni_session *session, const pni_command *command,
                             pni_words words, pn_error *err)
{
    void *settings = calloc(1, command->settings_size);
    if (settings == NULL) {
        return pni_refuse(err, PN_ENOMEM, "out of memory");
    }
    pn_status status = pni_option_parse(command, words, settings, err);
    if (status == PN_OK) {
        status = run_parsed(session, command, settings, err);
    }
    free(settings);
    return status;
}

static pn_status refuse_command(const char *word, pn_error *err)
{
    const char *nearest = pni_command_nearest(word);
    if (word[0] == '@' || access(word, F_OK) == 0) {
        return pni_refuse(err, PN_EUSE,
                          "'%s' is no command: name one first, such as partnet summary "
                          "%s",
                          word, word);
    }
    if (nearest != NULL) {
        return pni_refuse(err, PN_EUSE, "unknown command '%s': did you mean '%s'?",
                          word, nearest);
    }
    if (word[0] == '-') {
        return pni_refuse(err, PN_EUSE,
                          "option '%s' stands before the command: partnet COMMAND "
                          "[OPTIONS] [FILE]",
                          word);
    }
    return pni_refuse(err, PN_EUSE, "unknown command '%s': 'partnet help' lists them",
                      word);
}

static pn_status run_words(pni_session *session, pni_words words, pn_error *err)
{
    const char *word = words.word[0];
    const pni_words rest = {.word = words.word + 1, .n = words.n - 1};
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) {
        return print_version(err);
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        return print_help(/*command=*/NULL, err);
    }
    const pni_command *command = pni_command_find(word);
    return command == NULL ? refuse_command(word, err)
                           : run_command(session, command, rest, err);
}

static int find_exit_code(const pni_session *session, pn_status status)
{
    static const int codes[] = {
        [PN_OK] = 0,           [PN_EUSE] = 2,      [PN_EREAD] = 3,  [PN_EDATA] = 3,
        [PN_EWRITE] = 4,       [PN_ELIMIT] = 5,    [PN_ENOMEM] = 5, [PN_EPROGRAM] = 6,
        [PN_ECANCELLED] = 130, [PN_EINTERNAL] = 5,
    };
    if (*pni_interrupt_flag() != 0 && status != PN_OK) {
        return codes[PN_ECANCELLED]; /* whatever failed, failed for that reason */
    }
    return status == PN_OK && session->negative ? 1 : codes[status];
}

int main(int argc, char **argv)
{
    pni_session session = {0};
    pn_error err = PN_ERROR_INIT;
    if (argc < 2) {
        fprintf(stderr,
                "usage: partnet COMMAND [OPTIONS] [FILE]\n"
                "       partnet rank @%s      an example\n"
                "       partnet help               what there is\n",
                pn_builtin_name(0));
        return 2;
    }
    pni_interrupt_install();
    const pni_words words = {.word = argv + 1, .n = (size_t)argc - 1};
    const pn_status status = run_words(&session, words, &err);
    pni_progress_clear(&session.progress);
    if (status != PN_OK) {
        const bool interrupted = *pni_interrupt_flag() != 0;
        pni_say(&session, "%s", interrupted ? "interrupted" : err.message);
    }
    return find_exit_code(&session, status);
}
