#include "manual.h"

#include "format_choice.h"

#include <stdio.h>
#include <string.h>

const char pni_manual_title[] = "two-mode partnership network analyzer";

/* A text of several paragraphs, with an empty line between. */
static void set_paragraphs(pni_page *page, const pni_style *style, const char *text)
{
    char paragraph[1024];
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        const size_t n = end == NULL ? strlen(text) : (size_t)(end - text);
        snprintf(paragraph, sizeof paragraph, "%.*s", (int)n, text);
        style->paragraph(page, paragraph);
        text += n + (end == NULL ? 0 : 2);
    }
}

static void set_options(pni_page *page, const pni_style *style,
                        const pni_option_group *group)
{
    char title[64];
    snprintf(title, sizeof title, "%s options", group->title);
    style->heading(page, title);
    for (size_t k = 0; k < group->n; k++) {
        const pni_option *option = &group->options[k];
        style->term(page, &(pni_term){.letter = option->letter,
                                      .is_option = true,
                                      .name = option->name,
                                      .value = option->value,
                                      .text = option->help});
    }
}

static void set_listing(pni_page *page, const pni_style *style,
                        const pni_listing *listing)
{
    const pn_entry *entry = NULL;
    style->heading(page, listing->title);
    for (size_t k = 0; (entry = listing->entries(k)) != NULL; k++) {
        style->term(page, &(pni_term){.name = entry->name, .text = entry->summary});
    }
}

static void set_formats(pni_page *page, const pni_style *style, pni_gives gives,
                        const char *title)
{
    const pn_format *format = NULL;
    style->heading(page, title);
    for (size_t k = 0; (format = pn_formats(k)) != NULL; k++) {
        if (pni_format_fits(format, gives)) {
            style->term(page,
                        &(pni_term){.name = format->name, .text = format->summary});
        }
    }
}

static void set_input(pni_page *page, const pni_style *style)
{
    char names[256] = "";
    size_t used = 0;
    const char *name = NULL;
    for (size_t k = 0; (name = pn_builtin_name(k)) != NULL && used < sizeof names;
         k++) {
        const int n = snprintf(names + used, sizeof names - used, "%s@%s",
                               k == 0 ? "" : ", ", name);
        used += n > 0 ? (size_t)n : 0;
    }
    char text[1024];
    snprintf(
        text, sizeof text,
        "FILE is a list of ties as text, workbook or database, a matrix, a graph of "
        "another program (see help inputs), a folder that holds partnerships.csv (and, "
        "optionally, organisations.csv, aliases.csv and about.csv), - for standard "
        "input, or a built-in network: %s. Without FILE, standard input is read when "
        "it is not a terminal.",
        names);
    style->paragraph(page, text);
}

static void set_examples(pni_page *page, const pni_style *style,
                         const pni_example *examples)
{
    style->heading(page, "Examples");
    for (size_t k = 0; k < PNI_MAX_EXAMPLES && examples[k].line != NULL; k++) {
        style->example(page, &examples[k]);
    }
}

static void set_exit_codes(pni_page *page, const pni_style *style)
{
    static const pni_term codes[] = {
        {.name = "0", .text = "done"},
        {.name = "1", .text = "a negative answer: check found problems"},
        {.name = "2", .text = "wrong use"},
        {.name = "3", .text = "input unreadable or malformed"},
        {.name = "4", .text = "output could not be written"},
        {.name = "5", .text = "a stated limit or memory, or an internal error"},
        {.name = "6", .text = "an external program (Graphviz) is missing or failed"},
        {.name = "130", .text = "interrupted"},
        {.name = "141", .text = "the reader of the pipe went away"},
    };
    style->heading(page, "Exit status");
    for (size_t k = 0; k < sizeof codes / sizeof codes[0]; k++) {
        style->term(page, &codes[k]);
    }
}

static void set_environment(pni_page *page, const pni_style *style)
{
    static const pni_term variables[] = {
        {.name = "COLUMNS",
         .text = "How wide tables may be on a terminal, if it is not to be asked; "
                 "wider ones are shown in blocks below each other"},
        {.name = "NO_COLOR", .text = "If set and not empty, tables are not coloured"},
    };
    style->heading(page, "Environment");
    for (size_t k = 0; k < sizeof variables / sizeof variables[0]; k++) {
        style->term(page, &variables[k]);
    }
}

