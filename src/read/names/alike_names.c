#include "alike_names.h"

#include "alike_links.h"

#include "../../base/scope.h"

/* Pairs that are told one by one. */
enum { MOST_PAIRS = 20 };

static pn_status suggest(const pni_reading *reading, const char *source,
                         const pni_alike_link *link, pn_error *err)
{
    static const char *const sure[] = {[PNI_CERTAIN] = "are certainly",
                                       [PNI_LIKELY] = "are likely",
                                       [PNI_POSSIBLE] = "may be"};
    return pni_builder_find(reading->builder, PN_SUGGESTION,
                            (pni_place){.source = source},
                            "write them the same way, or merge them with --aliases",
                            err, "'%s' and '%s' %s one organisation: %s", link->name,
                            link->same_as, sure[link->how.sure], link->how.reason);
}

pn_status pni_suggest_alike_names(const pni_reading *reading, const char *source,
                                  pn_error *err)
{
    PNI_SCOPED(pni_alike_links, pni_alike_links_done) links = {0};
    PN_TRY(pni_find_alike_links(reading, &links, err));
    for (size_t i = 0; i < links.n && i < MOST_PAIRS; i++) {
        PN_TRY(suggest(reading, source, &links.of[i], err));
    }
    if (links.n <= MOST_PAIRS) {
        return PN_OK;
    }
    return pni_builder_find(
        reading->builder, PN_SUGGESTION, (pni_place){.source = source},
        "see them all with --names, or draft a table of aliases with --write-aliases",
        err, "%zu more pairs of names may be one organisation each",
        links.n - MOST_PAIRS);
}
