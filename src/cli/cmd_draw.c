#include "cli_input.h"
#include "cli_output.h"
#include "cli_scope.h"

#include <stddef.h>
#include <string.h>

/* What `draw` can be told. */
typedef struct draw_settings {
    pni_settings common;
    const char *layout;
    const char *order;
    const char *side;
    double significant;
    const char *null_model;
    const char *correction;
    const char *theme;
    pni_texts highlight;
    size_t paper; /* of `papers` */
    size_t dpi;
    const char *color_by;
    const char *size_by;
    const char *label;
    const char *title;
    const char *subtitle;
    const char *source;
    const char *method;
    size_t language; /* of `languages` */
    size_t top;
    size_t core;
    bool all;
    size_t timeout;
    bool no_bands;
    bool no_title;
    bool estimate_widths;
} draw_settings;

/* The words of `--language`; the first leaves the choice to the library. */
static const char *const languages[] = {NULL, "en", "zh"};

/* The words of `--paper`; the first is a page as large as the picture. */
static const char *const papers[] = {NULL, "a4", "a3", "slide"};

static const pni_option contents[] = {
    {.name = "layout",
     .value = "LAYOUT",
     .help = "Where nodes stand (default columns); 'list' shows the layouts",
     .kind = PNI_TEXT,
     .entries = pn_layouts,
     .offset = offsetof(draw_settings, layout)},
    {.name = "order",
     .value = "ORDER",
     .help = "Rows and columns of a matrix: by group (default) or by nestedness, "
             "the most partners first",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, order)},
    {.name = "side",
     .value = "SIDE",
     .help = "Side that a projection shows: left, right (default), or the data's own "
             "word",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, side)},
    {.name = "top",
     .value = "N",
     .help = "Keep the N nodes of each side that have the most partners (default: all, "
             "or 60 where a side has more than 150, or what can be read on the "
             "--paper; --layout force: all)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = offsetof(draw_settings, top)},
    {.name = "core",
     .value = "K",
     .help = "Keep the nodes that have K partners or more among those kept; --top "
             "chooses from them",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = offsetof(draw_settings, core)},
    {.name = "all",
     .help = "Keep all nodes, however many",
     .kind = PNI_FLAG,
     .offset = offsetof(draw_settings, all)},
    {.name = "significant",
     .value = "LEVEL",
     .help = "In --layout projection: make pairs pale that share no more than chance "
             "gives, at this level, such as 0.05",
     .kind = PNI_POSITIVE,
     .offset = offsetof(draw_settings, significant)},
    {.name = "null",
     .value = "MODEL",
     .help = "What chance is then: bicm (default) or hypergeometric",
     .kind = PNI_TEXT,
     .entries = pn_null_models,
     .offset = offsetof(draw_settings, null_model)},
    {.name = "correction",
     .value = "RULE",
     .help = "For testing many pairs at once: bh (default), holm or none",
     .kind = PNI_TEXT,
     .entries = pn_corrections,
     .offset = offsetof(draw_settings, correction)},
    {.name = "theme",
     .value = "THEME",
     .help = "Colours and ground: light (default), dark, or print for black and white",
     .kind = PNI_TEXT,
     .entries = pn_themes,
     .offset = offsetof(draw_settings, theme)},
    {.name = "color-by",
     .value = "WHAT",
     .help = "Colour of nodes: group (default), side, or an attribute of the nodes, "
             "whose numbers make a scale",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, color_by)},
    {.name = "highlight",
     .value = "NAME",
     .help = "Let this node, its ties and its partners stand out; may be given again",
     .kind = PNI_TEXTS,
     .offset = offsetof(draw_settings, highlight)},
    {.name = "size-by",
     .value = "MEASURE",
     .help = "Size of nodes (default degree); 'list' shows the measures",
     .kind = PNI_TEXT,
     .entries = pn_measures,
     .offset = offsetof(draw_settings, size_by)},
    {.name = "paper",
     .value = "PAPER",
     .help = "Make the picture fit a page: a4, a3 or slide (default: fit, a page as "
             "large as the picture)",
     .kind = PNI_CHOICE,
     .choices = "fit,a4,a3,slide",
     .offset = offsetof(draw_settings, paper)},
    {.name = "method",
     .value = "METHOD",
     .help = "How to find the groups (default barber); 'list' shows the methods",
     .kind = PNI_TEXT,
     .entries = pn_methods,
     .offset = offsetof(draw_settings, method)},
    {.name = "no-bands",
     .help = "Do not keep groups together: fewest crossings",
     .kind = PNI_FLAG,
     .offset = offsetof(draw_settings, no_bands)},
};

