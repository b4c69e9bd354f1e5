#include "kinds.h"

#include <string.h>

enum { SMALLEST = 256 };

void pni_kinds_done(pni_kinds *kinds)
{
    free(kinds->cell);
    *kinds = (pni_kinds){0};
}

void pni_kinds_clear(pni_kinds *kinds)
{
    if (kinds->n > 0) {
        memset(kinds->cell, 0, kinds->capacity * sizeof *kinds->cell);
        kinds->n = 0;
    }
}

/* The cell of a key, or the free one where it belongs. */
static pni_kind_cell *find_cell(const pni_kinds *kinds, pni_kind_key key)
{
    const uint64_t golden = 0x9E3779B97F4A7C15ULL; /* 2^64 / golden ratio */
    const size_t mask = kinds->capacity - 1;
    const uint64_t mixed = key * golden;
    size_t at = (size_t)(mixed ^ mixed >> 32) & mask;
    while (kinds->cell[at].n != 0 && kinds->cell[at].key != key) {
        at = (at + 1) & mask;
    }
    return &kinds->cell[at];
}

static pn_status grow(pni_kinds *kinds, pn_error *err)
{
    pni_kinds larger = {.n = kinds->n};
    larger.capacity = kinds->capacity == 0 ? SMALLEST : 2 * kinds->capacity;
    larger.cell = calloc(larger.capacity, sizeof *larger.cell);
    if (larger.cell == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < kinds->capacity; i++) {
        if (kinds->cell[i].n != 0) {
            *find_cell(&larger, kinds->cell[i].key) = kinds->cell[i];
        }
    }
    pni_kinds_done(kinds);
    *kinds = larger;
    return PN_OK;
}

pn_status pni_kinds_add(pni_kinds *kinds, pni_kind_key key, uint64_t n, pn_error *err)
{
    if (2 * (kinds->n + 1) > kinds->capacity) {
        PN_TRY(grow(kinds, err));
    }
    pni_kind_cell *cell = find_cell(kinds, key);
    if (cell->n == 0) {
        cell->key = key;
        kinds->n++;
    }
    cell->n += n;
    return PN_OK;
}

uint64_t pni_kinds_get(const pni_kinds *kinds, pni_kind_key key)
{
    return kinds->n == 0 ? 0 : find_cell(kinds, key)->n;
}
