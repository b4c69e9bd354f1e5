#include "tally.h"

#include <string.h>

static void need_planes(pni_tally *tally, unsigned n)
{
    while (tally->n_planes < n) {
        tally->plane[tally->n_planes] = (pni_set){0};
        tally->is_waiting[tally->n_planes] = false;
        tally->n_planes++;
    }
}

/* Adds two sets to a digit; returns the carry. */
static pni_set_part add_two(pni_set_part *digit, pni_set_part a, pni_set_part b)
{
    const pni_set_part either = *digit ^ a;
    const pni_set_part carry = (*digit & a) | (either & b);
    *digit = either ^ b;
    return carry;
}

void pni_tally_add(pni_tally *tally, const pni_set *set, unsigned k)
{
    pni_set carry = *set;
    need_planes(tally, k + 1);
    while (tally->is_waiting[k]) {
        const pni_set *other = &tally->waiting[k];
        pni_set *digit = &tally->plane[k];
        for (unsigned i = 0; i < PNI_SET_PARTS; i++) {
            carry.part[i] = add_two(&digit->part[i], other->part[i], carry.part[i]);
        }
        tally->is_waiting[k] = false;
        need_planes(tally, ++k + 1);
    }
    tally->waiting[k] = carry;
    tally->is_waiting[k] = true;
}

/* Adds part i of eight sets; returns the carry, of weight 8. */
static pni_set_part add_eight(pni_tally *tally, unsigned i)
{
    const pni_set *set = tally->block;
    pni_set_part ones = tally->plane[0].part[i];
    pni_set_part twos = tally->plane[1].part[i];
    pni_set_part fours = tally->plane[2].part[i];
    pni_set_part two[PNI_TALLY_BLOCK / 2];
    for (size_t k = 0; k < PNI_TALLY_BLOCK / 2; k++) {
        two[k] = add_two(&ones, set[2 * k].part[i], set[2 * k + 1].part[i]);
    }
    const pni_set_part a = add_two(&twos, two[0], two[1]);
    const pni_set_part b = add_two(&twos, two[2], two[3]);
    const pni_set_part eight = add_two(&fours, a, b);
    tally->plane[0].part[i] = ones;
    tally->plane[1].part[i] = twos;
    tally->plane[2].part[i] = fours;
    return eight;
}

void pni_tally_add_block(pni_tally *tally)
{
    if (tally->n_block == PNI_TALLY_BLOCK) {
        pni_set eight;
        need_planes(tally, 3);
        for (unsigned i = 0; i < PNI_SET_PARTS; i++) {
            eight.part[i] = add_eight(tally, i);
        }
        pni_tally_add(tally, &eight, 3);
    } else {
        for (unsigned k = 0; k < tally->n_block; k++) {
            pni_tally_add(tally, &tally->block[k], 0);
        }
    }
    tally->n_block = 0;
}

/* Adds what waits, one carry at a time. */
static void settle(pni_tally *tally)
{
    pni_tally_add_block(tally);
    for (unsigned k = 0; k < tally->n_planes; k++) {
        if (!tally->is_waiting[k]) {
            continue;
        }
        pni_set carry = tally->waiting[k];
        tally->is_waiting[k] = false;
        for (unsigned p = k; !pni_set_is_empty(&carry); p++) {
            need_planes(tally, p + 1);
            const pni_set digit = tally->plane[p];
            for (unsigned i = 0; i < PNI_SET_PARTS; i++) {
                tally->plane[p].part[i] = digit.part[i] ^ carry.part[i];
            }
            carry = pni_set_common(&digit, &carry);
        }
    }
}

/* Eight counters side by side. */
typedef uint16_t eight __attribute__((vector_size(16)));

/* Adds digits first ... first + 15 of counters 16 i ... 16 i + 15. */
static void read_sixteen(const pni_tally *tally, unsigned i, unsigned first,
                         uint64_t *count)
{
    const eight low = {1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7};
    const eight high = low << 8;
    const unsigned n = tally->n_planes - first < 16 ? tally->n_planes - first : 16;
    eight sum[2] = {{0}};
    for (unsigned k = 0; k < n; k++) {
        const eight digits = (eight){0} + pni_set_sixteen(&tally->plane[first + k], i);
        const eight digit = (eight){0} + (uint16_t)(1U << k);
        sum[0] |= (eight)((digits & low) == low) & digit;
        sum[1] |= (eight)((digits & high) == high) & digit;
    }
    for (unsigned j = 0; j < 16; j++) {
        count[16 * i + j] |= (uint64_t)sum[j / 8][j % 8] << first;
    }
}

void pni_tally_take(pni_tally *tally, uint64_t count[PNI_SET_SIZE])
{
    settle(tally);
    memset(count, 0, PNI_SET_SIZE * sizeof *count);
    for (unsigned first = 0; first < tally->n_planes; first += 16) {
        for (unsigned i = 0; i < PNI_SET_SIZE / 16; i++) {
            read_sixteen(tally, i, first, count);
        }
    }
    tally->n_planes = 0;
}
