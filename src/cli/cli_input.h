/**
 * From FILE, or what stands for it, to a network.
 */
#ifndef PNI_CLI_INPUT_H
#define PNI_CLI_INPUT_H

#include "command.h"
#include "settings.h"

/**
 * The input's path; `-` where none is given and standard input is no terminal.
 *
 * Errors:   PN_EUSE where there is nothing to read, PN_EREAD for `binzhou` where
 *           `@binzhou` is meant.
 */
pn_status pni_input_path(const pni_settings *settings, const char *command,
                         const char **out, pn_error *err);
/** The options of pn_network_read that the settings stand for. */
pn_read_options pni_input_options(const pni_session *session,
                                  const pni_settings *settings);
/** Reads the network and says what was found in the input. */
pn_status pni_input_read(pni_session *session, const pni_settings *settings,
                         const char *command, pn_network **out, pn_error *err);

#endif
