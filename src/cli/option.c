#include "option.h"

#include "cli_scope.h"
#include "command.h"
#include "option_value.h"
#include "settings.h"
#include "suggest.h"

#include <stdio.h>
#include <string.h>

/* Where the parser stands. */
typedef struct parser {
    const pni_command *command;
    pni_words words;
    size_t at;
    void *settings;
    pn_error *err;
} parser;

/* Steps through all options of a command; false past the last. */
static bool find_nth(const pni_command *command, size_t k, const pni_option **out)
{
    for (size_t i = 0; i < PNI_MAX_GROUPS && command->groups[i] != NULL; i++) {
        const pni_option_group *group = command->groups[i];
        if (k < group->n) {
            *out = &group->options[k];
            return true;
        }
        k -= group->n;
    }
    return false;
}

static const pni_option *find_name(const pni_command *command, const char *name,
                                   size_t n)
{
    const pni_option *option = NULL;
    for (size_t k = 0; find_nth(command, k, &option); k++) {
        if (strlen(option->name) == n && memcmp(option->name, name, n) == 0) {
            return option;
        }
    }
    return NULL;
}

static const pni_option *find_letter(const pni_command *command, char letter)
{
    const pni_option *option = NULL;
    for (size_t k = 0; find_nth(command, k, &option); k++) {
        if (option->letter == letter) {
            return option;
        }
    }
    return NULL;
}

/* The commands that do have the option: `'rank', 'draw'`; empty if there are none. */
static void list_owners(const char *name, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        if (find_name(*at, name, strlen(name)) != NULL && used < size) {
            const int written = snprintf(out + used, size - used, "%s'%s'",
                                         used == 0 ? "" : ", ", (*at)->name);
            used += written > 0 ? (size_t)written : 0;
        }
    }
}

static pn_status refuse_name(const parser *parse, const char *name, size_t n)
{
    char word[64];
    const pni_option *option = NULL;
    pni_suggestion nearest = {.word = word};
    snprintf(word, sizeof word, "%.*s", (int)n, name);
    char owners[128];
    list_owners(word, owners, sizeof owners);
    if (owners[0] != '\0') {
        return pni_refuse(parse->err, PN_EUSE,
                          "'%s' has no option '--%s': it belongs to %s",
                          parse->command->name, word, owners);
    }
    for (size_t k = 0; find_nth(parse->command, k, &option); k++) {
        pni_suggest(&nearest, option->name);
    }
    if (nearest.best != NULL) {
        return pni_refuse(parse->err, PN_EUSE,
                          "unknown option '--%s': did you mean '--%s'?", word,
                          nearest.best);
    }
    return pni_refuse(parse->err, PN_EUSE,
                      "unknown option '--%s': 'partnet help %s' lists what there is",
                      word, parse->command->name);
}

/* The next word as a value.  A word that is itself an option is more likely a
 * forgotten value than a strange one. */
static pn_status take_value(parser *parse, const pni_option *option, const char **out)
{
    const pni_words *words = &parse->words;
    const char *next = parse->at < words->n ? words->word[parse->at] : NULL;
    if (next == NULL) {
        return pni_refuse(parse->err, PN_EUSE, "option '--%s' needs a value: --%s %s",
                          option->name, option->name, option->value);
    }
    if (strncmp(next, "--", 2) == 0 &&
        find_name(parse->command, next + 2, strlen(next + 2)) != NULL) {
        return pni_refuse(parse->err, PN_EUSE,
                          "option '--%s' needs a value before '%s': --%s %s (or, if "
                          "that is the value, --%s=%s)",
                          option->name, next, option->name, option->value, option->name,
                          next);
    }
    parse->at++;
    *out = next;
    return PN_OK;
}

static pn_status apply(const parser *parse, const pni_option *option, const char *value)
{
    if (option->entries != NULL && strcmp(value, "list") == 0) {
        pni_settings *common = parse->settings;
        common->listed = option;
        return PN_OK;
    }
    return pni_option_assign(option, value, parse->settings, parse->err);
}

/* `--name`, `--name=value`, `--name value` */
static pn_status parse_long(parser *parse, const char *name)
{
    const size_t n = strcspn(name, "=");
    const pni_option *option = find_name(parse->command, name, n);
    const bool has_value = name[n] == '=';
    const char *value = has_value ? name + n + 1 : "";
    if (option == NULL) {
        return refuse_name(parse, name, n);
    }
    if (option->value == NULL && has_value) {
        return pni_refuse(parse->err, PN_EUSE, "option '--%s' takes no value",
                          option->name);
    }
    if (option->value != NULL && !has_value) {
        PN_TRY(take_value(parse, option, &value));
    }
    return apply(parse, option, value);
}

static pn_status parse_letter_value(parser *parse, const pni_option *option,
                                    const char *rest)
{
    const char *value = rest;
    if (*value == '\0') {
        PN_TRY(take_value(parse, option, &value));
    }
    return apply(parse, option, value);
}

/* `-qv`, `-o file`, `-ofile`: letters of flags, then at most one with a value. */
static pn_status parse_letters(parser *parse, const char *letters)
{
    for (const char *at = letters; *at != '\0'; at++) {
        const pni_option *option = find_letter(parse->command, *at);
        if (option == NULL) {
            return pni_refuse(parse->err, PN_EUSE,
                              "unknown option '-%c': 'partnet help %s' lists what "
                              "there is",
                              *at, parse->command->name);
        }
        if (option->value != NULL) {
            return parse_letter_value(parse, option, at + 1);
        }
        PN_TRY(apply(parse, option, ""));
    }
    return PN_OK;
}

static pn_status parse_operand(const parser *parse, const char *word)
{
    pni_settings *common = parse->settings;
    if (common->operand != NULL) {
        return pni_refuse(
            parse->err, PN_EUSE, "unexpected '%s' after '%s': '%s' takes one %s", word,
            common->operand, parse->command->name, parse->command->operand);
    }
    common->operand = word;
    return PN_OK;
}

pn_status pni_option_parse(const pni_command *command, pni_words words, void *settings,
                           pn_error *err)
{
    parser parse = {
        .command = command, .words = words, .settings = settings, .err = err};
    bool ended = false;
    while (parse.at < words.n) {
        const char *word = words.word[parse.at];
        parse.at++;
        if (ended || word[0] != '-' || word[1] == '\0') {
            PN_TRY(parse_operand(&parse, word));
        } else if (strcmp(word, "--") == 0) {
            ended = true;
        } else if (word[1] == '-') {
            PN_TRY(parse_long(&parse, word + 2));
        } else {
            PN_TRY(parse_letters(&parse, word + 1));
        }
    }
    return PN_OK;
}
