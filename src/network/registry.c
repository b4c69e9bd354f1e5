#include "registry.h"

#include "../base/bytes.h"

#include <string.h>

enum { MAX_ENTRIES = 64 };

/* What other programs and papers call an entry. */
static const struct {
    const char *theirs, *ours;
} also_called[] = {
    {"eigenvector", "singular"}, {"hits", "singular"},      {"hub", "singular"},
    {"authority", "singular"},   {"louvain", "multilevel"}, {"modularity", "barber"},
    {"kcore", "coreness"},       {"k-core", "coreness"},
};

/* The entry that others call `name`, or else the one spelt most alike, or NULL. */
static const char *find_meant(const char *name, const char *const *names, size_t n)
{
    for (size_t k = 0; k < sizeof also_called / sizeof also_called[0]; k++) {
        for (size_t j = 0; j < n && strcmp(name, also_called[k].theirs) == 0; j++) {
            if (strcmp(names[j], also_called[k].ours) == 0) {
                return names[j];
            }
        }
    }
    const size_t near = pni_nearest(name, names, n);
    return near == SIZE_MAX ? NULL : names[near];
}

static pn_status fail_unknown(const char *const *names, size_t n, const char *what,
                              pni_slice name, pn_error *err)
{
    PNI_BYTES word = {0};
    PNI_BYTES known = {0};
    PN_TRY(pni_bytes_add(&word, name.data, name.size, err));
    PN_TRY(pni_bytes_text(&word, "", err));
    for (size_t k = 0; k < n; k++) {
        PN_TRY(pni_bytes_format(&known, err, "%s%s", k == 0 ? "" : ", ", names[k]));
    }
    const char *meant = find_meant(word.data, names, n);
    if (meant == NULL) {
        return pni_fail(err, PN_EUSE, "no %s '%s': known are %s", what, word.data,
                        known.data);
    }
    return pni_fail(err, PN_EUSE, "no %s '%s': did you mean '%s'? known are %s", what,
                    word.data, meant, known.data);
}

pn_status pni_registry_find(const pn_entry *(*list)(size_t k), const char *what,
                            pni_slice name, size_t *out, pn_error *err)
{
    const char *names[MAX_ENTRIES] = {NULL};
    size_t n = 0;
    for (size_t k = 0; k < MAX_ENTRIES && list(k) != NULL; k++) {
        names[n++] = list(k)->name;
        if (pni_slice_equal(name, names[k])) {
            *out = k;
            return PN_OK;
        }
    }
    return fail_unknown(names, n, what, name, err);
}
