/**
 * Which format an answer is written in.
 */
#ifndef PNI_FORMAT_CHOICE_H
#define PNI_FORMAT_CHOICE_H

#include "command.h"
#include "settings.h"

/**
 * The format that `--to`, the extension of `-o` or the command's habit ask for.
 *
 * Errors:   PN_EUSE for one that is unknown, or that cannot hold the answer.
 */
pn_status pni_format_choose(const pni_settings *settings, pni_gives gives,
                            const pn_format **out, pn_error *err);
/** True if a format can hold what a command gives. */
bool pni_format_fits(const pn_format *format, pni_gives gives);
/** Writes the names of the formats that fit, `a, b or c`, into `out`. */
void pni_format_list(pni_gives gives, char *out, size_t size);

#endif
