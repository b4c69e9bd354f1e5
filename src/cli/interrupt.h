/**
 * Ctrl-C: raises a flag that library calls look at, and ends the program a second
 * later if they did not.
 */
#ifndef PNI_INTERRUPT_H
#define PNI_INTERRUPT_H

#include <signal.h>

/** Takes SIGINT, SIGTERM and SIGHUP over, unless they are ignored; a file that meets
 * the limit of its size no longer ends the program either. */
void pni_interrupt_install(void);
/** The flag; nonzero once one of them came. */
const volatile sig_atomic_t *pni_interrupt_flag(void);
/** Remembers a file that must vanish when the program is ended; NULL forgets it. */
void pni_interrupt_remember(const char *temporary);

#endif
