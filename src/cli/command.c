#include "command.h"

#include "suggest.h"

#include <string.h>

const pni_command *const *pni_commands(void)
{
    static const pni_command *const commands[] = {
#define PN_COMMAND(name) &pni_command_##name,
#include "commands.def"
#undef PN_COMMAND
        NULL};
    return commands;
}

const pni_command *pni_command_find(const char *name)
{
    const pni_command *const *at = pni_commands();
    while (*at != NULL && strcmp((*at)->name, name) != 0) {
        at++;
    }
    return *at;
}

const char *pni_command_nearest(const char *name)
{
    pni_suggestion nearest = {.word = name};
    for (const pni_command *const *at = pni_commands(); *at != NULL; at++) {
        pni_suggest(&nearest, (*at)->name);
    }
    pni_suggest(&nearest, "--version");
    pni_suggest(&nearest, "--help");
    return nearest.best;
}
