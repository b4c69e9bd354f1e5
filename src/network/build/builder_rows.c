/*
 * Rows in: their values go to arrays, their names and texts wait until many can be
 * numbered together, which a task does while the next rows are read.
 */
#include "builder_data.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

/* Rows that wait, and bytes of their names and texts, at most: worth a thread, and
 * little memory. */
enum { MOST_ROWS = 1 << 14, MOST_BYTES = 1 << 22 };

void pni_builder_drop_waiting(pni_builder *builder)
{
    (void)pni_builder_wait(builder, /*err=*/NULL);
    for (size_t k = 0; k < 2; k++) {
        pni_names_batch_done(&builder->waiting[k].name[0]);
        pni_names_batch_done(&builder->waiting[k].name[1]);
        for (size_t i = 0; i < builder->n_attributes; i++) {
            pni_names_batch_done(&builder->waiting[k].text[i]);
        }
    }
}

pn_status pni_builder_wait(pni_builder *builder, pn_error *err)
{
    return pni_task_wait(&builder->numbering, err);
}

static pn_status number_rows(pni_builder *b, pni_waiting *rows, pn_error *err)
{
    PN_TRY(pni_names_batch_settle(&rows->name[0], &b->name[0], b->left + rows->first,
                                  err));
    PN_TRY(pni_names_batch_settle(&rows->name[1], &b->name[1], b->right + rows->first,
                                  err));
    for (size_t i = 0; i < b->n_attributes; i++) {
        PN_TRY(pni_names_batch_settle(&rows->text[i], &b->text,
                                      b->attribute[i] + rows->first, err));
    }
    rows->n = 0;
    rows->n_bytes = 0;
    return PN_OK;
}

/* The work of the task: the rows that are not being added to. */
static pn_status number_others(void *context, pn_error *err)
{
    pni_builder *b = context;
    return number_rows(b, &b->waiting[1 - b->adding], err);
}

static pn_status start_numbering(pni_builder *b, pn_error *err)
{
    PN_TRY(pni_builder_wait(b, err));
    b->adding = 1 - b->adding;
    b->waiting[b->adding].first = b->n_rows;
    b->numbering.work = number_others;
    b->numbering.context = b;
    pni_task_start(&b->numbering, b->run);
    return PN_OK;
}

pn_status pni_builder_settle(pni_builder *builder, pn_error *err)
{
    pni_waiting *rows = &builder->waiting[builder->adding];
    PN_TRY(pni_builder_wait(builder, err));
    if (rows->n > 0) {
        PN_TRY(number_rows(builder, rows, err));
    }
    rows->first = builder->n_rows;
    return PN_OK;
}

/* Resizes an array of rows, unless it is one that is not needed so far; on failure
 * the array is as it was. */
static void *grow(void *array, size_t size, bool needed, bool *failed)
{
    if (!needed) {
        return array;
    }
    void *grown = realloc(array, size);
    *failed = *failed || grown == NULL;
    return grown == NULL ? array : grown;
}

static pn_status make_room(pni_builder *b, pn_error *err)
{
    if (b->n_rows < b->capacity) {
        return PN_OK;
    }
    PN_TRY(pni_builder_wait(b, err)); /* it writes to these arrays */
    const size_t n = b->capacity == 0 ? 64 : b->capacity + b->capacity / 2;
    bool failed = false;
    b->left = grow(b->left, n * sizeof *b->left, true, &failed);
    b->right = grow(b->right, n * sizeof *b->right, true, &failed);
    b->weight = grow(b->weight, n * sizeof *b->weight, b->weight != NULL, &failed);
    b->evidence = grow(b->evidence, n, b->evidence != NULL, &failed);
    const bool years = b->year_first != NULL;
    b->year_first = grow(b->year_first, n * sizeof *b->year_first, years, &failed);
    b->year_last = grow(b->year_last, n * sizeof *b->year_last, years, &failed);
    for (size_t i = 0; i < b->n_attributes; i++) {
        b->attribute[i] = grow(b->attribute[i], n * sizeof(uint32_t), true, &failed);
    }
    if (failed) {
        return pni_fail_memory(err);
    }
    b->capacity = n;
    return PN_OK;
}

static pn_status put_weight(pni_builder *builder, double weight, pn_error *err)
{
    const bool is_one = weight >= 1 && weight <= 1;
    if (builder->weight == NULL && is_one) {
        return PN_OK;
    }
    if (builder->weight == NULL) {
        builder->weight = malloc(builder->capacity * sizeof *builder->weight);
        if (builder->weight == NULL) {
            return pni_fail_memory(err);
        }
        for (size_t i = 0; i < builder->n_rows; i++) {
            builder->weight[i] = 1;
        }
    }
    builder->weight[builder->n_rows] = weight;
    return PN_OK;
}

static pn_status put_evidence(pni_builder *builder, pn_evidence evidence, pn_error *err)
{
    const pn_evidence said = evidence == PN_EVIDENCE_ANY ? PN_DOCUMENTED : evidence;
    if (builder->evidence == NULL && said == PN_DOCUMENTED) {
        return PN_OK;
    }
    if (builder->evidence == NULL) {
        builder->evidence = malloc(builder->capacity);
        if (builder->evidence == NULL) {
            return pni_fail_memory(err);
        }
        memset(builder->evidence, PN_DOCUMENTED, builder->n_rows);
    }
    builder->evidence[builder->n_rows] = (uint8_t)said;
    return PN_OK;
}

static pn_status put_years(pni_builder *builder, const pni_row *row, pn_error *err)
{
    if (builder->year_first == NULL && row->year_first == 0) {
        return PN_OK;
    }
    if (builder->year_first == NULL) {
        builder->year_first = calloc(builder->capacity, sizeof(int32_t));
        builder->year_last = calloc(builder->capacity, sizeof(int32_t));
        if (builder->year_first == NULL || builder->year_last == NULL) {
            free(builder->year_first);
            free(builder->year_last);
            builder->year_first = NULL;
            builder->year_last = NULL;
            return pni_fail_memory(err);
        }
    }
    builder->year_first[builder->n_rows] = row->year_first;
    builder->year_last[builder->n_rows] = row->year_last;
    return PN_OK;
}

/* Lets the names and the texts of a row wait. */
static pn_status let_wait(pni_builder *b, const pni_row *row, pn_error *err)
{
    pni_waiting *rows = &b->waiting[b->adding];
    PN_TRY(pni_names_batch_add(&rows->name[0], row->left, err));
    PN_TRY(pni_names_batch_add(&rows->name[1], row->right, err));
    rows->n_bytes += row->left.size + row->right.size;
    for (size_t i = 0; i < b->n_attributes; i++) {
        const pni_slice text = row->text == NULL ? (pni_slice){0} : row->text[i];
        PN_TRY(pni_names_batch_add(&rows->text[i], text, err));
        rows->n_bytes += text.size;
    }
    rows->n++;
    return PN_OK;
}

pn_status pni_builder_add(pni_builder *builder, const pni_row *row, pn_error *err)
{
    if (row->weight <= 0) {
        builder->n_zero++;
        return PN_OK;
    }
    PN_TRY(make_room(builder, err));
    PN_TRY(put_weight(builder, row->weight, err));
    PN_TRY(put_evidence(builder, row->evidence, err));
    PN_TRY(put_years(builder, row, err));
    PN_TRY(let_wait(builder, row, err));
    builder->n_rows++;
    const pni_waiting *rows = &builder->waiting[builder->adding];
    const bool full = rows->n >= MOST_ROWS || rows->n_bytes >= MOST_BYTES;
    return full ? start_numbering(builder, err) : PN_OK;
}
