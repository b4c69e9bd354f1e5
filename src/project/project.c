/* pn_project, pn_project_each: the pairs of one side as a table. */
#include "projection.h"

/* Columns of the table, in their order. */
enum { COLUMN_A, COLUMN_B, COLUMN_WEIGHT, COLUMN_P, COLUMN_Q };

/* A table that is filled with all pairs. */
typedef struct filling {
    pn_table *table;
    size_t row;
    bool is_tested;
} filling;

static pn_status fill(void *context, const pni_pair_block *pairs, pn_error *err)
{
    filling *f = context;
    (void)err;
    pni_table_put_codes(f->table, f->row, COLUMN_A, pairs->a, pairs->n);
    pni_table_put_codes(f->table, f->row, COLUMN_B, pairs->b, pairs->n);
    pni_table_put_numbers(f->table, f->row, COLUMN_WEIGHT, pairs->weight, pairs->n);
    if (f->is_tested) {
        pni_table_put_numbers(f->table, f->row, COLUMN_P, pairs->p, pairs->n);
        pni_table_put_numbers(f->table, f->row, COLUMN_Q, pairs->q, pairs->n);
    }
    f->row += pairs->n;
    return PN_OK;
}

pn_status pn_project(const pn_network *net, const pn_project_options *options,
                     pn_table **out, pn_error *err)
{
    PNI_PROJECTION projection = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    const char *const *name = NULL;
    size_t n_pairs = 0;
    PN_TRY(pni_projection_open(net, options, &projection, err));
    PN_TRY(pni_projection_size(&projection, &n_pairs, err));
    PN_TRY(pni_projection_columns(&projection, &table, err));
    PN_TRY(pni_table_keep(table, net->name + projection.product.first,
                          projection.product.n, &name, err));
    pni_table_set_words(table, COLUMN_A, name);
    pni_table_set_words(table, COLUMN_B, name);
    PN_TRY(pni_table_set_rows(table, n_pairs, err));
    filling f = {.table = table, .is_tested = projection.is_tested};
    PN_TRY(pni_projection_visit(&projection, fill, &f, err));
    PN_TRY(pni_projection_describe(&projection, n_pairs, table, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

/* A table that shows some pairs after others. */
typedef struct showing {
    pn_table *table;
    size_t n_pairs;
    bool is_tested;
    pn_status (*rows)(void *context, const pn_table *rows, pn_error *err);
    void *context;
} showing;

static pn_status show(void *context, const pni_pair_block *pairs, pn_error *err)
{
    showing *s = context;
    pni_table_lend_codes(s->table, COLUMN_A, pairs->a);
    pni_table_lend_codes(s->table, COLUMN_B, pairs->b);
    pni_table_lend_numbers(s->table, COLUMN_WEIGHT, pairs->weight);
    if (s->is_tested) {
        pni_table_lend_numbers(s->table, COLUMN_P, pairs->p);
        pni_table_lend_numbers(s->table, COLUMN_Q, pairs->q);
    }
    pni_table_trim(s->table, pairs->n);
    s->n_pairs += pairs->n;
    return s->rows(s->context, s->table, err);
}

pn_status pn_project_each(const pn_network *net, const pn_project_options *options,
                          pn_status (*rows)(void *context, const pn_table *rows,
                                            pn_error *err),
                          void *context, pn_table **out, pn_error *err)
{
    PNI_PROJECTION projection = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PNI_OWNED(pn_table, pn_table_free) about = NULL;
    PN_TRY(pni_projection_open(net, options, &projection, err));
    if (projection.limit_pairs > 0) {
        PN_TRY(pni_projection_check_size(&projection, err));
    }
    PN_TRY(pni_projection_columns(&projection, &table, err));
    PN_TRY(pni_projection_columns(&projection, &about, err));
    pni_table_set_words(table, COLUMN_A, net->name + projection.product.first);
    pni_table_set_words(table, COLUMN_B, net->name + projection.product.first);
    showing s = {.table = table,
                 .is_tested = projection.is_tested,
                 .rows = rows,
                 .context = context};
    PN_TRY(pni_projection_visit(&projection, show, &s, err));
    PN_TRY(pni_projection_describe(&projection, s.n_pairs, about, err));
    *out = PN_STEAL(about);
    return PN_OK;
}
