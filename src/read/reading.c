#include "reading.h"

#include "../base/scope.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

/* Findings of one kind that are told one by one. */
enum { TOLD_EACH = 20 };

typedef struct fault_text {
    const char *repair;  /* what the owner of the data can do */
    const char *lenient; /* what else a caller can do */
    const char *one;     /* what was done, after `1` */
    const char *many;    /* after a larger number */
} fault_text;

static const fault_text text_of[PNI_N_FAULTS] = {
    [PNI_FAULT_RAGGED] = {"check its delimiters and quotes",
                          "leave such rows out with --lenient",
                          "row with too few or too many fields was left out",
                          "rows with too few or too many fields were left out"},
    [PNI_FAULT_NAME] = {"fill it in", "leave such rows out with --lenient",
                        "row with one empty name was left out",
                        "rows with one empty name were left out"},
    [PNI_FAULT_MERGED] = {"fill it in, take the name above it with --fill-down",
                          "leave such rows out with --lenient",
                          "row with one empty name was left out",
                          "rows with one empty name were left out"},
    [PNI_FAULT_COMMA] = {"write a number such as 1,5",
                         "leave such rows out with --lenient",
                         "row with an unusable weight was left out",
                         "rows with an unusable weight were left out"},
    [PNI_FAULT_WEIGHT] = {"write a number such as 1.5",
                          "leave such rows out with --lenient",
                          "row with an unusable weight was left out",
                          "rows with an unusable weight were left out"},
    [PNI_FAULT_EVIDENCE] = {"write documented, implied or illustrative",
                            "leave such rows out with --lenient",
                            "row with an unknown evidence word was left out",
                            "rows with an unknown evidence word were left out"},
    [PNI_FAULT_SIDE] = {"name one of the two sides",
                        "leave such rows out with --lenient",
                        "row with an unknown side was left out",
                        "rows with an unknown side were left out"},
    [PNI_FAULT_QUOTE] = {"double the quotes inside a quoted field",
                         "take it literally with --lenient",
                         "field with text after a closing quote was taken literally",
                         "fields with text after a closing quote were taken literally"},
    [PNI_FAULT_NUL] = {"remove it", "let --lenient leave it out",
                       "field held NUL bytes, which were left out",
                       "fields held NUL bytes, which were left out"},
};

pn_status pni_fault(const pni_reading *reading, pni_faults *faults, pni_fault_kind kind,
                    pni_place place, pn_error *err, const char *format, ...)
{
    char text[PN_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const fault_text *of = &text_of[kind];
    if (!reading->options->lenient) {
        return pni_fail_at(err, PN_EDATA, place, "%s: %s, or %s", text, of->repair,
                           of->lenient);
    }
    pni_fault_count *count = &faults->of[kind];
    count->line = count->n == 0 ? place.line : count->line;
    count->n++;
    if (!reading->every_fault || count->n > TOLD_EACH) {
        return PN_OK;
    }
    char way_out[PN_SOURCE_SIZE];
    snprintf(way_out, sizeof way_out, "%s, or %s", of->repair, of->lenient);
    return pni_builder_find(reading->builder, PN_PROBLEM, place, way_out, err, "%s",
                            text);
}

pn_status pni_faults_report(const pni_reading *reading, const pni_faults *faults,
                            const char *source, pn_error *err)
{
    for (size_t kind = 0; kind < PNI_N_FAULTS; kind++) {
        const pni_fault_count *count = &faults->of[kind];
        const bool all_told = reading->every_fault && count->n <= TOLD_EACH;
        if (count->n == 0 || all_told) {
            continue;
        }
        const pni_place place = {.source = source,
                                 .line = reading->every_fault ? 0 : count->line};
        const fault_text *of = &text_of[kind];
        PN_TRY(pni_builder_find(
            reading->builder, PN_PROBLEM, place, of->repair, err, "%" PRIu64 " %s%s",
            count->n, count->n == 1 ? of->one : of->many,
            count->n == 1 || reading->every_fault ? "" : ", the first here"));
    }
    return PN_OK;
}
