#include "nearby.h"

#include <string.h>

/* Layers of a component in which all classes are near each other. */
enum { FEW_LAYERS = 16 };
/* Each cut leaves half of the batches. */
enum { MAX_CUTS = 34 };

pn_status pni_nearby_init(pni_nearby *nearby, const pni_walk *walk, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    *nearby = (pni_nearby){.walk = walk,
                           .list = malloc(n * sizeof *nearby->list),
                           .walked = malloc(n * sizeof *nearby->walked),
                           .part = calloc(n, sizeof *nearby->part),
                           .met_by = calloc(n, sizeof *nearby->met_by)};
    if (nearby->list == NULL || nearby->walked == NULL || nearby->part == NULL ||
        nearby->met_by == NULL) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

void pni_nearby_done(pni_nearby *nearby)
{
    free(nearby->list);
    free(nearby->walked);
    free(nearby->part);
    free(nearby->met_by);
}

/* Classes that make up a part: list[begin .. end-1]. */
typedef struct part {
    size_t begin;
    size_t end;
    uint32_t n_layers;  /* of the latest walk */
    uint32_t n_sources; /* classes of the side in question */
} part;

static void meet(pni_nearby *s, uint32_t c, size_t *n)
{
    s->met_by[c] = s->n_walks;
    s->walked[(*n)++] = c;
}

/* Walks breadth first through a part, from one of its classes; what cannot be reached
 * from there within the part comes after it.  Returns the class that was met last. */
static uint32_t walk_part(pni_nearby *s, part *p, uint32_t from)
{
    const pni_rows *rows = &s->walk->rows;
    const uint32_t number = s->part[from];
    size_t n = 0;
    size_t next = p->begin;
    size_t layer_end = 0;
    p->n_layers = 0;
    s->n_walks++;
    meet(s, from, &n);
    for (size_t at = 0; at < p->end - p->begin; at++) {
        while (at == n) {
            const uint32_t c = s->list[next++];
            if (s->met_by[c] != s->n_walks) {
                meet(s, c, &n);
            }
        }
        if (at == layer_end) {
            p->n_layers++;
            layer_end = n;
        }
        const uint32_t c = s->walked[at];
        for (uint64_t k = rows->start[c]; k < rows->start[c + 1]; k++) {
            const uint32_t to = rows->partner[k];
            if (s->part[to] == number && s->met_by[to] != s->n_walks) {
                meet(s, to, &n);
            }
        }
    }
    return s->walked[n - 1];
}

static bool is_source(const pni_nearby *s, uint32_t c, unsigned side)
{
    return (c < s->walk->rows.n_left ? 0u : 1u) == side;
}

/* Cuts a part in two so that the first one holds whole batches. */
static part cut_off(pni_nearby *s, part *p, unsigned side, uint32_t size)
{
    const uint32_t n_batches = (p->n_sources + size - 1) / size;
    part half = {.begin = p->begin, .end = p->begin};
    const uint32_t end = walk_part(s, p, s->list[p->begin]);
    walk_part(s, p, end);
    memcpy(s->list + p->begin, s->walked, (p->end - p->begin) * sizeof *s->list);
    s->n_parts++;
    while (half.n_sources < n_batches / 2 * size) {
        const uint32_t c = s->list[half.end++];
        s->part[c] = s->n_parts;
        half.n_sources += is_source(s, c, side);
    }
    p->begin = half.end;
    p->n_sources -= half.n_sources;
    return half;
}

static int compare_numbers(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Writes the sources of a part in ascending order; returns where they end. */
static uint32_t *put_batch(const pni_nearby *s, const part *p, unsigned side,
                           uint32_t *order)
{
    uint32_t *end = order;
    for (size_t k = p->begin; k < p->end; k++) {
        if (is_source(s, s->list[k], side)) {
            *end++ = s->list[k];
        }
    }
    qsort(order, p->n_sources, sizeof *order, compare_numbers);
    return end;
}

/* The whole component as one part. */
static part take_component(pni_nearby *s, uint32_t component, unsigned side)
{
    part all = {0};
    s->n_parts++;
    for (unsigned of = 0; of < 2; of++) {
        const uint32_t *range = s->walk->first[of] + component;
        for (uint32_t c = range[0]; c < range[1]; c++) {
            s->list[all.end++] = c;
            s->part[c] = s->n_parts;
            all.n_sources += of == side;
        }
    }
    walk_part(s, &all, s->list[0]);
    return all;
}

void pni_nearby_order(pni_nearby *nearby, uint32_t component, unsigned side,
                      uint32_t size, uint32_t *order)
{
    part todo[MAX_CUTS] = {take_component(nearby, component, side)};
    unsigned n = 1;
    if (todo[0].n_layers < FEW_LAYERS) {
        put_batch(nearby, &todo[0], side, order);
        return;
    }
    while (n > 0) {
        part *latest = &todo[n - 1];
        if (latest->n_sources > size) {
            todo[n++] = cut_off(nearby, latest, side, size);
        } else {
            order = put_batch(nearby, latest, side, order);
            n--;
        }
    }
}
