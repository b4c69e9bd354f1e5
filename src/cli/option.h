/**
 * Options as tables: one row each drives parsing, help, man page and completion.
 */
#ifndef PNI_OPTION_H
#define PNI_OPTION_H

#include <partnet/partnet.h>

/** What an option's value is, and so the type of the member that it fills. */
typedef enum pni_kind {
    PNI_FLAG = 0,  /**< none; a bool becomes true */
    PNI_TEXT,      /**< a const char *, as it stands */
    PNI_TEXTS,     /**< a pni_texts: may be given again */
    PNI_COUNT,     /**< a size_t from `low` to `high` */
    PNI_NUMBER,    /**< a double of at least 0 */
    PNI_POSITIVE,  /**< a double above 0 */
    PNI_CHARACTER, /**< a char; `tab` is understood */
    PNI_CHOICE,    /**< a size_t, the place of the word in `choices` */
    PNI_ALIAS      /**< none; a const char * becomes `choices` */
} pni_kind;

/** Values of an option that may be given again; zeroed is none. */
enum { PNI_MAX_TEXTS = 32 };
typedef struct pni_texts {
    const char *text[PNI_MAX_TEXTS + 1]; /* NULL behind the last */
    size_t n;
} pni_texts;

/** Lists what an option can be given, such as pn_measures: the k-th, or NULL. */
typedef const pn_entry *(*pni_entries)(size_t k);

/** One option. */
typedef struct pni_option {
    const char *name;    /**< without the dashes */
    const char *value;   /**< how help calls the value; NULL for flags */
    const char *help;    /**< sentences without the last full stop */
    size_t offset;       /**< of that member in the command's settings */
    const char *choices; /**< comma-separated; the first one is the default */
    pni_entries entries; /**< NULL, or what the word `list` shows */
    size_t low;          /**< of PNI_COUNT */
    size_t high;         /**< of PNI_COUNT; 0: no limit */
    pni_kind kind;       /**< which member it fills, and how */
    char letter;         /**< the short form; 0: none */
} pni_option;

/** Options that stand together in help. */
typedef struct pni_option_group {
    const char *title;
    const pni_option *options;
    size_t n;
} pni_option_group;

/** The words of a command line that follow the command. */
typedef struct pni_words {
    char **word;
    size_t n;
} pni_words;

struct pni_command;

/**
 * Fills a command's settings, which start with a pni_settings, from its words.
 *
 * Options may stand anywhere; `--` ends them.
 * Errors:   PN_EUSE, with the nearest option where one was mistyped.
 */
pn_status pni_option_parse(const struct pni_command *command, pni_words words,
                           void *settings, pn_error *err);

#endif
