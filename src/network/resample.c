#include "resample.h"

#include "network_filter.h"

#include <string.h>

static size_t count_rows(const pn_network *net)
{
    size_t n = net->n_ties;
    for (size_t t = 0; net->rows != NULL && t < net->n_ties; t++) {
        n += net->rows[t] - 1;
    }
    return n;
}

pn_status pni_resample_init(pni_resample *resample, const pn_network *net, double trust,
                            pn_error *err)
{
    *resample = (pni_resample){.net = net, .n_rows = count_rows(net), .trust = trust};
    if (resample->n_rows == net->n_ties) {
        return PN_OK;
    }
    resample->tie_of_row = malloc(resample->n_rows * sizeof *resample->tie_of_row);
    if (resample->tie_of_row == NULL) {
        return pni_fail_memory(err);
    }
    size_t row = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        for (uint32_t k = 0; k < net->rows[t]; k++) {
            resample->tie_of_row[row++] = (uint32_t)t;
        }
    }
    return PN_OK;
}

void pni_resample_done(pni_resample *resample)
{
    free(resample->tie_of_row);
    *resample = (pni_resample){0};
}

/* How often each tie's rows were drawn. */
static void draw_rows(const pni_resample *resample, pni_random *random, uint32_t *count)
{
    memset(count, 0, resample->net->n_ties * sizeof *count);
    for (size_t k = 0; k < resample->n_rows; k++) {
        const size_t row = pni_random_below(random, resample->n_rows);
        count[resample->tie_of_row == NULL ? row : resample->tie_of_row[row]]++;
    }
}

static void drop_doubtful(const pni_resample *resample, pni_random *random,
                          uint32_t *count)
{
    const pn_network *net = resample->net;
    for (size_t t = 0; net->evidence != NULL && t < net->n_ties; t++) {
        if (net->evidence[t] != PN_DOCUMENTED &&
            pni_random_unit(random) >= resample->trust) {
            count[t] = 0;
        }
    }
}

pn_status pni_resample_draw(const pni_resample *resample, pni_random *random,
                            pni_scratch *scratch, pn_error *err)
{
    const pn_network *net = resample->net;
    struct pn_network *out = &scratch->net;
    uint32_t *count = scratch->room[0];
    draw_rows(resample, random, count);
    drop_doubtful(resample, random, count);
    out->n_ties = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        if (count[t] > 0) {
            const double rows = net->rows == NULL ? 1 : net->rows[t];
            out->tie_left[out->n_ties] = net->tie_left[t];
            out->partner[out->n_ties] = net->partner[t];
            out->weight[out->n_ties++] = pni_weight(net, t) * count[t] / rows;
        }
    }
    return pni_network_index(out, err);
}
