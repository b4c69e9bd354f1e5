/* pn_project, pn_project_each: the pairs of one side as a table. */
#include "projection.h"

enum { ROWS_AT_A_TIME = 8192 };

/* A table that is filled pair by pair. */
typedef struct filling {
    const pni_projection *projection;
    pn_table *table;
    const char **name; /* [n] of the side; they outlive the table */
    size_t row;
    size_t n_pairs;
    /* NULL: the table holds all rows; else it is handed over when it is full. */
    pn_status (*rows)(void *context, const pn_table *rows, pn_error *err);
    void *context;
} filling;

static void put_pair(filling *f, const pni_pair_row *pair)
{
    pni_table_put_kept(f->table, f->row, 0, f->name[pair->a]);
    pni_table_put_kept(f->table, f->row, 1, f->name[pair->b]);
    pni_table_put(f->table, f->row, 2, pair->weight);
    if (f->projection->is_tested) {
        pni_table_put(f->table, f->row, 3, pair->p);
        pni_table_put(f->table, f->row, 4, pair->q);
    }
    f->row++;
    f->n_pairs++;
}

static pn_status hand_over(filling *f, pn_error *err)
{
    pni_table_trim(f->table, f->row);
    const pn_status status = f->row == 0 ? PN_OK : f->rows(f->context, f->table, err);
    f->row = 0;
    return status;
}

static pn_status fill(void *context, const pni_pair_row *pairs, size_t n, pn_error *err)
{
    filling *f = context;
    for (size_t k = 0; k < n; k++) {
        if (f->rows != NULL && f->row == ROWS_AT_A_TIME) {
            PN_TRY(hand_over(f, err));
        }
        put_pair(f, &pairs[k]);
    }
    return PN_OK;
}

pn_status pn_project(const pn_network *net, const pn_project_options *options,
                     pn_table **out, pn_error *err)
{
    PNI_PROJECTION projection = {0};
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    size_t n_pairs = 0;
    PN_TRY(pni_projection_open(net, options, &projection, err));
    PN_TRY(pni_projection_size(&projection, &n_pairs, err));
    PN_TRY(pni_projection_columns(&projection, &table, err));
    PN_TRY(pni_table_set_rows(table, n_pairs, err));
    const size_t n = projection.product.n;
    PNI_FREE const char **name = malloc((n + 1) * sizeof *name);
    if (name == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        PN_TRY(pni_table_keep(table, net->name[projection.product.first + i], &name[i],
                              err));
    }
    filling f = {.projection = &projection, .table = table, .name = name};
    PN_TRY(pni_projection_visit(&projection, fill, &f, err));
    PN_TRY(pni_projection_describe(&projection, n_pairs, table, err));
    *out = PN_STEAL(table);
    return PN_OK;
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
    PN_TRY(pni_projection_columns(&projection, &table, err));
    PN_TRY(pni_projection_columns(&projection, &about, err));
    PN_TRY(pni_table_set_rows(table, ROWS_AT_A_TIME, err));
    filling f = {.projection = &projection,
                 .table = table,
                 .name = net->name + projection.product.first,
                 .rows = rows,
                 .context = context};
    PN_TRY(pni_projection_visit(&projection, fill, &f, err));
    PN_TRY(hand_over(&f, err));
    PN_TRY(pni_projection_describe(&projection, f.n_pairs, about, err));
    *out = PN_STEAL(about);
    return PN_OK;
}
