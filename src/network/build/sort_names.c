#include "sort_names.h"

#include "../../base/error.h"
#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

enum {
    WORD = 8,
    SHORT = 12,    /* names that are sorted by insertion */
    AHEAD = 16,    /* names whose texts are fetched early */
    MOST_OPEN = 96 /* parts: at most two for each halving of 2^32 names, and three */
};

/* A name, and the eight bytes of it that are compared now, as a number. */
typedef struct item {
    uint64_t word;
    const char *text;
    uint32_t number;
} item;

/* Names that agree in their first `depth` bytes; word is what follows. */
typedef struct part {
    size_t begin;
    size_t end;
    size_t depth;
} part;

/* Eight bytes as a number that sorts as they do; zeros behind the end of the text. */
static uint64_t read_word(const char *text)
{
    uint64_t word = 0;
    for (unsigned i = 0; i < WORD && text[i] != '\0'; i++) {
        word |= (uint64_t)(unsigned char)text[i] << (8 * (WORD - 1 - i));
    }
    return word;
}

/* The next words of the names of a part, whose texts are anywhere in memory. */
static void read_words(item *items, const part *p)
{
    for (size_t i = p->begin; i < p->end; i++) {
        if (i + AHEAD < p->end) {
            __builtin_prefetch(items[i + AHEAD].text + p->depth);
        }
        items[i].word = read_word(items[i].text + p->depth);
    }
}

static void swap(item *a, item *b)
{
    const item kept = *a;
    *a = *b;
    *b = kept;
}

static uint64_t middle_of(uint64_t a, uint64_t b, uint64_t c)
{
    const uint64_t low = a < b ? a : b;
    const uint64_t high = a < b ? b : a;
    return c < low ? low : c > high ? high : c;
}

/* True if a stands before b; names are distinct. */
static bool before(const item *a, const item *b, size_t depth)
{
    if (a->word != b->word || (a->word & 0xFF) == 0) {
        return a->word < b->word;
    }
    return strcmp(a->text + depth + WORD, b->text + depth + WORD) < 0;
}

static void insert_each(item *items, const part *p)
{
    for (size_t i = p->begin + 1; i < p->end; i++) {
        const item moved = items[i];
        size_t to = i;
        for (; to > p->begin && before(&moved, &items[to - 1], p->depth); to--) {
            items[to] = items[to - 1];
        }
        items[to] = moved;
    }
}

/* Three parts: smaller words, the pivot's word, larger words. */
static void split(item *items, const part *p, part out[3])
{
    const size_t n = p->end - p->begin;
    const uint64_t pivot =
        middle_of(items[p->begin + n / 4].word, items[p->begin + n / 2].word,
                  items[p->begin + n - n / 4 - 1].word);
    size_t low = p->begin;
    size_t high = p->end;
    for (size_t i = low; i < high;) {
        if (items[i].word < pivot) {
            swap(&items[low++], &items[i++]);
        } else if (items[i].word > pivot) {
            swap(&items[--high], &items[i]);
        } else {
            i++;
        }
    }
    out[0] = (part){p->begin, low, p->depth};
    out[1] = (part){low, high, p->depth + WORD};
    out[2] = (part){high, p->end, p->depth};
    const bool ended = (pivot & 0xFF) == 0; /* one name, which holds no zero */
    if (!ended) {
        read_words(items, &out[1]);
    }
}

/* The largest part first, which is then sorted last: so few parts are open at once. */
static void put_largest_first(part parts[3])
{
    for (size_t i = 1; i < 3; i++) {
        if (parts[i].end - parts[i].begin > parts[0].end - parts[0].begin) {
            const part kept = parts[0];
            parts[0] = parts[i];
            parts[i] = kept;
        }
    }
}

static void sort(item *items, size_t n)
{
    part open[MOST_OPEN] = {{.begin = 0, .end = n, .depth = 0}};
    size_t n_open = 1;
    while (n_open > 0) {
        const part p = open[--n_open];
        if (p.end - p.begin <= SHORT) {
            insert_each(items, &p);
            continue;
        }
        part parts[3];
        split(items, &p, parts);
        put_largest_first(parts);
        for (size_t i = 0; i < 3; i++) {
            if (parts[i].end - parts[i].begin > 1) {
                open[n_open++] = parts[i];
            }
        }
    }
}

pn_status pni_sort_names(const pni_names *names, uint32_t *rank, pn_error *err)
{
    PNI_FREE item *items = malloc((names->size + 1) * sizeof *items);
    if (items == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < names->size; i++) {
        const char *text = names->text[i];
        items[i] = (item){read_word(text), text, (uint32_t)i};
    }
    sort(items, names->size);
    for (size_t i = 0; i < names->size; i++) {
        rank[items[i].number] = (uint32_t)i;
    }
    return PN_OK;
}
