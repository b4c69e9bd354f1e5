#include "find_named.h"

#include "../../base/text.h"

#include <string.h>

static bool is_list(const char *attribute)
{
    return strcmp(attribute, "alias") == 0 || strcmp(attribute, "aliases") == 0;
}

bool pni_is_other_name(const char *attribute)
{
    return strcmp(attribute, "id") == 0 || strncmp(attribute, "name_", 5) == 0 ||
           is_list(attribute);
}

/* True if a text is one of those between semicolons. */
static bool lists(const char *list, const char *text)
{
    for (const char *at = list;; at++) {
        const size_t size = strcspn(at, ";");
        const pni_slice entry = {.data = at, .size = size};
        if (size > 0 && pni_slice_equal(pni_slice_trim(entry), text)) {
            return true;
        }
        at += size;
        if (*at == '\0') {
            return false;
        }
    }
}

static bool has(const pn_network *net, const char *attribute, size_t node,
                const char *text)
{
    if (attribute == NULL) {
        return strcmp(pn_network_name(net, node), text) == 0;
    }
    const char *value = pn_network_node_text(net, attribute, node);
    return value != NULL && text[0] != '\0' &&
           (strcmp(value, text) == 0 || (is_list(attribute) && lists(value, text)));
}

/* Looks into one attribute: what it finds first counts. */
static void look_into(const pn_network *net, const char *attribute, const char *text,
                      bool *mark, pni_named *found)
{
    const bool decided = found->n > 0;
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        if (!has(net, attribute, i, text)) {
            continue;
        }
        if (!decided) {
            found->by = attribute;
            found->n++;
            mark[i] = true;
        } else if (!mark[i] && found->other == SIZE_MAX) {
            found->other = i;
            found->other_by = attribute;
        }
    }
}

pni_named pni_find_named(const pn_network *net, const char *label, const char *text,
                         bool *mark)
{
    pni_named found = {.other = SIZE_MAX};
    const char *attribute = NULL;
    look_into(net, /*attribute=*/NULL, text, mark, &found);
    if (label != NULL) {
        look_into(net, label, text, mark, &found);
    }
    for (size_t k = 0; (attribute = pn_network_node_attribute(net, k)) != NULL; k++) {
        if (pni_is_other_name(attribute)) {
            look_into(net, attribute, text, mark, &found);
        }
    }
    return found;
}
