#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"
#include "options_draw.h"

#include <string.h>

/* The words of `--language`; the first leaves the choice to the library. */
static const char *const languages[] = {NULL, "en", "zh"};

/* The words of `--paper`; the first is a page as large as the picture. */
static const char *const papers[] = {NULL, "a4", "a3", "slide"};

/* Groups and sizes: a picture shows them, but does not compute them. */
static pn_status find_groups(const pni_session *session, const pni_draw_settings *set,
                             const pn_network *net, pn_table **out, pn_error *err)
{
    const pn_cluster_options options = {.method = set->method, .run = &session->run};
    return pn_cluster(net, &options, out, err);
}

static bool is_layout(const pni_draw_settings *set, const char *name)
{
    return set->layout != NULL && strcmp(set->layout, name) == 0;
}

static pn_status find_sizes(const pni_session *session, const pni_draw_settings *set,
                            const pn_network *net, pn_table **out, pn_error *err)
{
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = set->size_by, .run = &session->run};
    return pn_rank(net, &options, out, err);
}

/* Options that others take back, or that would do nothing in silence. */
static pn_status check(const pni_draw_settings *set, pn_error *err)
{
    const bool tests = set->significant > 0;
    const bool titles = set->title != NULL || set->subtitle != NULL;
    const struct {
        bool wrong;
        const char *message;
    } rules[] = {
        {set->order != NULL && !is_layout(set, "matrix"),
         "--order is for --layout matrix, which has rows and columns"},
        {(set->side != NULL || tests) && !is_layout(set, "projection"),
         "--side and --significant are for --layout projection, which shows one side "
         "alone"},
        {(set->null_model != NULL || set->correction != NULL) && !tests,
         "--null and --correction are for testing pairs: add --significant, such as "
         "--significant 0.05, or leave them out"},
        {set->all && set->top > 0,
         "--all keeps every node and --top only some: leave one of them out"},
        {set->no_title && titles,
         "--no-title leaves titles out: leave out --title and --subtitle, or it"},
        {set->size_by != NULL && strchr(set->size_by, ',') != NULL,
         "--size-by takes one measure, since a node has one size"},
    };
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        if (rules[i].wrong) {
            return pni_refuse(err, PN_EUSE, "%s", rules[i].message);
        }
    }
    return PN_OK;
}

static pn_draw_options as_told(const pni_session *session, const pni_draw_settings *set)
{
    return (pn_draw_options){.layout = set->layout,
                             .order = set->order,
                             .theme = set->theme,
                             .paper = papers[set->paper],
                             .highlight = set->highlight.text,
                             .dpi = (unsigned)set->dpi,
                             .color_by = set->color_by,
                             .label = set->label,
                             .language = languages[set->language],
                             .title = set->no_title ? "" : set->title,
                             .subtitle = set->no_title ? "" : set->subtitle,
                             .source = set->source,
                             .top = set->top,
                             .core = set->core,
                             .all = set->all,
                             .no_bands = set->no_bands,
                             .estimate_widths = set->estimate_widths,
                             .timeout = (unsigned)set->timeout,
                             .run = &session->run};
}

/* One side alone, as many of its nodes as the layout shows, and what tests of its pairs
 * found. */
static pn_status find_projection(const pni_session *session,
                                 const pni_draw_settings *set, const pn_network *net,
                                 pn_network **out, pn_table **tests, pn_error *err)
{
    pn_project_options how = {.side = PN_RIGHT,
                              .significant = set->significant,
                              .null_model = set->null_model,
                              .correction = set->correction,
                              .keep_all = true,
                              .run = &session->run};
    if (set->side != NULL) {
        PN_TRY(pn_network_parse_side(net, set->side, &how.side, err));
    }
    const pn_draw_options told = as_told(session, set);
    how.top = pn_draw_top(net, &told, how.side);
    pn_error failure = PN_ERROR_INIT;
    const pn_status status = pn_project_network(net, &how, out, tests, &failure);
    if (status == PN_ELIMIT) {
        return pni_refuse(err, PN_ELIMIT,
                          "a projection of all nodes has too many pairs to draw: keep "
                          "fewer with --top N");
    }
    return status == PN_OK ? PN_OK : pni_refuse(err, status, "%s", failure.message);
}

