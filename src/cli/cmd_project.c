#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>

/* What `project` can be told. */
typedef struct project_settings {
    pni_settings common;
    const char *side;
    const char *weight;
    double significant;
    const char *null_model;
    const char *correction;
    size_t limit_pairs;
} project_settings;

static const pni_option rows[] = {
    {.name = "side",
     .value = "SIDE",
     .help = "Whose pairs: left, right (default), or the data's own words, such as "
             "enterprise or institutions",
     .kind = PNI_TEXT,
     .offset = offsetof(project_settings, side)},
    {.name = "weight",
     .value = "WEIGHT",
     .help = "What a pair weighs (default count); 'list' shows the weights",
     .kind = PNI_TEXT,
     .entries = pn_weightings,
     .offset = offsetof(project_settings, weight)},
    {.name = "significant",
     .value = "LEVEL",
     .help = "Keep only pairs that share more partners than chance gives, at this "
             "level, such as 0.05",
     .kind = PNI_POSITIVE,
     .offset = offsetof(project_settings, significant)},
    {.name = "null",
     .value = "MODEL",
     .help = "What chance is: bicm (default) or hypergeometric; 'list' shows them",
     .kind = PNI_TEXT,
     .entries = pn_null_models,
     .offset = offsetof(project_settings, null_model)},
    {.name = "correction",
     .value = "RULE",
     .help = "For testing many pairs at once: bh (default), holm or none; 'list' "
             "shows them",
     .kind = PNI_TEXT,
     .entries = pn_corrections,
     .offset = offsetof(project_settings, correction)},
    {.name = "limit-pairs",
     .value = "N",
     .help =
         "Refuse to make more pairs, which are counted first (default 20000000, but "
         "no limit for csv, tsv and ndjson)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = offsetof(project_settings, limit_pairs)},
};

static const pni_option_group own = {
    .title = "Projection", .options = rows, .n = sizeof rows / sizeof rows[0]};

/* Tells how many pairs there may be before they are made. */
static const double WORTH_SAYING = 1e6;

static void say_size(pni_session *session, const pn_network *net, pn_side side)
{
    const double bound = pn_project_bound(net, side);
    if (bound > WORTH_SAYING && !session->quiet) {
        pni_say(session, "up to %.0f pairs share a partner", bound);
    }
}

static void say_note(void *context, const char *sentence)
{
    pni_session *session = context;
    if (!session->quiet) {
        pni_say(session, "%s", sentence);
    }
}

/* An empty answer that holds no notes would leave people to wonder. */
static void say_none_passes(pni_session *session, const pni_answer *answer,
                            const pn_table *about)
{
    const double n_tested = pn_table_fact_named(about, "tested_pairs");
    const bool silent = session->quiet || session->verbose || answer->holds_notes;
    if (!silent && n_tested > 0 && pn_table_fact_named(about, "pairs") <= 0) {
        pni_say(session, "none of %.0f pairs passes the test (-v says more)", n_tested);
    }
}

static pn_status write_rows(void *context, const pn_table *table, pn_error *err)
{
    pni_answer *answer = context;
    PN_TRY(pn_table_write(table, answer->format, &answer->options,
                          pn_output_sink(answer->output), err));
    answer->options.continued = true;
    return PN_OK;
}

/* Row by row: memory does not grow with the number of pairs. */
static pn_status answer_rows(pni_session *session, pni_answer *answer,
                             const pn_network *net, const pn_project_options *options,
                             pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) about = NULL;
    PN_TRY(pn_project_each(net, options, write_rows, answer, &about, err));
    if (!answer->options.continued) {
        PN_TRY(write_rows(answer, about, err));
    }
    PN_TRY(pni_answer_end(session, answer, err));
    say_none_passes(session, answer, about);
    pni_answer_notes(session, answer, about);
    return PN_OK;
}

static pn_status answer_network(pni_session *session, pni_answer *answer,
                                const pn_network *net,
                                const pn_project_options *options, pn_error *err)
{
    PNI_OWNED(pn_network, pn_network_free) pairs = NULL;
    PNI_OWNED(pn_table, pn_table_free) about = NULL;
    PN_TRY(pn_project_network(net, options, &pairs, &about, err));
    answer->options.note = say_note;
    answer->options.context = session;
    PN_TRY(pn_network_write(pairs, answer->format, &answer->options,
                            pn_output_sink(answer->output), err));
    PN_TRY(pni_answer_end(session, answer, err));
    say_none_passes(session, answer, about);
    pni_answer_notes(session, answer, about);
    return PN_OK;
}

static pn_status answer_table(pni_session *session, pni_answer *answer,
                              const pn_network *net, const pn_project_options *options,
                              pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pn_project(net, options, &table, err));
    return pni_answer_table(session, answer, table, err);
}

/* What is said of a test that is not asked for would be lost in silence. */
static pn_status check_test(const project_settings *set, pn_error *err)
{
    if (set->significant > 0 || (set->null_model == NULL && set->correction == NULL)) {
        return PN_OK;
    }
    return pni_refuse(err, PN_EUSE,
                      "--%s is for testing pairs: add --significant, such as "
                      "--significant 0.05, or leave it out",
                      set->null_model != NULL ? "null" : "correction");
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const project_settings *set = settings;
    pn_project_options options = {.side = PN_RIGHT,
                                  .weight = set->weight,
                                  .significant = set->significant,
                                  .null_model = set->null_model,
                                  .correction = set->correction,
                                  .limit_pairs = set->limit_pairs,
                                  .run = &session->run};
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PN_TRY(check_test(set, err));
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_PAIRS, &answer, err));
    PN_TRY(pni_input_read(session, &set->common, "project", &net, err));
    if (set->side != NULL) {
        PN_TRY(pn_network_parse_side(net, set->side, &options.side, err));
    }
    say_size(session, net, options.side);
    if (answer.holds_rows) {
        return answer_rows(session, &answer, net, &options, err);
    }
    if (answer.holds_table) {
        return answer_table(session, &answer, net, &options, err);
    }
    return answer_network(session, &answer, net, &options, err);
}

const pni_command pni_command_project = {
    .name = "project",
    .summary = "one-mode ties: who shares partners with whom",
    .operand = "FILE",
    .description =
        "Ties the nodes of one side that share partners on the other: one row per "
        "pair, with what the pair weighs. csv, tsv and ndjson are written row by row, "
        "so that hundreds of millions of pairs need little memory; other formats hold "
        "at most as many pairs as --limit-pairs says. Formats of networks, such as dot "
        "and graphml, get the pairs as a network of one mode.",
    .gives = PNI_GIVES_PAIRS,
    .groups = {&own, &pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .listing = {.title = "Weights", .entries = pn_weightings},
    .examples = {{"partnet project @binzhou",
                  "institutions by the enterprises that they share"},
                 {"partnet project --side woman --weight newman @southern-women",
                  "women by the events both attended, small events counting more"},
                 {"partnet project data.csv --side firm --significant 0.05",
                  "firms that share more than their numbers of partners explain"},
                 {"partnet project @binzhou --to graphml",
                  "the institutions as a network for other programs"}},
    .settings_size = sizeof(project_settings),
    .run = run,
};
