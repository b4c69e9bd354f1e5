#include "options_draw.h"

#include <stddef.h>

#define MEMBER(name) offsetof(pni_draw_settings, name)
#define GROUP(heading, rows)                                                           \
    {                                                                                  \
        .title = (heading), .options = (rows), .n = sizeof(rows) / sizeof((rows)[0])   \
    }

static const pni_option picture[] = {
    {.name = "layout",
     .value = "LAYOUT",
     .help = "Where nodes stand (default columns); 'list' shows the layouts",
     .kind = PNI_TEXT,
     .entries = pn_layouts,
     .offset = MEMBER(layout)},
    {.name = "order",
     .value = "ORDER",
     .help = "Rows and columns of a matrix: by group (default) or by nestedness, "
             "the most partners first",
     .kind = PNI_TEXT,
     .offset = MEMBER(order)},
    {.name = "side",
     .value = "SIDE",
     .help = "Side that a projection shows: left, right (default), or the data's own "
             "word",
     .kind = PNI_TEXT,
     .offset = MEMBER(side)},
    {.name = "top",
     .value = "N",
     .help = "Keep the N nodes of each side that have the most partners (default: all, "
             "or 60 where a side has more than 150, or what can be read on the "
             "--paper; --layout force: all)",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(top)},
    {.name = "core",
     .value = "K",
     .help = "Keep the nodes that have K partners or more among those kept; --top "
             "chooses from them",
     .kind = PNI_COUNT,
     .low = 1,
     .offset = MEMBER(core)},
    {.name = "all",
     .help = "Keep all nodes, however many",
     .kind = PNI_FLAG,
     .offset = MEMBER(all)},
    {.name = "significant",
     .value = "LEVEL",
     .help = "In --layout projection: make pairs pale that share no more than chance "
             "gives, at this level, such as 0.05",
     .kind = PNI_POSITIVE,
     .offset = MEMBER(significant)},
    {.name = "null",
     .value = "MODEL",
     .help = "What chance is then: bicm (default) or hypergeometric",
     .kind = PNI_TEXT,
     .entries = pn_null_models,
     .offset = MEMBER(null_model)},
    {.name = "correction",
     .value = "RULE",
     .help = "For testing many pairs at once: bh (default), holm or none",
     .kind = PNI_TEXT,
     .entries = pn_corrections,
     .offset = MEMBER(correction)},
    {.name = "theme",
     .value = "THEME",
     .help = "Colours and ground: light (default), dark, or print for black and white",
     .kind = PNI_TEXT,
     .entries = pn_themes,
     .offset = MEMBER(theme)},
    {.name = "color-by",
     .value = "WHAT",
     .help = "Colour of nodes: group (default), side, or an attribute of the nodes, "
             "whose numbers make a scale",
     .kind = PNI_TEXT,
     .offset = MEMBER(color_by)},
    {.name = "highlight",
     .value = "NAME",
     .help = "Let this node, its ties and its partners stand out: its name, or another "
             "that "
             "the data give it, such as name_zh; may be given again",
     .kind = PNI_TEXTS,
     .offset = MEMBER(highlight)},
    {.name = "size-by",
     .value = "MEASURE",
     .help = "Size of nodes (default degree); 'list' shows the measures",
     .kind = PNI_TEXT,
     .entries = pn_measures,
     .offset = MEMBER(size_by)},
    {.name = "paper",
     .value = "PAPER",
     .help = "Make the picture fit a page: a4, a3 or slide (default: fit, a page as "
             "large as the picture)",
     .kind = PNI_CHOICE,
     .choices = "fit,a4,a3,slide",
     .offset = MEMBER(paper)},
    {.name = "method",
     .value = "METHOD",
     .help = "How to find the groups (default barber); 'list' shows the methods",
     .kind = PNI_TEXT,
     .entries = pn_methods,
     .offset = MEMBER(method)},
    {.name = "no-bands",
     .help = "Do not keep groups together: fewest crossings",
     .kind = PNI_FLAG,
     .offset = MEMBER(no_bands)},
};

static const pni_option text[] = {
    {.name = "label",
     .value = "ATTRIBUTE",
     .help = "Label nodes by this attribute, such as name_zh (default: the name)",
     .kind = PNI_TEXT,
     .offset = MEMBER(label)},
    {.name = "title",
     .value = "TEXT",
     .help = "Title (default: what the data say of themselves)",
     .kind = PNI_TEXT,
     .offset = MEMBER(title)},
    {.name = "subtitle",
     .value = "TEXT",
     .help = "Line below the title (default: counts, groups and modularity)",
     .kind = PNI_TEXT,
     .offset = MEMBER(subtitle)},
    {.name = "no-title",
     .help = "No title and no subtitle, for a page that has a caption of its own",
     .kind = PNI_FLAG,
     .offset = MEMBER(no_title)},
    {.name = "source",
     .value = "TEXT",
     .help = "Line that says where the data come from",
     .kind = PNI_TEXT,
     .offset = MEMBER(source)},
    {.name = "language",
     .value = "LANGUAGE",
     .help = "Language of the legend: en, zh or auto (default; zh where labels are "
             "Chinese)",
     .kind = PNI_CHOICE,
     .choices = "auto,en,zh",
     .offset = MEMBER(language)},
};

static const pni_option graphviz[] = {
    {.name = "layout-timeout",
     .value = "SECONDS",
     .help = "End Graphviz after this time (default 60)",
     .kind = PNI_COUNT,
     .low = 1,
     .high = 86400,
     .offset = MEMBER(timeout)},
    {.name = "dpi",
     .value = "N",
     .help = "Dots per inch of PNG (default 144, or as many as fit)",
     .kind = PNI_COUNT,
     .low = 10,
     .high = 2400,
     .offset = MEMBER(dpi)},
    {.name = "estimate-widths",
     .help = "Estimate how wide labels are instead of asking Graphviz",
     .kind = PNI_FLAG,
     .offset = MEMBER(estimate_widths)},
};

const pni_option_group pni_options_draw_picture = GROUP("Picture", picture);
const pni_option_group pni_options_draw_text = GROUP("Text", text);
const pni_option_group pni_options_draw_graphviz = GROUP("Graphviz", graphviz);
