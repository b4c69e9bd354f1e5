/* An option names an attribute of ties that no tie has. */
#include "../text/same_header.h"
#include "graph_data.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

#include <stdio.h>

static bool is_of_nodes(const pni_graph *g, pni_slice name)
{
    for (size_t k = 0; k < g->of_nodes.name.size; k++) {
        if (pni_same_header(pni_slice_of(g->of_nodes.name.text[k]), name)) {
            return true;
        }
    }
    return false;
}

enum { MOST_NAMES = PNI_MAX_ATTRIBUTES + 3 };

/* What the ties have: texts, and what they mean. */
static size_t find_names(const pni_graph *g, const char *name[MOST_NAMES])
{
    bool weight = false;
    bool year = false;
    bool evidence = false;
    size_t n = 0;
    for (size_t t = 0; t < g->n_ties; t++) {
        weight = weight || g->tie[t].weight != 1;
        year = year || g->tie[t].year_first != 0;
        evidence = evidence || g->tie[t].evidence != 0;
    }
    const struct {
        bool has;
        const char *name;
    } meant[] = {{weight, "weight"}, {year, "year"}, {evidence, "evidence"}};
    for (size_t i = 0; i < 3; i++) {
        name[n] = meant[i].name;
        n += meant[i].has;
    }
    for (size_t k = 0; k < g->of_ties.name.size; k++) {
        name[n++] = g->of_ties.name.text[k];
    }
    return n;
}

static pn_status fail_far(const char *message, const char *option,
                          const char *const *name, size_t n, pn_error *err)
{
    enum { MOST_SHOWN = 12 };
    PNI_BYTES names = {0};
    PN_TRY(pni_bytes_text(&names, "", err));
    for (size_t k = 0; k < n && k < MOST_SHOWN; k++) {
        PN_TRY(pni_bytes_format(&names, err, "%s'%s'", k == 0 ? "" : ", ", name[k]));
    }
    if (n == 0) {
        return pni_fail(err, PN_EUSE, "%s: leave %s out", message, option);
    }
    return pni_fail(err, PN_EUSE, "%s: there %s %s%s", message, n == 1 ? "is" : "are",
                    names.data, n > MOST_SHOWN ? ", …" : "");
}

pn_status pni_graph_fail_attribute(const pni_graph *g, const char *option,
                                   pni_slice attribute, pn_error *err)
{
    const char *known[MOST_NAMES] = {0};
    char word[PN_SOURCE_SIZE] = "";
    PNI_BYTES message = {0};
    const size_t n = find_names(g, known);
    snprintf(word, sizeof word, "%.*s", (int)attribute.size, attribute.data);
    if (is_of_nodes(g, attribute)) {
        return pni_fail(err, PN_EUSE,
                        "%s: '%s' is an attribute of the nodes of '%s': name one "
                        "of the ties",
                        option, word, g->source);
    }
    PN_TRY(pni_bytes_format(&message, err, "%s: no tie in '%s' has an attribute '%s'",
                            option, g->source, word));
    const size_t nearest = pni_nearest(word, known, n);
    if (nearest < n) {
        return pni_fail(err, PN_EUSE, "%s: did you mean '%s'?", message.data,
                        known[nearest]);
    }
    return fail_far(message.data, option, known, n, err);
}
