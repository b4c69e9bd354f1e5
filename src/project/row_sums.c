#include "row_sums.h"

void pni_row_sums_done(pni_row_sums *sums)
{
    free(sums->sum);
    free(sums->mark);
    free(sums->block);
    free(sums->node);
    free(sums->value);
    *sums = (pni_row_sums){0};
}

pn_status pni_row_sums_new(size_t n_nodes, pni_row_sums *out, pn_error *err)
{
    *out = (pni_row_sums){.n_blocks = n_nodes / 4096 + 1};
    out->sum = calloc(n_nodes + 1, sizeof *out->sum);
    out->mark = calloc(n_nodes / 64 + 1, sizeof *out->mark);
    out->block = calloc(out->n_blocks, sizeof *out->block);
    out->node = malloc((n_nodes + 1) * sizeof *out->node);
    out->value = malloc((n_nodes + 1) * sizeof *out->value);
    if (out->sum == NULL || out->mark == NULL || out->block == NULL ||
        out->node == NULL || out->value == NULL) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

static void take_word(pni_row_sums *sums, size_t word)
{
    uint64_t bits = sums->mark[word];
    sums->mark[word] = 0;
    while (bits != 0) {
        const size_t node = word * 64 + (size_t)__builtin_ctzll(bits);
        sums->node[sums->n] = (uint32_t)node;
        sums->value[sums->n] = sums->sum[node];
        sums->sum[node] = 0;
        sums->n++;
        bits &= bits - 1;
    }
}

pn_status pni_row_sums_room(size_t n_nodes, void **out, pn_error *err)
{
    pni_row_sums *sums = calloc(1, sizeof *sums);
    if (sums == NULL) {
        return pni_fail_memory(err);
    }
    *out = sums;
    return pni_row_sums_new(n_nodes, sums, err);
}

void pni_row_sums_leave(void *room)
{
    if (room != NULL) {
        pni_row_sums_done(room);
        free(room);
    }
}

void pni_row_sums_take(pni_row_sums *sums)
{
    sums->n = 0;
    for (size_t b = 0; b < sums->n_blocks; b++) {
        uint64_t bits = sums->block[b];
        sums->block[b] = 0;
        while (bits != 0) {
            take_word(sums, b * 64 + (size_t)__builtin_ctzll(bits));
            bits &= bits - 1;
        }
    }
}
