#include "cli_input.h"

#include "cli_scope.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MAX_SAID = 10 };

/* True for the bare name of a built-in network where no file is called so. */
static bool forgets_at_sign(const char *operand)
{
    const char *name = NULL;
    for (size_t k = 0; (name = pn_builtin_name(k)) != NULL; k++) {
        if (strcmp(name, operand) == 0) {
            return access(operand, F_OK) != 0;
        }
    }
    return false;
}

pn_status pni_input_path(const pni_settings *settings, const char *command,
                         const char **out, pn_error *err)
{
    if (settings->operand == NULL && isatty(STDIN_FILENO) == 1) {
        return pni_refuse(err, PN_EUSE,
                          "no input: name a file, pipe a table in, or try an example: "
                          "partnet %s @%s",
                          command, pn_builtin_name(0));
    }
    if (settings->read.strict && settings->read.lenient) {
        return pni_refuse(err, PN_EUSE,
                          "--strict and --lenient contradict each other: give one");
    }
    if (settings->operand != NULL && forgets_at_sign(settings->operand)) {
        return pni_refuse(
            err, PN_EREAD,
            "cannot read '%s': no such file; the built-in network is '@%s'",
            settings->operand, settings->operand);
    }
    *out = settings->operand == NULL ? "-" : settings->operand;
    return PN_OK;
}

pn_read_options pni_input_options(const pni_session *session,
                                  const pni_settings *settings)
{
    pn_read_options options = settings->read;
    options.where = settings->where.n > 0 ? settings->where.text : NULL;
    options.duplicates = (pn_duplicates)settings->duplicates;
    options.evidence = (pn_evidence)settings->evidence;
    options.largest_component = settings->component == 1;
    options.run = &session->run;
    return options;
}

static const char *name_level(pn_level level)
{
    switch (level) {
    case PN_SUGGESTION:
        return "suggestion";
    case PN_PROBLEM:
        return "problem";
    case PN_REMARK:
        break;
    }
    return "remark";
}

static void say_finding(pni_session *session, const pn_finding *finding)
{
    char place[PN_SOURCE_SIZE + 48];
    const char *source = finding->source == NULL ? "input" : finding->source;
    if (finding->line == 0) {
        snprintf(place, sizeof place, "%s", source);
    } else if (finding->column == 0) {
        snprintf(place, sizeof place, "%s:%" PRIu64, source, finding->line);
    } else {
        snprintf(place, sizeof place, "%s:%" PRIu64 ":%" PRIu64, source, finding->line,
                 finding->column);
    }
    const bool has_way_out = finding->way_out != NULL && finding->way_out[0] != '\0';
    pni_say(session, "%s: %s: %s%s%s", place, name_level(finding->level), finding->text,
            has_way_out ? "; " : "", has_way_out ? finding->way_out : "");
}

/* Remarks are for those who ask; a long list of the rest is cut. */
static void say_findings(pni_session *session, const pn_network *net)
{
    pn_finding finding;
    size_t said = 0;
    for (size_t k = 0; pn_network_finding(net, k, &finding); k++) {
        if (finding.level == PN_REMARK && !session->verbose) {
            continue;
        }
        if (session->verbose || said < MAX_SAID) {
            say_finding(session, &finding);
        }
        said++;
    }
    if (!session->verbose && said > MAX_SAID) {
        pni_say(session, "%zu more findings: 'partnet check' lists them all",
                said - MAX_SAID);
    }
}

pn_status pni_input_read(pni_session *session, const pni_settings *settings,
                         const char *command, pn_network **out, pn_error *err)
{
    const char *path = NULL;
    PN_TRY(pni_input_path(settings, command, &path, err));
    const pn_read_options options = pni_input_options(session, settings);
    PN_TRY(pn_network_read(path, &options, out, err));
    const char *merges = pn_network_merges(*out);
    if (!session->quiet) {
        say_findings(session, *out);
    }
    if (!session->quiet && !session->verbose && merges != NULL) {
        pni_say(session, "%s: 'partnet check --merges' lists them", merges);
    }
    return PN_OK;
}