/* What was asked for and cannot be seen. */
static void say_unseen(pni_session *session, const pni_draw_settings *set,
                       const char *format)
{
    if (set->size_by != NULL && is_layout(set, "matrix")) {
        pni_say(session, "the dots of a matrix are of one size: --size-by shows in "
                         "tooltips and as an attribute of the DOT alone");
    }
    if (set->dpi > 0 && strcmp(format, "png") != 0) {
        pni_say(session, "--dpi is for PNG alone: it changes nothing here");
    }
}

/* All lines are pale then, which would leave people to wonder. */
static void say_none_passes(pni_session *session, const pn_table *tests)
{
    const double n_tested =
        tests == NULL ? 0 : pn_table_fact_named(tests, "tested_pairs");
    if (!(n_tested > 0) || pn_table_fact_named(tests, "passing_pairs") > 0) {
        return;
    }
    pni_say(session,
            "none of %.0f pairs passes the test: try another --side, --null or "
            "--correction, or leave --significant out%s",
            n_tested, session->verbose ? "" : " (-v says more)");
    const char *note = NULL;
    for (size_t k = 0; session->verbose && (note = pn_table_note(tests, k)) != NULL;
         k++) {
        pni_say(session, "%s", note);
    }
}

static void say_notes(pni_session *session, const pn_picture *picture)
{
    const char *note = NULL;
    for (size_t k = 0; (note = pn_picture_note(picture, k)) != NULL; k++) {
        pni_say(session, "%s", note);
    }
}

static pn_status draw(pni_session *session, const pni_draw_settings *set,
                      const pn_network *net, const pn_draw_options *options,
                      pni_answer *answer, pn_error *err)
{
    PNI_OWNED(pn_picture, pn_picture_free) picture = NULL;
    PN_TRY(pn_draw(net, options, &picture, err));
    PN_TRY(
        pn_picture_write(picture, answer->format, pn_output_sink(answer->output), err));
    PN_TRY(pni_answer_end(session, answer, err));
    if (!session->quiet) {
        say_notes(session, picture);
        say_none_passes(session, options->tests);
        say_unseen(session, set, answer->format);
    }
    return PN_OK;
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const pni_draw_settings *set = settings;
    pn_draw_options options = as_told(session, set);
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_network, pn_network_free) projection = NULL;
    PNI_OWNED(pn_table, pn_table_free) groups = NULL;
    PNI_OWNED(pn_table, pn_table_free) scores = NULL;
    PNI_OWNED(pn_table, pn_table_free) tests = NULL;
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_PICTURE, &answer, err));
    PN_TRY(check(set, err));
    PN_TRY(pni_input_read(session, &set->common, "draw", &net, err));
    if (is_layout(set, "projection")) {
        PN_TRY(find_projection(session, set, net, &projection, &tests, err));
    }
    PN_TRY(find_groups(session, set, net, &groups, err));
    PN_TRY(find_sizes(session, set, net, &scores, err));
    options.projection = projection;
    options.tests = tests;
    options.groups = groups;
    options.scores = scores;
    return draw(session, set, net, &options, &answer, err);
}

const pni_command pni_command_draw = {
    .name = "draw",
    .summary = "a diagram of the network",
    .operand = "FILE",
    .description =
        "Draws the network: nodes sized by a measure and coloured by group, documented "
        "ties solid, implied ones dashed, illustrative ones dotted, with a title and a "
        "legend.\n\n"
        "Without -o, DOT is written to standard output, which Graphviz and other "
        "programs read. With -o, the extension decides: .dot, or .svg, .pdf or .png, "
        "which are made by Graphviz.",
    .gives = PNI_GIVES_PICTURE,
    .groups = {&pni_options_draw_picture, &pni_options_draw_text, &pni_options_output,
               &pni_options_input, &pni_options_selection, &pni_options_draw_graphviz,
               &pni_options_running},
    .listing = {.title = "Layouts", .entries = pn_layouts},
    .examples =
        {{"partnet draw @binzhou --highlight 'Xiwang Group' --paper slide -o x.pdf",
          "one enterprise and its partners, on a slide"},
         {"partnet draw @binzhou -o binzhou.svg", "a picture for a page"},
         {"partnet draw @binzhou --label name_zh -o binzhou.pdf",
          "the same with Chinese names, for print"},
         {"partnet draw @southern-women | dot -Tpng -o women.png",
          "let Graphviz make the picture"}},
    .settings_size = sizeof(pni_draw_settings),
    .run = run,
};
