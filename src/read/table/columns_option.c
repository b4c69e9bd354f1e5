#include "columns_option.h"

#include "../../base/scope.h"

#include <stdio.h>
#include <string.h>

enum { MAX_KEY = 63 };

static pn_status fail_key(pni_slice key, pn_error *err)
{
    char word[MAX_KEY + 1];
    snprintf(word, sizeof word, "%.*s", (int)key.size, key.data);
    const pni_slice nearest = pni_role_nearest(word);
    if (nearest.data == NULL) {
        return pni_fail(err, PN_EUSE,
                        "--columns: '%s' names neither a side nor weight, year, field, "
                        "kind, evidence or source",
                        word);
    }
    return pni_fail(err, PN_EUSE, "--columns: unknown word '%s': did you mean '%.*s'?",
                    word, (int)nearest.size, nearest.data);
}

/* A word of the data's own stands for the first side that is free, unless it looks
 * like a slip. */
static pni_role free_side(const pni_wanted *wanted, pni_slice key)
{
    char word[MAX_KEY + 1];
    snprintf(word, sizeof word, "%.*s", (int)key.size, key.data);
    if (key.size > MAX_KEY || pni_role_nearest(word).data != NULL) {
        return PNI_ROLE_NONE;
    }
    if (wanted->column[PNI_ROLE_LEFT].data == NULL) {
        return PNI_ROLE_LEFT;
    }
    return wanted->column[PNI_ROLE_RIGHT].data == NULL ? PNI_ROLE_RIGHT : PNI_ROLE_NONE;
}

static pn_status add_wish(pni_wanted *wanted, pni_slice key, pni_slice column,
                          pn_error *err)
{
    pni_role role = PNI_ROLE_NONE;
    PN_TRY(pni_role_of_word(key, &role, err));
    role = role == PNI_ROLE_NONE ? free_side(wanted, key) : role;
    if (role == PNI_ROLE_NONE) {
        return fail_key(key, err);
    }
    if (wanted->column[role].data != NULL) {
        return pni_fail(err, PN_EUSE, "--columns: '%.*s' is said twice", (int)key.size,
                        key.data);
    }
    wanted->column[role] = column;
    const bool plain =
        pni_slice_same_word(key, "left") || pni_slice_same_word(key, "right");
    if (role <= PNI_ROLE_RIGHT && !plain) {
        wanted->side_word[role] = key;
    }
    wanted->any = true;
    return PN_OK;
}

pn_status pni_wanted_parse(const char *option, pni_wanted *out, pn_error *err)
{
    const char *at = option == NULL ? "" : option;
    while (*at != '\0') {
        const size_t size = strcspn(at, ",");
        const pni_slice item = {.data = at, .size = size};
        const char *equals = memchr(item.data, '=', item.size);
        const size_t n = equals == NULL ? 0 : (size_t)(equals - item.data);
        const pni_slice key = pni_slice_trim((pni_slice){.data = at, .size = n});
        const pni_slice column =
            pni_slice_trim((pni_slice){.data = equals == NULL ? at : equals + 1,
                                       .size = equals == NULL ? 0 : size - n - 1});
        if (key.size == 0 || column.size == 0) {
            return pni_fail(err, PN_EUSE,
                            "--columns: '%.*s' is not a word, '=' and a column: write "
                            "--columns enterprise=COL,institution=COL",
                            (int)size, at);
        }
        PN_TRY(add_wish(out, key, column, err));
        at += size + (at[size] == ',');
    }
    return PN_OK;
}
