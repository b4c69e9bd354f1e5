/**
 * Commands: one struct in one file each, and one row in commands.def.
 */
#ifndef PNI_COMMAND_H
#define PNI_COMMAND_H

#include "option.h"
#include "session.h"

/** What a command gives, and so which formats it can be written in. */
typedef enum pni_gives {
    PNI_GIVES_TABLE = 0,
    PNI_GIVES_NETWORK,
    PNI_GIVES_PICTURE,
    PNI_GIVES_PAIRS, /**< a table or a network */
    PNI_GIVES_HELP   /**< text that has one form */
} pni_gives;

/** A command line and what it does. */
typedef struct pni_example {
    const char *line;
    const char *meaning;
} pni_example;

/** A list that a command's help shows, such as its measures. */
typedef struct pni_listing {
    const char *title;
    pni_entries entries;
} pni_listing;

/** Room for the groups and the examples of a command. */
enum { PNI_MAX_GROUPS = 8, PNI_MAX_EXAMPLES = 6 };

/** One command. */
typedef struct pni_command {
    const char *name;
    const char *summary;     /**< one line, no full stop */
    const char *operand;     /**< how help calls it: `FILE` */
    const char *description; /**< paragraphs with an empty line between */
    pni_gives gives;
    const pni_option_group *groups[PNI_MAX_GROUPS]; /**< ended by NULL */
    pni_listing listing;
    pni_example examples[PNI_MAX_EXAMPLES]; /**< ended by an empty one */
    size_t settings_size;                   /**< of the struct that `run` takes */
    /** Does it; `settings` starts with a pni_settings. */
    pn_status (*run)(pni_session *session, const void *settings, pn_error *err);
} pni_command;

#define PN_COMMAND(name)                                                               \
    /** The command of that name. */                                                   \
    extern const pni_command pni_command_##name;
#include "commands.def"
#undef PN_COMMAND

/** All commands in the order of listings, ended by NULL. */
const pni_command *const *pni_commands(void);
/** The command of that name, or NULL. */
const pni_command *pni_command_find(const char *name);
/** The command whose name is nearest to a mistyped one, or NULL. */
const char *pni_command_nearest(const char *name);

#endif
