/* pn_summary: all groups of indices in one table. */
#include "index.h"

#include "../base/bytes.h"
#include "../network/network_data.h"

#include <partnet/analysis.h>

#include <string.h>

enum { QUANTITY = 0, VALUE = 1, MEANING = 2 };

static const pni_index *const indices[] = {
#define PN_INDEX(name) &pni_index_##name,
#include "indices.def"
#undef PN_INDEX
};

enum { N_INDICES = sizeof indices / sizeof indices[0] };

static size_t count_quantities(const pni_index *index)
{
    size_t n = 0;
    while (n < PNI_MAX_QUANTITIES && index->quantity[n].name != NULL) {
        n++;
    }
    return n;
}

static size_t count_rows(void)
{
    size_t n = 0;
    for (size_t k = 0; k < N_INDICES; k++) {
        n += count_quantities(indices[k]);
    }
    return n;
}

/* Name of the side that a placeholder at `text` stands for, or NULL; `*n` its length.
 */
static const char *find_side(const pn_network *net, const char *text, size_t *n)
{
    static const struct {
        const char *text;
        pn_side side;
    } known[] = {{"{left}", PN_LEFT}, {"{right}", PN_RIGHT}};
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        *n = strlen(known[k].text);
        if (strncmp(text, known[k].text, *n) == 0) {
            return pn_network_side_name(net, known[k].side);
        }
    }
    return NULL;
}

/* The meaning with the sides' own names in it. */
static pn_status write_meaning(const pn_network *net, const char *text, pn_bytes *out,
                               pn_error *err)
{
    while (*text != '\0') {
        size_t n = 1;
        const char *side = find_side(net, text, &n);
        if (side != NULL) {
            PN_TRY(pni_bytes_text(out, side, err));
            text += n;
        } else {
            PN_TRY(pni_bytes_add(out, text, 1, err));
            text++;
        }
    }
    return PN_OK;
}

static pn_status fill_row(const pn_network *net, const pni_quantity *quantity,
                          double value, size_t row, pn_table *table, pn_error *err)
{
    PNI_BYTES meaning = {0};
    PN_TRY(write_meaning(net, quantity->meaning, &meaning, err));
    pni_table_put(table, row, VALUE, value);
    PN_TRY(pni_table_put_text(table, row, QUANTITY, quantity->name, err));
    return pni_table_put_text(table, row, MEANING, meaning.data, err);
}

static pn_status fill_rows(const pn_network *net, const pn_run *run, pn_table *table,
                           pn_error *err)
{
    size_t row = 0;
    PN_TRY(pni_table_set_rows(table, count_rows(), err));
    for (size_t k = 0; k < N_INDICES; k++) {
        double value[PNI_MAX_QUANTITIES] = {0};
        PN_TRY(indices[k]->run(net, run, value, table, err));
        for (size_t q = 0; q < count_quantities(indices[k]); q++) {
            PN_TRY(
                fill_row(net, &indices[k]->quantity[q], value[q], row++, table, err));
        }
    }
    return PN_OK;
}

pn_status pn_summary(const pn_network *net, const pn_summary_options *options,
                     pn_table **out, pn_error *err)
{
    PN_TRY(pni_two_modes(net, "summary", err));
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_table_new("summary", &table, err, "the whole network"));
    PN_TRY(
        pni_table_add_column(table, "quantity", PN_TEXT, "", "what is measured", err));
    PN_TRY(pni_table_add_column(table, "value", PN_NUMBER, "", "how much", err));
    PN_TRY(pni_table_add_column(table, "meaning", PN_TEXT, "", "in words", err));
    PN_TRY(fill_rows(net, options == NULL ? NULL : options->run, table, err));
    PN_TRY(pni_table_describe(table, net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