static const pni_option words[] = {
    {.name = "label",
     .value = "ATTRIBUTE",
     .help = "Label nodes by this attribute, such as name_zh (default: the name)",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, label)},
    {.name = "title",
     .value = "TEXT",
     .help = "Title (default: what the data say of themselves)",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, title)},
    {.name = "subtitle",
     .value = "TEXT",
     .help = "Line below the title (default: counts, groups and modularity)",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, subtitle)},
    {.name = "no-title",
     .help = "No title and no subtitle, for a page that has a caption of its own",
     .kind = PNI_FLAG,
     .offset = offsetof(draw_settings, no_title)},
    {.name = "source",
     .value = "TEXT",
     .help = "Line that says where the data come from",
     .kind = PNI_TEXT,
     .offset = offsetof(draw_settings, source)},
    {.name = "language",
     .value = "LANGUAGE",
     .help = "Language of the legend: en, zh or auto (default; zh where labels are "
             "Chinese)",
     .kind = PNI_CHOICE,
     .choices = "auto,en,zh",
     .offset = offsetof(draw_settings, language)},
};

static const pni_option graphviz[] = {
    {.name = "layout-timeout",
     .value = "SECONDS",
     .help = "End Graphviz after this time (default 60)",
     .kind = PNI_COUNT,
     .low = 1,
     .high = 86400,
     .offset = offsetof(draw_settings, timeout)},
    {.name = "dpi",
     .value = "N",
     .help = "Dots per inch of PNG (default 144, or as many as fit)",
     .kind = PNI_COUNT,
     .low = 10,
     .high = 2400,
     .offset = offsetof(draw_settings, dpi)},
    {.name = "estimate-widths",
     .help = "Estimate how wide labels are instead of asking Graphviz",
     .kind = PNI_FLAG,
     .offset = offsetof(draw_settings, estimate_widths)},
};

static const pni_option_group group_contents = {
    .title = "Picture", .options = contents, .n = sizeof contents / sizeof contents[0]};
static const pni_option_group group_words = {
    .title = "Text", .options = words, .n = sizeof words / sizeof words[0]};
static const pni_option_group group_graphviz = {.title = "Graphviz",
                                                .options = graphviz,
                                                .n = sizeof graphviz /
                                                     sizeof graphviz[0]};

/* Groups and sizes: a picture shows them, but does not compute them. */
static pn_status find_groups(const pni_session *session, const draw_settings *set,
                             const pn_network *net, pn_table **out, pn_error *err)
{
    const pn_cluster_options options = {.method = set->method, .run = &session->run};
    return pn_cluster(net, &options, out, err);
}

static bool is_layout(const draw_settings *set, const char *name)
{
    return set->layout != NULL && strcmp(set->layout, name) == 0;
}

static pn_status find_sizes(const pni_session *session, const draw_settings *set,
                            const pn_network *net, pn_table **out, pn_error *err)
{
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = set->size_by, .run = &session->run};
    return pn_rank(net, &options, out, err);
}

static pn_status check_order(const draw_settings *set, pn_error *err)
{
    return set->order == NULL || is_layout(set, "matrix")
               ? PN_OK
               : pni_refuse(
                     err, PN_EUSE,
                     "--order is for --layout matrix, which has rows and columns");
}

/* Options of which one takes back what the other asks for. */
static pn_status check_contradictions(const draw_settings *set, pn_error *err)
{
    if (set->all && set->top > 0) {
        return pni_refuse(err, PN_EUSE,
                          "--all keeps every node and --top only some: leave one of "
                          "them out");
    }
    if (set->no_title && (set->title != NULL || set->subtitle != NULL)) {
        return pni_refuse(err, PN_EUSE,
                          "--no-title leaves titles out: leave out --title and "
                          "--subtitle, or it");
    }
    return PN_OK;
}

static pn_status check_projection(const draw_settings *set, pn_error *err)
{
    const bool plain = set->side == NULL && !(set->significant > 0);
    return plain || is_layout(set, "projection")
               ? PN_OK
               : pni_refuse(err, PN_EUSE,
                            "--side and --significant are for --layout projection, "
                            "which shows one side alone");
}

/* Which side alone, and how many of its nodes, where the layout shows that. */
static pn_status choose_projection(const pni_session *session, const draw_settings *set,
                                   const pn_network *net, const pn_draw_options *draw,
                                   pn_project_options *out, pn_error *err)
{
    *out = (pn_project_options){.side = PN_RIGHT,
                                .significant = set->significant,
                                .null_model = set->null_model,
                                .correction = set->correction,
                                .keep_all = true,
                                .run = &session->run};
    if (set->side != NULL) {
        PN_TRY(pn_network_parse_side(net, set->side, &out->side, err));
    }
    out->top = pn_draw_top(net, draw, out->side);
    return PN_OK;
}

