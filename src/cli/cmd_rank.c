#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>

/* What `rank` can be told. */
typedef struct rank_settings {
    pni_settings common;
    const char *side;
    const char *by;
    size_t top;
    bool normalized;
    bool approximate;
    size_t sources;
    double limit_time;
    bool ranks;
    bool intervals;
    const char *against;
    size_t n_draws;
    double trust;
} rank_settings;

static const pni_option rows[] = {
    {.name = "side",
     .value = "SIDE",
     .help = "Whom to rank: left, right (default), both, or the data's own words, such "
             "as enterprise or institutions",
     .kind = PNI_TEXT,
     .offset = offsetof(rank_settings, side)},
    {.name = "by",
     .value = "MEASURES",
     .help = "Measures, comma-separated, or all; the first one sorts (default degree); "
             "'list' shows them",
     .kind = PNI_TEXT,
     .entries = pn_measures,
     .offset = offsetof(rank_settings, by)},
    {.name = "top",
     .value = "N",
     .help = "Show the first N, and those that are equal to the last of them",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = offsetof(rank_settings, top)},
    {.name = "normalized",
     .help =
         "Degree and betweenness as shares of what is possible in a two-mode network",
     .kind = PNI_FLAG,
     .offset = offsetof(rank_settings, normalized)},
    {.name = "approximate",
     .help =
         "Estimate betweenness from random nodes, with intervals that hold all true "
         "values with 95 % confidence; nodes whose intervals overlap share a rank",
     .kind = PNI_FLAG,
     .offset = offsetof(rank_settings, approximate)},
    {.name = "sources",
     .value = "N",
     .help = "How many random nodes --approximate starts from (default 2000)",
     .kind = PNI_COUNT,
     .low = 2,
     .offset = offsetof(rank_settings, sources)},
    {.name = "limit-time",
     .value = "SECONDS",
     .help =
         "Refuse exact betweenness that takes longer on one thread, by the number of "
         "its steps (default 3600)",
     .kind = PNI_POSITIVE,
     .offset = offsetof(rank_settings, limit_time)},
    {.name = "ranks",
     .help =
         "Show the rank by each measure, and how much the rankings agree (Kendall's "
         "tau-b)",
     .kind = PNI_FLAG,
     .offset = offsetof(rank_settings, ranks)},
    {.name = "intervals",
     .help =
         "Show between which ranks each node stands if the input rows are drawn anew, "
         "and which nodes cannot be told apart",
     .kind = PNI_FLAG,
     .offset = offsetof(rank_settings, intervals)},
    {.name = "against",
     .value = "MODEL",
     .help = "Show the score to be expected of a node with that many partners, and how "
             "far it is from it; MODEL is a null model of whole networks: bicm, which "
             "keeps all degrees on average",
     .kind = PNI_TEXT,
     .offset = offsetof(rank_settings, against)},
    {.name = "draws",
     .value = "N",
     .help = "Random networks for --intervals and --against (default 1000, fewer where "
             "the network is large)",
     .kind = PNI_COUNT,
     .low = 2,
     .offset = offsetof(rank_settings, n_draws)},
    {.name = "trust",
     .value = "P",
     .help = "Probability that a tie which is not documented is real, for --intervals "
             "(default 1, which drops none)",
     .kind = PNI_POSITIVE,
     .offset = offsetof(rank_settings, trust)},
};

static const pni_option_group own = {
    .title = "Ranking", .options = rows, .n = sizeof rows / sizeof rows[0]};

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const rank_settings *set = settings;
    pn_rank_options options = {.measures = set->by,
                               .top = set->top,
                               .normalized = set->normalized,
                               .approximate = set->approximate,
                               .sources = set->sources,
                               .ranks = set->ranks,
                               .intervals = set->intervals,
                               .against = set->against,
                               .n_draws = set->n_draws,
                               .trust = set->trust,
                               .run = &session->run};
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    session->run.limit_time = set->limit_time;
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_TABLE, &answer, err));
    PN_TRY(pni_input_read(session, &set->common, "rank", &net, err));
    if (set->side != NULL) {
        PN_TRY(pn_network_parse_side(net, set->side, &options.side, err));
    }
    PN_TRY(pn_rank(net, &options, &table, err));
    return pni_answer_table(session, &answer, table, err);
}

const pni_command pni_command_rank = {
    .name = "rank",
    .summary = "nodes by centrality",
    .operand = "FILE",
    .description =
        "Orders the nodes of one side by how central they are: one row per node, the "
        "highest score first. Nodes with equal scores share a rank.",
    .gives = PNI_GIVES_TABLE,
    .groups = {&own, &pni_options_input, &pni_options_selection, &pni_options_output,
               &pni_options_table, &pni_options_running},
    .listing = {.title = "Measures", .entries = pn_measures},
    .examples = {{"partnet rank @binzhou", "institutions by their number of partners"},
                 {"partnet rank --side enterprise --top 5 @binzhou",
                  "the five enterprises with the most partners"},
                 {"partnet rank --by betweenness,degree --normalized @southern-women",
                  "who lies between the others, as shares of the possible"},
                 {"partnet rank --by degree,closeness --ranks --intervals @binzhou",
                  "how much two rankings agree, and how firm they are"},
                 {"partnet rank --by betweenness --against bicm @southern-women",
                  "who is more central than the number of partners explains"},
                 {"partnet rank --evidence documented --to csv @binzhou",
                  "only the ties that a source states, for a spreadsheet"}},
    .settings_size = sizeof(rank_settings),
    .run = run,
};
