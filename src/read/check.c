/*
 * What is wrong or doubtful in an input: all that a lenient reading finds, the error
 * that ends it, and names that may be one.
 */
#include "input_network.h"
#include "names/alike_names.h"

#include "../base/scope.h"
#include "../network/build/builder_data.h"
#include "../network/network_data.h"
#include "../network/table_build.h"

#include <partnet/analysis.h>

#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

/* Columns of the table. */
enum { LEVEL, FILE_NAME, LINE, COLUMN, FINDING, WAY_OUT };

/* Of a network, or of a builder that could not become one. */
typedef struct findings {
    const pn_finding *finding;
    size_t n;
} findings;

/* The message without its `file:line:column: `. */
static const char *text_of(const pn_error *error)
{
    const size_t n = strlen(error->source);
    if (n == 0 || strncmp(error->message, error->source, n) != 0) {
        return error->message;
    }
    const char *text = error->message + n;
    text += strspn(text, ":0123456789");
    return text + (*text == ' ');
}

/* The error that ended the reading as a finding; its way out follows the last colon. */
static pn_status record_error(const pni_reading *reading, const pn_error *error,
                              const char *name, pn_error *err)
{
    char text[PN_MESSAGE_SIZE];
    memcpy(text, error->message, sizeof text);
    const char *start = text_of(error);
    char *found = text + (start - error->message);
    const char *way_out = "";
    for (char *colon = strstr(found, ": "); colon != NULL;
         colon = strstr(colon + 2, ": ")) {
        way_out = colon + 2;
    }
    if (*way_out != '\0') {
        text[way_out - text - 2] = '\0';
    }
    const pni_place place = {.source = error->source[0] != '\0' ? error->source : name,
                             .line = error->line,
                             .column = error->column};
    return pni_builder_find(reading->builder, PN_PROBLEM, place, way_out, err, "%s",
                            found);
}

/* True for what a reading may end with once it has started. */
static bool is_finding(pn_status status)
{
    return status == PN_EDATA || status == PN_ELIMIT;
}

static pn_status read_all(const pni_reading *reading, const char *path, pn_bytes *name,
                          pn_network **out, pn_error *err)
{
    PN_TRY(pni_read_path(reading, path, name, err));
    PN_TRY(pni_suggest_alike_names(reading, name->data, err));
    return pni_read_finish(reading, name->data, out, err);
}

static pn_status add_columns(pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "level", PN_TEXT, "",
                                "problem, suggestion or remark", err));
    PN_TRY(pni_table_add_column(table, "file", PN_TEXT, "", "where it was found", err));
    PN_TRY(pni_table_add_column(table, "line", PN_INTEGER, "",
                                "counts from 1; empty: the whole file", err));
    PN_TRY(pni_table_add_column(table, "column", PN_INTEGER, "",
                                "character, counts from 1; empty: the whole line",
                                err));
    PN_TRY(pni_table_add_column(table, "finding", PN_TEXT, "", "what was found", err));
    return pni_table_add_column(table, "way_out", PN_TEXT, "", "what can be done", err);
}

static pn_status put_finding(pn_table *table, size_t row, const pn_finding *f,
                             pn_error *err)
{
    static const char *const level[] = {[PN_REMARK] = "remark",
                                        [PN_SUGGESTION] = "suggestion",
                                        [PN_PROBLEM] = "problem"};
    PN_TRY(pni_table_put_text(table, row, LEVEL, level[f->level], err));
    PN_TRY(pni_table_put_text(table, row, FILE_NAME, f->source, err));
    if (f->line > 0) {
        pni_table_put(table, row, LINE, (double)f->line);
    }
    if (f->column > 0) {
        pni_table_put(table, row, COLUMN, (double)f->column);
    }
    PN_TRY(pni_table_put_text(table, row, FINDING, f->text, err));
    return pni_table_put_text(table, row, WAY_OUT, f->way_out, err);
}

/* Puts the findings of one level from `*row` on. */
static pn_status put_level(pn_table *table, const findings *all, pn_level level,
                           size_t *row, pn_error *err)
{
    for (size_t i = 0; i < all->n; i++) {
        if (all->finding[i].level == level) {
            PN_TRY(put_finding(table, *row, &all->finding[i], err));
            *row += 1;
        }
    }
    return PN_OK;
}

/* Problems first, remarks last. */
static pn_status put_findings(pn_table *table, const findings *all, pn_error *err)
{
    size_t row = 0;
    PN_TRY(pni_table_set_rows(table, all->n, err));
    PN_TRY(put_level(table, all, PN_PROBLEM, &row, err));
    const size_t n_problems = row;
    PN_TRY(put_level(table, all, PN_SUGGESTION, &row, err));
    const size_t n_suggestions = row - n_problems;
    PN_TRY(put_level(table, all, PN_REMARK, &row, err));
    PN_TRY(pni_table_add_fact(table, "problems", (double)n_problems, err));
    PN_TRY(pni_table_add_fact(table, "suggestions", (double)n_suggestions, err));
    return n_problems + n_suggestions > 0
               ? PN_OK
               : pni_table_add_note(table, err, "nothing wrong or doubtful was found");
}

pn_status pn_check(const char *path, const pn_read_options *options, pn_table **out,
                   pn_error *err)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PNI_BYTES name = {0};
    pn_read_options lenient = options == NULL ? (pn_read_options){0} : *options;
    lenient.lenient = true;
    lenient.strict = false;
    pn_error ended = PN_ERROR_INIT;
    PN_TRY(pni_builder_new(&builder, err));
    const pni_reading reading = {
        .options = &lenient, .builder = builder, .every_fault = true};
    pni_builder_run(builder, lenient.run);
    const pn_status status = read_all(&reading, path, &name, &net, &ended);
    if (status != PN_OK && !is_finding(status)) {
        return pni_fail(err, status, "%s", ended.message);
    }
    if (status != PN_OK) {
        PN_TRY(record_error(&reading, &ended, name.data, err));
    }
    PN_TRY(pni_table_new("check", &table, err, "Check of %s", path));
    PN_TRY(add_columns(table, err));
    const findings all = net == NULL ? (findings){builder->finding, builder->n_findings}
                                     : (findings){net->finding, net->n_findings};
    PN_TRY(put_findings(table, &all, err));
    if (net != NULL) {
        PN_TRY(pni_table_describe(table, net, err));
    }
    *out = PN_STEAL(table);
    return PN_OK;
}