static void set_more_help(pni_page *page, const pni_style *style)
{
    static const pni_term topics[] = {
        {.name = "help COMMAND", .text = "options and examples of one command"},
        {.name = "help measures", .text = "what rank and draw can score"},
        {.name = "help methods", .text = "how cluster and draw can find groups"},
        {.name = "help weights", .text = "what a pair of project can weigh"},
        {.name = "help nulls", .text = "what chance is, where pairs are tested"},
        {.name = "help corrections", .text = "how many tests at once are corrected"},
        {.name = "help layouts", .text = "how draw can place a network"},
        {.name = "help themes", .text = "colours of draw"},
        {.name = "help inputs", .text = "what can be read"},
        {.name = "help formats", .text = "what can be written"},
        {.name = "--version", .text = "versions of partnet and of what it stands on"},
    };
    style->heading(page, "More");
    for (size_t k = 0; k < sizeof topics / sizeof topics[0]; k++) {
        style->term(page, &topics[k]);
    }
}

/* The other pages, then the programs that read what `draw` writes. */
static void set_see_also(pni_page *page, const pni_style *style)
{
    char text[1024] = "partnet(1)";
    size_t used = strlen(text);
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        const int n =
            snprintf(text + used, sizeof text - used, ", partnet-%s(1)", (*at)->name);
        used += n > 0 && (size_t)n < sizeof text - used ? (size_t)n : 0;
    }
    snprintf(text + used, sizeof text - used, ", dot(1), neato(1)");
    style->heading(page, "See also");
    style->paragraph(page, text);
}

void pni_manual_program(pni_page *page, const pni_style *style, bool complete)
{
    static const pni_example examples[PNI_MAX_EXAMPLES] = {
        {"partnet rank @binzhou", "the institutions with the most partners"},
        {"partnet cluster @binzhou", "the groups that work together"},
        {"partnet draw @binzhou -o binzhou.svg", "a diagram of the network"},
        {"partnet check partnerships.csv",
         "what is wrong or doubtful in your own table"},
    };
    style->begin(page, /*command=*/NULL);
    if (complete) {
        style->heading(page, "Description");
        style->paragraph(page, "partnet reads who works with whom (enterprises on one "
                               "side, research institutions on the other, or any two "
                               "kinds of things), and ranks, groups and draws them.");
    }
    style->heading(page, "Commands");
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        style->term(page, &(pni_term){.name = (*at)->name, .text = (*at)->summary});
    }
    style->heading(page, "Input");
    set_input(page, style);
    set_examples(page, style, examples);
    set_more_help(page, style);
    set_exit_codes(page, style);
    if (complete) {
        set_environment(page, style);
        set_see_also(page, style);
    }
}

void pni_manual_command(pni_page *page, const pni_style *style,
                        const pni_command *command, bool complete)
{
    style->begin(page, command);
    style->heading(page, "Description");
    set_paragraphs(page, style, command->description);
    if (strcmp(command->operand, "FILE") == 0) {
        set_input(page, style);
    }
    for (size_t k = 0; k < PNI_MAX_GROUPS && command->groups[k] != NULL; k++) {
        set_options(page, style, command->groups[k]);
    }
    if (command->listing.title != NULL) {
        set_listing(page, style, &command->listing);
    }
    if (command->gives != PNI_GIVES_HELP) {
        set_formats(page, style, command->gives, "Formats");
    }
    set_examples(page, style, command->examples);
    if (complete) {
        set_exit_codes(page, style);
        set_see_also(page, style);
    }
}

void pni_manual_entries(pni_page *page, const pni_style *style, const char *title,
                        pni_entries entries)
{
    const pn_entry *entry = NULL;
    style->heading(page, title);
    for (size_t k = 0; (entry = entries(k)) != NULL; k++) {
        char text[1024];
        const bool has_source = entry->reference != NULL && entry->reference[0] != '\0';
        const bool has_knobs =
            entry->parameters != NULL && entry->parameters[0] != '\0';
        snprintf(text, sizeof text, "%s%s%s%s%s", entry->summary,
                 has_source ? "\nSource: " : "", has_source ? entry->reference : "",
                 has_knobs ? "\nParameters: " : "", has_knobs ? entry->parameters : "");
        style->term(page, &(pni_term){.name = entry->name, .text = text});
    }
}

void pni_manual_formats(pni_page *page, const pni_style *style)
{
    set_formats(page, style, PNI_GIVES_TABLE,
                "Tables (check, summary, rank, cluster, project)");
    set_formats(page, style, PNI_GIVES_NETWORK, "Networks (convert, project)");
    set_formats(page, style, PNI_GIVES_PICTURE, "Pictures (draw)");
}