/* One side alone, and what tests of its pairs found. */
static pn_status find_projection(const draw_settings *set, const pn_network *net,
                                 const pn_project_options *options, pn_network **out,
                                 pn_table **tests, pn_error *err)
{
    if (!is_layout(set, "projection")) {
        return PN_OK;
    }
    pn_error failure = PN_ERROR_INIT;
    const pn_status status = pn_project_network(net, options, out, tests, &failure);
    if (status == PN_ELIMIT) {
        return pni_refuse(err, PN_ELIMIT,
                          "a projection of all nodes has too many pairs to draw: keep "
                          "fewer with --top N");
    }
    return status == PN_OK ? PN_OK : pni_refuse(err, status, "%s", failure.message);
}

static void say_no_sizes(pni_session *session, const draw_settings *set)
{
    if (set->size_by != NULL && is_layout(set, "matrix") && !session->quiet) {
        pni_say(session, "the dots of a matrix are of one size: --size-by shows in "
                         "tooltips and as an attribute of the DOT alone");
    }
}

/* All lines are pale then, which would leave people to wonder. */
static void say_none_passes(pni_session *session, const pn_table *tests)
{
    const double n_tested =
        tests == NULL ? 0 : pn_table_fact_named(tests, "tested_pairs");
    if (session->quiet || !(n_tested > 0) ||
        pn_table_fact_named(tests, "passing_pairs") > 0) {
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
        if (!session->quiet) {
            pni_say(session, "%s", note);
        }
    }
}

static pn_status draw(pni_session *session, const pn_network *net,
                      const pn_draw_options *options, pni_answer *answer, pn_error *err)
{
    PNI_OWNED(pn_picture, pn_picture_free) picture = NULL;
    PN_TRY(pn_draw(net, options, &picture, err));
    PN_TRY(
        pn_picture_write(picture, answer->format, pn_output_sink(answer->output), err));
    PN_TRY(pni_answer_end(session, answer, err));
    say_notes(session, picture);
    say_none_passes(session, options->tests);
    return PN_OK;
}

static pn_status run(pni_session *session, const void *settings, pn_error *err)
{
    const draw_settings *set = settings;
    pn_draw_options options = {.layout = set->layout,
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
    pn_project_options how = {0};
    PNI_SCOPED(pni_answer, pni_answer_done) answer = {0};
    PNI_OWNED(pn_network, pn_network_free) net = NULL;
    PNI_OWNED(pn_network, pn_network_free) projection = NULL;
    PNI_OWNED(pn_table, pn_table_free) groups = NULL;
    PNI_OWNED(pn_table, pn_table_free) scores = NULL;
    PNI_OWNED(pn_table, pn_table_free) tests = NULL;
    PN_TRY(pni_answer_begin(&set->common, PNI_GIVES_PICTURE, &answer, err));
    PN_TRY(check_order(set, err));
    PN_TRY(check_projection(set, err));
    PN_TRY(check_contradictions(set, err));
    PN_TRY(pni_input_read(session, &set->common, "draw", &net, err));
    PN_TRY(choose_projection(session, set, net, &options, &how, err));
    PN_TRY(find_projection(set, net, &how, &projection, &tests, err));
    options.projection = projection;
    options.tests = tests;
    PN_TRY(find_groups(session, set, net, &groups, err));
    PN_TRY(find_sizes(session, set, net, &scores, err));
    options.groups = groups;
    options.scores = scores;
    PN_TRY(draw(session, net, &options, &answer, err));
    say_no_sizes(session, set);
    return PN_OK;
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
    .groups = {&group_contents, &group_words, &pni_options_output, &pni_options_input,
               &pni_options_selection, &group_graphviz, &pni_options_running},
    .listing = {.title = "Layouts", .entries = pn_layouts},
    .examples =
        {{"partnet draw @binzhou --highlight 'Xiwang Group' --paper slide -o x.pdf",
          "one enterprise and its partners, on a slide"},
         {"partnet draw @binzhou -o binzhou.svg", "a picture for a page"},
         {"partnet draw @binzhou --label name_zh -o binzhou.pdf",
          "the same with Chinese names, for print"},
         {"partnet draw @southern-women | dot -Tpng -o women.png",
          "let Graphviz make the picture"}},
    .settings_size = sizeof(draw_settings),
    .run = run,
};
