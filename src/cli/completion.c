#include "completion.h"

#include "command.h"
#include "format_choice.h"

#include <string.h>

static void add_command_names(pni_page *page)
{
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        pni_page_format(page, " %s", (*at)->name);
    }
}

static void add_option_names(pni_page *page, const pni_command *command)
{
    for (size_t i = 0; i < PNI_MAX_GROUPS && command->groups[i] != NULL; i++) {
        const pni_option_group *group = command->groups[i];
        for (size_t k = 0; k < group->n; k++) {
            pni_page_format(page, " --%s", group->options[k].name);
        }
    }
}

static void add_words(pni_page *page, const char *list)
{
    for (const char *at = list; *at != '\0'; at++) {
        pni_page_format(page, "%c", *at == ',' ? ' ' : *at);
    }
}

static void add_formats(pni_page *page, pni_gives gives)
{
    const pn_format *format = NULL;
    for (size_t k = 0; (format = pn_formats(k)) != NULL; k++) {
        if (pni_format_fits(format, gives)) {
            pni_page_format(page, "%s ", format->name);
        }
    }
}

/* `command,--option) words="a b c" ;;` where the values are known */
static void add_values(pni_page *page, const pni_command *command,
                       const pni_option *option)
{
    const bool is_format = strcmp(option->name, "to") == 0;
    if (option->kind != PNI_CHOICE && option->entries == NULL && !is_format) {
        return;
    }
    pni_page_format(page, "    %s,--%s) words=\"", command->name, option->name);
    if (is_format) {
        add_formats(page, command->gives);
    } else if (option->kind == PNI_CHOICE) {
        add_words(page, option->choices);
    } else {
        const pn_entry *entry = NULL;
        for (size_t k = 0; (entry = option->entries(k)) != NULL; k++) {
            pni_page_format(page, "%s ", entry->name);
        }
        pni_page_add(page, strcmp(option->name, "by") == 0 ? "all" : "");
    }
    pni_page_add(page, "\" ;;\n");
}

static void add_command(pni_page *page, const pni_command *command)
{
    for (size_t i = 0; i < PNI_MAX_GROUPS && command->groups[i] != NULL; i++) {
        const pni_option_group *group = command->groups[i];
        for (size_t k = 0; k < group->n; k++) {
            add_values(page, command, &group->options[k]);
        }
    }
    pni_page_format(page, "    %s,*) options=\"", command->name);
    add_option_names(page, command);
    pni_page_add(page, "\" ;;\n");
}

/* What stands before the list of values: the words that were typed, where bash parts
 * `--by=degree` into three. */
static const char head[] =
    "# bash completion for partnet\n"
    "_partnet() {\n"
    "  local command=${COMP_WORDS[1]} word=${COMP_WORDS[COMP_CWORD]}\n"
    "  local before=${COMP_WORDS[COMP_CWORD-1]} words='' options='' first=''\n"
    "  if [ \"$word\" = = ]; then\n"
    "    word=''\n"
    "  elif [ \"$before\" = = ]; then\n"
    "    before=${COMP_WORDS[COMP_CWORD-2]}\n"
    "  fi\n"
    "  COMPREPLY=()\n";

/* And what stands behind it: values may be a list, whose last one is completed. */
static const char tail[] =
    "  if [ -n \"$words\" ]; then\n"
    "    case $word in *,*) first=${word%,*}, word=${word##*,} ;; esac\n"
    "    mapfile -t COMPREPLY < <(compgen -P \"$first\" -W \"$words\" -- \"$word\")\n"
    "  fi\n"
    "}\n"
    "complete -o default -F _partnet partnet\n";

void pni_completion_bash(pni_page *page, const char *(*topic)(size_t k))
{
    pni_page_add(page, head);
    pni_page_add(page, "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                       "    words=\"--help --version");
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        pni_page_format(page, " %s", (*at)->name);
    }
    pni_page_add(page,
                 "\"\n"
                 "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                 "    return\n"
                 "  fi\n"
                 "  case $command,$before in\n");
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        add_command(page, *at);
    }
    pni_page_add(page, "  esac\n"
                       "  if [ \"$command\" = help ]; then\n"
                       "    words=\"");
    for (size_t k = 0; topic(k) != NULL; k++) {
        pni_page_format(page, "%s ", topic(k));
    }
    add_command_names(page);
    pni_page_add(page, "\"\n"
                       "  fi\n"
                       "  case $word in\n"
                       "    -*) words=$options ;;\n"
                       "    @*) words=\"");
    const char *name = NULL;
    for (size_t k = 0; (name = pn_builtin_name(k)) != NULL; k++) {
        pni_page_format(page, "@%s ", name);
    }
    pni_page_add(page, "\" ;;\n  esac\n");
    pni_page_add(page, tail);
}
