/* The ties of a network as a table. */
#include "../network/evidence_word.h"
#include "../network/table_build.h"
#include "fields.h"

#include <partnet/export.h>

#include <stdio.h>

/* Places of the columns that may be missing. */
typedef struct places {
    size_t evidence; /* SIZE_MAX: none */
    size_t year;
    size_t first_attribute;
} places;

static pn_status add_columns(pn_table *table, const pn_network *net, places *at,
                             pn_error *err)
{
    *at = (places){SIZE_MAX, SIZE_MAX, 0};
    const bool one = pn_network_is_one_mode(net);
    PN_TRY(pni_table_add_column(table, one ? "a" : pn_network_side_name(net, PN_LEFT),
                                PN_TEXT, "", "left end of the tie", err));
    PN_TRY(pni_table_add_column(table, one ? "b" : pn_network_side_name(net, PN_RIGHT),
                                PN_TEXT, "", "right end of the tie", err));
    PN_TRY(pni_table_add_column(table, "weight", PN_NUMBER, "", "strength of the tie",
                                err));
    for (size_t k = 0; pn_network_tie_number(net, k) != NULL; k++) {
        PN_TRY(pni_table_add_column(table, pn_network_tie_number(net, k), PN_NUMBER, "",
                                    "of the projection", err));
    }
    if (pn_network_has_evidence(net)) {
        at->evidence = pn_table_n_columns(table);
        PN_TRY(pni_table_add_column(table, "evidence", PN_TEXT, "",
                                    "how the tie is known", err));
    }
    if (pni_has_years(net)) {
        at->year = pn_table_n_columns(table);
        PN_TRY(pni_table_add_column(table, "year", PN_TEXT, "",
                                    "first and last year of the tie", err));
    }
    at->first_attribute = pn_table_n_columns(table);
    for (size_t k = 0; pn_network_tie_attribute(net, k) != NULL; k++) {
        PN_TRY(pni_table_add_column(table, pn_network_tie_attribute(net, k), PN_TEXT,
                                    "", "from the input", err));
    }
    return PN_OK;
}

static void format_years(const pn_tie *tie, char out[32])
{
    if (tie->year_first == 0) {
        out[0] = '\0';
    } else if (tie->year_first == tie->year_last) {
        snprintf(out, 32, "%d", tie->year_first);
    } else {
        snprintf(out, 32, "%d-%d", tie->year_first, tie->year_last);
    }
}

static pn_status put_tie(pn_table *table, const pn_network *net, size_t t,
                         const places *at, pn_error *err)
{
    const pn_tie tie = pn_network_tie(net, t);
    PN_TRY(pni_table_put_text(table, t, 0, pn_network_name(net, tie.left), err));
    PN_TRY(pni_table_put_text(table, t, 1, pn_network_name(net, tie.right), err));
    pni_table_put(table, t, 2, tie.weight);
    for (size_t k = 0; pn_network_tie_number(net, k) != NULL; k++) {
        const char *number = pn_network_tie_number(net, k);
        pni_table_put(table, t, 3 + k, pn_network_tie_value(net, number, t));
    }
    if (at->evidence != SIZE_MAX) {
        PN_TRY(pni_table_put_text(table, t, at->evidence,
                                  pni_evidence_word(tie.evidence), err));
    }
    if (at->year != SIZE_MAX) {
        char years[32];
        format_years(&tie, years);
        PN_TRY(pni_table_put_text(table, t, at->year, years, err));
    }
    for (size_t k = 0; pn_network_tie_attribute(net, k) != NULL; k++) {
        const char *text =
            pn_network_tie_text(net, pn_network_tie_attribute(net, k), t);
        PN_TRY(pni_table_put_text(table, t, at->first_attribute + k, text, err));
    }
    return PN_OK;
}

static pn_status note_isolated(pn_table *table, const pn_network *net, pn_error *err)
{
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    size_t n_isolated = 0;
    for (size_t i = 0; i < n_nodes; i++) {
        size_t degree = 0;
        pn_network_partners(net, i, &degree);
        n_isolated += degree == 0;
    }
    if (n_isolated == 0) {
        return PN_OK;
    }
    return pni_table_add_note(
        table, err, "%zu %s no tie and %s not in this list", n_isolated,
        n_isolated == 1 ? "organisation has" : "organisations have",
        n_isolated == 1 ? "is" : "are");
}

pn_status pn_network_ties(const pn_network *net, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    places at;
    const size_t n_ties = pn_network_n_ties(net);
    PN_TRY(pni_table_new("convert", &table, err, "%zu ties", n_ties));
    PN_TRY(add_columns(table, net, &at, err));
    PN_TRY(pni_table_set_rows(table, n_ties, err));
    for (size_t t = 0; t < n_ties; t++) {
        PN_TRY(put_tie(table, net, t, &at, err));
    }
    PN_TRY(note_isolated(table, net, err));
    PN_TRY(pni_table_describe(table, net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
