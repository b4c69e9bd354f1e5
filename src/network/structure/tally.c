#include "tally.h"

static void need_planes(pni_tally *tally, unsigned n)
{
    while (tally->n_planes < n) {
        tally->plane[tally->n_planes] = (pni_set){0};
        tally->is_waiting[tally->n_planes] = false;
        tally->n_planes++;
    }
}

void pni_tally_add(pni_tally *tally, const pni_set *set, unsigned k)
{
    pni_set carry = *set;
    need_planes(tally, k + 1);
    while (tally->is_waiting[k]) {
        const pni_set other = tally->waiting[k];
        const pni_set digit = tally->plane[k];
        const pni_set either = digit ^ other;
        tally->plane[k] = either ^ carry;
        carry = (digit & other) | (either & carry);
        tally->is_waiting[k] = false;
        need_planes(tally, ++k + 1);
    }
    tally->waiting[k] = carry;
    tally->is_waiting[k] = true;
}

/* Adds what waits, one carry at a time. */
static void settle(pni_tally *tally)
{
    for (unsigned k = 0; k < tally->n_planes; k++) {
        if (!tally->is_waiting[k]) {
            continue;
        }
        pni_set carry = tally->waiting[k];
        tally->is_waiting[k] = false;
        for (unsigned p = k; !pni_set_is_empty(&carry); p++) {
            need_planes(tally, p + 1);
            const pni_set digit = tally->plane[p];
            tally->plane[p] = digit ^ carry;
            carry = digit & carry;
        }
    }
}

void pni_tally_take(pni_tally *tally, uint64_t *count, unsigned n)
{
    settle(tally);
    for (unsigned j = 0; j < n; j++) {
        uint64_t sum = 0;
        for (unsigned k = 0; k < tally->n_planes; k++) {
            sum |= (tally->plane[k][j / 64] >> j % 64 & 1) << k;
        }
        count[j] = sum;
    }
    tally->n_planes = 0;
}
