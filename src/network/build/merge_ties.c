#include "merge_ties.h"

#include "../network_filter.h"

#include "../../base/parallel.h"
#include "../../base/scope.h"

#include <stdlib.h>

/* How many rows ahead of the merge memory is fetched. */
enum { AHEAD = 24 };

/* What the threads share; texts that a chunk joins stand in an arena of its own. */
typedef struct shared {
    const pni_builder *from;
    const pni_sorted_rows *rows;
    pn_network *to;
    pn_duplicates rule;
    pni_arena arena[PNI_ROW_CHUNKS];
} shared;

static pn_status make_room(void *context, void **room, pn_error *err)
{
    const shared *s = context;
    pni_merge *merge = calloc(1, sizeof *merge);
    if (merge == NULL) {
        return pni_fail_memory(err);
    }
    *room = merge;
    merge->from = s->from;
    merge->to = s->to;
    merge->rule = s->rule;
    return pni_merge_begin(merge, s->rows->longest_run, err);
}

static void free_room(void *room)
{
    if (room != NULL) {
        pni_merge_done(room);
        free(room);
    }
}

/* The rows of one left node, from this tie on; `*tie` moves on. */
static pn_status merge_node(const shared *s, pni_merge *merge, size_t left, size_t *tie,
                            pn_error *err)
{
    const pni_sorted_rows *rows = s->rows;
    pn_network *net = s->to;
    for (size_t begin = rows->start[left]; begin < rows->start[left + 1]; (*tie)++) {
        const size_t end = pni_run_end(rows, left, begin);
        if (begin + AHEAD < rows->n) {
            pni_merge_fetch(merge, rows->end[begin + AHEAD].row);
        }
        net->tie_left[*tie] = (uint32_t)left;
        net->partner[*tie] = (uint32_t)(net->n_left + rows->end[begin].right);
        for (size_t i = begin; i < end; i++) {
            merge->row[i - begin] = rows->end[i].row;
        }
        PN_TRY(pni_merge_rows(merge, *tie, merge->row, end - begin, err));
        begin = end;
    }
    return PN_OK;
}

static pn_status merge_chunk(void *context, void *room, size_t chunk,
                             pni_worker *worker, pn_error *err)
{
    shared *s = context;
    pni_merge *merge = room;
    const size_t end = pni_row_chunk(s->to->n_left, chunk + 1);
    size_t tie = s->rows->first_run[chunk];
    (void)worker; /* ticks after the chunk */
    merge->arena = &s->arena[chunk];
    for (size_t left = pni_row_chunk(s->to->n_left, chunk); left < end; left++) {
        PN_TRY(merge_node(s, merge, left, &tie, err));
    }
    return PN_OK;
}

pn_status pni_merge_ties(const pni_builder *b, pni_sorted_rows *rows,
                         pn_duplicates rule, pn_network *net, pn_error *err)
{
    shared s = {.from = b, .rows = rows, .to = net, .rule = rule};
    const pni_loop loop = {.what = "merging rows",
                           .n_chunks = PNI_ROW_CHUNKS,
                           .n_steps = 10 * (double)rows->n,
                           .context = &s,
                           .enter = make_room,
                           .work = merge_chunk,
                           .leave = free_room};
    const pn_status status = pni_parallel(&loop, b->run, err);
    for (size_t chunk = PNI_ROW_CHUNKS; chunk-- > 0;) {
        pni_arena_absorb(&net->arena, &s.arena[chunk]);
    }
    PN_TRY(status);
    pni_sorted_rows_drop(rows);
    return pni_network_index(net, err);
}
