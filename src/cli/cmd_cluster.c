#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>

/* What `cluster` can be told. */
typedef struct cluster_settings {
    pni_settings common;
    const char *method;
    double resolution;
    size_t starts;
    size_t draws;
    const char *compare;
    bool describe;
    bool cores;
    bool test;
} cluster_settings;

static const pni_option rows[] = {
    {.name = "method",
     .value = "METHOD",
     .help = "How to find the groups (default barber); 'list' shows the methods",
     .kind = PNI_TEXT,
     .entries = pn_methods,
     .offset = offsetof(cluster_settings, method)},
    {.name = "resolution",
     .value = "X",
     .help =
         "Above 1: more and smaller groups; below: fewer and larger ones (default 1)",
     .kind = PNI_POSITIVE,
     .offset = offsetof(cluster_settings, resolution)},
    {.name = "starts",
     .value = "N",
     .help = "Searches of barber from different beginnings (default 50, fewer on large "
             "networks)",
     .kind = PNI_COUNT,
     .low = 1,
     .high = 10000,
     .offset = offsetof(cluster_settings, starts)},
    {.name = "test",
     .help =
         "Compare the modularity with that of random networks with the same degrees "
         "(seconds for 30,000 ties, minutes for a million)",
     .kind = PNI_FLAG,
     .offset = offsetof(cluster_settings, test)},
    {.name = "draws",
     .value = "N",
     .help =
         "Random networks of --test, 2 or more (default 200, fewer for large networks)",
     .kind = PNI_COUNT,
     .low = 2,
     .high = 1000000,
     .offset = offsetof(cluster_settings, draws)},
    {.name = "compare",
     .value = "METHODS",
     .help = "Show how far these methods agree, comma-separated, instead of the groups",
     .kind = PNI_TEXT,
     .offset = offsetof(cluster_settings, compare)},
    {.name = "describe",
     .help =
         "Show what each group is like, instead of its nodes: sizes, hub, ties that "
         "lead out, typical field or sector",
     .kind = PNI_FLAG,
     .offset = offsetof(cluster_settings, describe)},
    {.name = "cores",
     .help = "Show the cores instead of groups: parts where every node of one side has "
             "alpha partners and every node of the other beta",
     .kind = PNI_FLAG,
     .offset = offsetof(cluster_settings, cores)},
};

static const pni_option_group own = {
    .title = "Grouping", .options = rows, .n = sizeof rows / sizeof rows[0]};

/* Cores are no groups. */
static pn_status refuse_with_cores(const cluster_settings *set, pn_error *err)
{
    const bool tables = set->compare != NULL || set->describe || set->test;
    const bool search = set->method != NULL || set->resolution > 0 || set->starts > 0;
    if (tables || search || set->draws > 0) {
        return pni_refuse(err, PN_EUSE,
                          "--cores looks for no groups: leave the other options of "
                          "grouping out");
    }
    return PN_OK;
}

/* The table that was asked for. */
static pn_status answer_question(const cluster_settings *set, const pn_network *net,
                                 const pn_cluster_options *options, pn_table **out,
                                 pn_error *err)
{
    if (set->draws > 0 && !set->test) {
        return pni_refuse(
            err, PN_EUSE,
            "--draws counts the random networks of --test: add --test, or "
            "leave it out");
    }
    if (set->compare != NULL && set->describe) {
        return pni_refuse(err, PN_EUSE,
                          "--compare and --describe give two tables: ask for one");
    }
    if (set->compare != NULL && set->method != NULL) {
        return pni_refuse(err, PN_EUSE,
                          "--compare names the methods itself: leave --method out");
    }
    if (set->cores) {
        PN_TRY(refuse_with_cores(set, err));
        return pn_cluster_cores(net, options->run, out, err);
    }
    if (set->compare != NULL) {
        return pn_cluster_compare(net, set->compare, options, out, err);
    }
    if (set->describe) {
        return pn_cluster_describe(net, options, out, err);
    }
    return pn_cluster(net, options, out, err);
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const cluster_settings *set = settings;
    const pn_cluster_options options = {.method = set->method,
                                        .resolution = set->resolution,
                                        .starts = set->starts,
                                        .test = set->test,
                                        .draws = set->draws,
                                        .run = &session->run};
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(pni_input_read(session, &set->common, "cluster", &net, err));
    PN_TRY(answer_question(set, net, &options, &table, err));
    return pni_answer_table(session, &answer, table, err);
}

const pni_command pni_command_cluster = {
    .name = "cluster",
    .summary = "groups of nodes that belong together",
    .operand = "FILE",
    .description =
        "Puts every node of both sides into a group: one row per node with its group, "
        "its side and its name. Groups are numbered from 1, the largest first. The "
        "notes "
        "give the method, the number of groups and the two-mode modularity.",
    .gives = PNI_GIVES_TABLE,
    .groups = {&own, &pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .listing = {.title = "Methods", .entries = pn_methods},
    .examples = {{"partnet cluster @binzhou", "the groups of the built-in example"},
                 {"partnet cluster --describe @binzhou", "what these groups are like"},
                 {"partnet cluster --cores @binzhou", "how deep the network is"},
                 {"partnet cluster --method components --to csv @binzhou",
                  "who is connected to whom at all"}},
    .settings_size = sizeof(cluster_settings),
    .run = run,
};
