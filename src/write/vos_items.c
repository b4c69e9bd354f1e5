#include "vos_items.h"

#include <string.h>

static bool is_taken(const char *name)
{
    return pni_is_word_of(name, "links");
}

void pni_vos_done(pni_vos_items *items)
{
    pni_fields_done(&items->nodes);
}

static const pni_field *first_column(const pni_vos_items *items)
{
    return &items->nodes.field[items->nodes.n - items->nodes.n_columns];
}

pn_status pni_vos_open(const pn_network *net, const pn_write_options *options,
                       pni_vos_items *out, pn_error *err)
{
    const pni_naming naming = {.format = "VOSviewer", .is_taken = is_taken};
    out->net = net;
    PN_TRY(pni_fields_of_nodes(net, options, &naming, &out->nodes, err));
    for (size_t k = 0; k < out->nodes.n_columns && out->group == NULL; k++) {
        const pni_field *field = &first_column(out)[k];
        out->group = strcmp(field->name, "group") == 0 ? field : NULL;
    }
    return PN_OK;
}

/* The smallest groups beyond 999 are in no cluster. */
const char *pni_vos_cluster(const pni_vos_items *items, size_t node,
                            char room[PNI_NUMBER_SIZE])
{
    if (items->group == NULL && pn_network_is_one_mode(items->net)) {
        return "";
    }
    if (items->group == NULL) {
        return pn_network_side(items->net, node) == PN_LEFT ? "1" : "2";
    }
    const char *text = pni_field_text(items->group, node, room);
    return strlen(text) < sizeof "1000" - 1 ? text : "";
}

double pni_vos_strength(const pni_vos_items *items, size_t node, size_t *degree)
{
    double sum = 0;
    pn_network_partners(items->net, node, degree);
    for (size_t k = 0; k < *degree; k++) {
        sum +=
            pn_network_tie(items->net, pn_network_tie_to(items->net, node, k)).weight;
    }
    return sum;
}

const pni_field *pni_vos_score(const pni_vos_items *items, size_t k)
{
    for (size_t i = 0; i < items->nodes.n_columns; i++) {
        const pni_field *field = &first_column(items)[i];
        if (field != items->group && field->type != PN_TEXT && k-- == 0) {
            return field;
        }
    }
    return NULL;
}
