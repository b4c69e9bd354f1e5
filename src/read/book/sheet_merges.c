#include "sheet_merges.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

/* The merge of a column that was met last. */
typedef struct held_cell {
    uint64_t row;
    uint64_t last;
    pni_slice field; /* quoted, as it stands in the text */
} held_cell;

/* Rows as they were read, while they are written anew. */
typedef struct filler {
    pni_sheet_rows *out;
    pn_bytes text;
    pni_sheet_row *row; /* [n_rows] */
    size_t n_rows;
    size_t width;
    held_cell *held; /* [width + 1], by column */
    size_t next;     /* merge to be met */
} filler;

static void filler_done(filler *f)
{
    pn_bytes_done(&f->text);
    free(f->row);
    free(f->held);
}

pn_status pni_sheet_merge(pni_sheet_rows *rows, pni_cell_at at, uint64_t last,
                          pn_error *err)
{
    if (last <= at.row) {
        return PN_OK;
    }
    if (rows->n_merges == rows->merge_capacity) {
        const size_t capacity = 2 * rows->merge_capacity + 64;
        pni_merge *grown = realloc(rows->merge, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        rows->merge = grown;
        rows->merge_capacity = capacity;
    }
    rows->merge[rows->n_merges++] = (pni_merge){.at = at, .last = last};
    return PN_OK;
}

static int by_row(const void *a, const void *b)
{
    const pni_merge *x = a;
    const pni_merge *y = b;
    if (x->at.row != y->at.row) {
        return x->at.row < y->at.row ? -1 : 1;
    }
    if (x->at.column != y->at.column) {
        return x->at.column < y->at.column ? -1 : 1;
    }
    return (x->last > y->last) - (x->last < y->last);
}

/* Meets the merges that begin up to a row; those of empty rows hold nothing. */
static void meet_merges(filler *f, uint64_t row)
{
    for (; f->next < f->out->n_merges; f->next++) {
        const pni_merge *merge = &f->out->merge[f->next];
        if (merge->at.row > row) {
            return;
        }
        if (merge->at.column <= f->width) {
            f->held[merge->at.column] =
                (held_cell){.row = merge->at.row, .last = merge->last};
        }
    }
}

/* The field that the text starts with, which is quoted or empty. */
static pni_slice take_field(pni_slice *text)
{
    size_t n = 0;
    bool quoted = false;
    while (n < text->size && (quoted || text->data[n] != ',')) {
        quoted = quoted != (text->data[n] == '"'); /* doubled ones change it twice */
        n++;
    }
    const pni_slice field = {.data = text->data, .size = n};
    n += n < text->size;
    *text = (pni_slice){.data = text->data + n, .size = text->size - n};
    return field;
}

static pn_status fill_row(filler *f, uint64_t row, pni_slice text, pn_error *err)
{
    meet_merges(f, row);
    for (uint64_t column = 1; column <= f->width; column++) {
        const pni_cell_at at = {.row = row, .column = column};
        held_cell *held = &f->held[column];
        pni_slice field = take_field(&text);
        if (held->row == row) {
            held->field = field;
        } else if (field.size == 0 && held->field.size > 0 && row <= held->last) {
            field = held->field;
            f->out->filled_to[column] = row;
            pni_sheet_count(&f->out->filled, at);
        }
        PN_TRY(pni_sheet_put_field(f->out, at, field, err));
    }
    return PN_OK;
}

/* Takes the rows out of the sheet. */
static pn_status open_filler(filler *f, pni_sheet_rows *rows, pn_error *err)
{
    *f = (filler){.out = rows,
                  .text = rows->text,
                  .row = rows->row,
                  .n_rows = rows->n_rows,
                  .width = rows->width};
    rows->text = (pn_bytes){0};
    rows->row = NULL;
    rows->n_rows = 0;
    rows->capacity = 0;
    f->held = calloc(f->width + 1, sizeof *f->held);
    rows->filled_to = calloc(f->width + 1, sizeof *rows->filled_to);
    if (f->held == NULL || rows->filled_to == NULL) {
        return pni_fail_memory(err);
    }
    qsort(rows->merge, rows->n_merges, sizeof *rows->merge, by_row);
    return PN_OK;
}

pn_status pni_sheet_fill(pni_sheet_rows *rows, pn_error *err)
{
    PNI_SCOPED(filler, filler_done) f = {0};
    size_t begin = 0;
    if (rows->n_merges == 0) {
        return PN_OK;
    }
    PN_TRY(open_filler(&f, rows, err));
    for (size_t i = 0; i < f.n_rows; i++) {
        const pni_slice text = {.data = f.text.data + begin,
                                .size = f.row[i].end - begin};
        PN_TRY(fill_row(&f, f.row[i].row, text, err));
        begin = f.row[i].end;
    }
    return PN_OK;
}
