/**
 * Completion of command lines for bash, from the tables of commands and options.
 */
#ifndef PNI_COMPLETION_H
#define PNI_COMPLETION_H

#include "page.h"

/** Adds the script, to be read by bash or put into its folder of completions.
 * `topic` gives the k-th topic of help, or NULL past the last. */
void pni_completion_bash(pni_page *page, const char *(*topic)(size_t k));

#endif
