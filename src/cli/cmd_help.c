#include "cli_scope.h"
#include "command.h"
#include "completion.h"
#include "manual.h"
#include "settings.h"
#include "suggest.h"

#include <stddef.h>
#include <string.h>

/* What `help` can be told. */
typedef struct help_settings {
    pni_settings common;
    bool man;
    bool completion;
} help_settings;

static const pni_option rows[] = {
    {.name = "man",
     .help = "Give the page of a command as the source of a man page",
     .kind = PNI_FLAG,
     .offset = offsetof(help_settings, man)},
    {.name = "completion",
     .help = "Give a script that completes command lines in bash",
     .kind = PNI_FLAG,
     .offset = offsetof(help_settings, completion)},
    {.name = "output",
     .letter = 'o',
     .value = "FILE",
     .help = "Write to FILE, whole or not at all (default: standard output)",
     .kind = PNI_TEXT,
     .offset = offsetof(help_settings, common.output)},
    {.name = "help",
     .letter = 'h',
     .help = "Show this page",
     .kind = PNI_FLAG,
     .offset = offsetof(help_settings, common.help)},
};

static const pni_option_group own = {
    .title = "Help", .options = rows, .n = sizeof rows / sizeof rows[0]};

/* Topics that are lists, in the order of listings. */
static const struct {
    const char *name;
    const char *title;
    pni_entries entries; /* NULL: the formats */
} topics[] = {
    {"measures", "Measures", pn_measures},
    {"methods", "Methods", pn_methods},
    {"layouts", "Layouts", pn_layouts},
    {"themes", "Themes", pn_themes},
    {"inputs", "Input formats", pn_readers},
    {"formats", "Formats", NULL},
    {"weights", "Weights", pn_weightings},
    {"nulls", "Null models", pn_null_models},
    {"corrections", "Corrections", pn_corrections},
};

enum { N_TOPICS = sizeof topics / sizeof topics[0] };

static const char *topic_name(size_t k)
{
    return k < N_TOPICS ? topics[k].name : NULL;
}

/* Lists are for the terminal; there are no man pages of them. */
static bool add_list(pni_page *page, const char *topic)
{
    const pni_style *style = &pni_style_text;
    for (size_t k = 0; k < N_TOPICS; k++) {
        if (strcmp(topics[k].name, topic) != 0) {
            continue;
        }
        if (topics[k].entries == NULL) {
            pni_manual_formats(page, style);
        } else {
            pni_manual_entries(page, style, topics[k].title, topics[k].entries);
        }
        return true;
    }
    return false;
}

static pn_status refuse_topic(const char *topic, pn_error *err)
{
    pni_suggestion nearest = {.word = topic};
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        pni_suggest(&nearest, (*at)->name);
    }
    for (size_t k = 0; k < N_TOPICS; k++) {
        pni_suggest(&nearest, topics[k].name);
    }
    if (nearest.best != NULL) {
        return pni_refuse(err, PN_EUSE, "no help on '%s': did you mean '%s'?", topic,
                          nearest.best);
    }
    return pni_refuse(err, PN_EUSE,
                      "no help on '%s': 'partnet help' lists what there is", topic);
}

static pn_status compose(pni_page *page, const help_settings *set, pn_error *err)
{
    const pni_style *style = set->man ? &pni_style_man : &pni_style_text;
    const char *topic = set->common.operand;
    if (set->completion) {
        pni_completion_bash(page, topic_name);
        return PN_OK;
    }
    if (topic == NULL) {
        pni_manual_program(page, style, set->man);
        return PN_OK;
    }
    const pni_command *command = pni_command_find(topic);
    if (command != NULL) {
        pni_manual_command(page, style, command, set->man);
        return PN_OK;
    }
    return add_list(page, topic) ? PN_OK : refuse_topic(topic, err);
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const help_settings *set = settings;
    PNI_SCOPED(pni_page, pni_page_done) page = {0};
    (void)session; /* help says nothing beside */
    PN_TRY(compose(&page, set, err));
    return pni_page_write(&page, set->common.output, /*no_clobber=*/false, err);
}

const pni_command pni_command_help = {
    .name = "help",
    .summary = "this help, or a command's",
    .operand = "TOPIC",
    .description = "TOPIC is a command, or one of measures, methods, weights, nulls, "
                   "corrections, layouts, themes, inputs and formats, which list what "
                   "there is.",
    .gives = PNI_GIVES_HELP,
    .groups = {&own},
    .examples = {{"partnet help rank", "options and examples of one command"},
                 {"partnet help measures", "every measure with its definition"}},
    .settings_size = sizeof(help_settings),
    .run = run,
};
