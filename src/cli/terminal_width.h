/**
 * How many columns of text a terminal shows.
 */
#ifndef PNI_TERMINAL_WIDTH_H
#define PNI_TERMINAL_WIDTH_H

#include <stddef.h>

/** What COLUMNS says if it is a number, else what the terminal of standard output
 * says; 0: not known. */
size_t pni_terminal_width(void);

#endif
