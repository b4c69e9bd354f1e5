/**
 * Completion of command lines for bash, from the tables of commands and options.
 */
#ifndef PNI_COMPLETION_H
#define PNI_COMPLETION_H

#include "page.h"

/** Adds the script, to be read by bash or put into its folder of completions. */
void pni_completion_bash(pni_page *page);

#endif
