/**
 * What the options that most commands share can set.  A command's own settings
 * are a struct whose first member is a pni_settings.
 */
#ifndef PNI_SETTINGS_H
#define PNI_SETTINGS_H

#include "option.h"

/** The words of `--progress` and `--color`, in their order. */
typedef enum pni_when { PNI_AUTO = 0, PNI_ALWAYS, PNI_NEVER } pni_when;

/** Zeroed means default. */
typedef struct pni_settings {
    const char *operand; /**< FILE, or the topic of `help` */

    pn_read_options read; /**< but for what the next four members say */
    pni_texts where;      /**< what rows have to meet */
    size_t duplicates;    /**< a pn_duplicates */
    size_t evidence;      /**< a pn_evidence */
    size_t component;     /**< 1: the largest only */

    const char *output; /**< NULL: standard output */
    const char *format; /**< NULL: by the extension of `output` */
    size_t digits;
    bool excel;
    bool no_clobber;

    size_t seed;
    size_t threads;
    size_t progress; /**< a pni_when */
    size_t color;    /**< a pni_when */
    bool quiet;
    bool verbose;
    bool help;
    const pni_option *listed; /**< the option that was given the word `list` */
} pni_settings;

/** Where the network comes from and which part of it counts. */
extern const pni_option_group pni_options_input;
/** Which ties count. */
extern const pni_option_group pni_options_selection;
/** Where the answer goes. */
extern const pni_option_group pni_options_output;
/** How a table looks. */
extern const pni_option_group pni_options_table;
/** How the program runs. */
extern const pni_option_group pni_options_running;

#endif
